import type { AfspraakInhoud, InzetInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import { vergelijkTekst, type TekstVerschil } from '#shared/tekst/vergelijk/vergelijk.ts';

const KOP_VELDEN = [
  'titel',
  'thema',
  'soort',
  'uitvoering',
  'termijn',
  'trekker',
  'volgendeStap',
  'partijen',
] as const;
export type KopVeld = (typeof KOP_VELDEN)[number];

/** What one head field was and is. */
type KopVerschil = {
  readonly [Veld in KopVeld]: {
    readonly veld: Veld;
    readonly before: AfspraakInhoud[Veld];
    readonly after: AfspraakInhoud[Veld];
  };
}[KopVeld];

export interface BelofteVerschil {
  readonly id: BelofteId;
  readonly before: Belofte | null;
  readonly after: Belofte | null;
}

export interface InzetVerschil {
  readonly id: InzetId;
  readonly partij: PartijId;
  readonly wat: 'erbij' | 'weg' | 'anders';
  /** Null: not a word changed. */
  readonly tekst: TekstVerschil | null;
  readonly belofte: readonly BelofteVerschil[];
}

type Bron = AfspraakInhoud['gebonden'][keyof AfspraakInhoud['gebonden']][string];

/** Something that the afspraak leans on: `velden` names what changed in it; null where it could not be found. */
export interface BronVerschil {
  readonly soort: keyof AfspraakInhoud['gebonden'];
  readonly id: string;
  readonly before: Bron | null;
  readonly after: Bron | null;
  readonly velden: readonly string[];
}

/** Two contents of one afspraak compared, to be said in words by who shows it (AK7). */
export interface InhoudVerschil {
  readonly kop: readonly KopVerschil[];
  /** Null: not a word changed. */
  readonly tekst: TekstVerschil | null;
  readonly inzet: readonly InzetVerschil[];
  /** `soort/id`. */
  readonly koppeling: { readonly erbij: readonly string[]; readonly weg: readonly string[] };
  readonly gebonden: readonly BronVerschil[];
}

export function diffInhoud(before: AfspraakInhoud, after: AfspraakInhoud): InhoudVerschil {
  return {
    kop: KOP_VELDEN.flatMap((veld) =>
      jsonEqual(before[veld], after[veld])
        ? []
        : [{ veld, before: before[veld], after: after[veld] } as KopVerschil],
    ),
    tekst: diffTekst(before.tekst, after.tekst),
    inzet: byId(before.inzet, after.inzet).flatMap(([, was, is]) => diffInzet(was, is)),
    koppeling: {
      erbij: after.koppeling.filter((key) => !before.koppeling.includes(key)),
      weg: before.koppeling.filter((key) => !after.koppeling.includes(key)),
    },
    gebonden: (['puzzelstuk', 'opgave', 'spanningspunt'] as const).flatMap((soort) =>
      diffBronnen(soort, before.gebonden[soort], after.gebonden[soort]),
    ),
  };
}

export function isGelijk({ kop, tekst, inzet, koppeling, gebonden }: InhoudVerschil): boolean {
  const lists = [kop, inzet, koppeling.erbij, koppeling.weg, gebonden];
  return tekst === null && lists.every((list) => list.length === 0);
}

function diffTekst(before: readonly TekstBlok[], after: readonly TekstBlok[]): TekstVerschil | null {
  return jsonEqual(before, after) ? null : vergelijkTekst(before, after);
}

function diffInzet(before: InzetInhoud | null, after: InzetInhoud | null): readonly InzetVerschil[] {
  const of = after ?? before;
  if (of === null) return [];
  const tekst = diffTekst(before?.tekst ?? [], after?.tekst ?? []);
  const belofte = byId<BelofteId, Belofte>(before?.belofte ?? [], after?.belofte ?? []).flatMap(
    ([id, was, is]) => (jsonEqual(was, is) ? [] : [{ id, before: was, after: is }]),
  );
  const wat = before === null ? 'erbij' : after === null ? 'weg' : 'anders';
  if (wat === 'anders' && tekst === null && belofte.length === 0) return [];
  return [{ id: of.id, partij: of.partij, wat, tekst, belofte }];
}

function diffBronnen(
  soort: BronVerschil['soort'],
  before: Readonly<Record<string, Bron>>,
  after: Readonly<Record<string, Bron>>,
): readonly BronVerschil[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((id) => {
    const was = before[id] ?? null;
    const is = after[id] ?? null;
    const velden = Object.keys(is ?? was ?? {}).filter((veld) => !jsonEqual(at(was, veld), at(is, veld)));
    return velden.length === 0 ? [] : [{ soort, id, before: was, after: is, velden }];
  });
}

function at(bron: Bron | null, veld: string): unknown {
  return bron === null ? undefined : (bron as Readonly<Record<string, unknown>>)[veld];
}

/** Both sides of everything with an id, those of before first. */
function byId<Id extends string, Item extends { readonly id: Id }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly (readonly [Id, Item | null, Item | null])[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const find = (items: readonly Item[], id: Id): Item | null => items.find((item) => item.id === id) ?? null;
  return [...ids].map((id) => [id, find(before, id), find(after, id)]);
}
