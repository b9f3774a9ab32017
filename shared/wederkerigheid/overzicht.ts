import type { Afspraak, AfspraakId, Inzet, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Toets } from '#shared/domain/toets/schema.ts';

/** What is read of an afspraak. */
export type BronInzet = Pick<Inzet, 'id' | 'partij' | 'archief' | 'belofte'>;
export interface BronAfspraak extends Pick<
  Afspraak,
  'id' | 'soort' | 'volgorde' | 'termijn' | 'trekker' | 'volgendeStap' | 'partij' | 'betrokken' | 'archief'
> {
  readonly inzet: readonly BronInzet[];
}

export interface WederkerigheidBron {
  /** Archived ones too: somebody may wait for what stands in them. */
  readonly afspraken: readonly BronAfspraak[];
  /** All partijen of the tafel, in the order in which they are shown. */
  readonly partijen: readonly PartijId[];
  /** For whom somebody sits there now. */
  readonly aanTafel: ReadonlySet<PartijId>;
  readonly toetsen: readonly Toets[];
}

/** A belofte with its place: who makes it, in which afspraak, and who gets it. */
export interface Gift {
  readonly belofte: Belofte;
  readonly afspraak: AfspraakId;
  readonly inzet: InzetId;
  readonly gever: PartijId;
  /** Those it names, else all other partijen to the afspraak; never the giver itself. */
  readonly ontvangers: readonly PartijId[];
}

/** Who brings what to whom, as everything here computes with it (WE1). */
export interface Overzicht {
  /** On the table, in the order of the outline. */
  readonly afspraken: readonly BronAfspraak[];
  /** In the order of the outline, then of the inzet. */
  readonly giften: readonly Gift[];
  readonly giftOf: ReadonlyMap<BelofteId, Gift>;
  /** Beloften in what is archived: one may still wait for them. */
  readonly gearchiveerd: ReadonlySet<BelofteId>;
  readonly partijen: readonly PartijId[];
  readonly aanTafel: ReadonlySet<PartijId>;
  readonly toetsen: readonly Toets[];
}

/** Everything, or one afspraak alone. */
export type Bereik = AfspraakId | null;

export function overzichtOf({ afspraken, partijen, aanTafel, toetsen }: WederkerigheidBron): Overzicht {
  const opTafel = afspraken.filter(({ archief }) => archief === null).sort(byVolgorde);
  const giften = firstOfEach(opTafel.flatMap(giftenIn));
  const present = new Set(opTafel.map(({ id }) => id as string));
  const active = new Set(giften.map(({ belofte }) => belofte.id));
  const everywhere = afspraken.flatMap(({ inzet }) => inzet.flatMap(({ belofte }) => belofte));
  return {
    afspraken: opTafel,
    giften,
    giftOf: new Map(giften.map((gift) => [gift.belofte.id, gift])),
    gearchiveerd: new Set(everywhere.map(({ id }) => id).filter((id) => !active.has(id))),
    partijen,
    aanTafel,
    toetsen: toetsen
      .filter(({ archief, afspraak }) => archief === null && present.has(afspraak))
      .sort((left, right) => compareText(left.id, right.id)),
  };
}

/** The partijen to an afspraak: its own first, then those called to it. */
export function partijenBij({ partij, betrokken }: Pick<BronAfspraak, 'partij' | 'betrokken'>) {
  return [...new Set([partij, ...betrokken])];
}

export function giftenIn(afspraak: BronAfspraak): readonly Gift[] {
  const partijen = partijenBij(afspraak);
  return afspraak.inzet
    .filter(({ archief }) => archief === null)
    .flatMap(({ id: inzet, partij: gever, belofte }) =>
      belofte.map((one): Gift => {
        const named = one.aan.length === 0 ? partijen : [...new Set(one.aan)];
        const ontvangers = named.filter((ontvanger) => ontvanger !== gever);
        return { belofte: one, afspraak: afspraak.id, inzet, gever, ontvangers };
      }),
    );
}

/** The giften that count in this reach. */
export function giftenBinnen({ giften }: Overzicht, bereik: Bereik): readonly Gift[] {
  return bereik === null ? giften : giften.filter(({ afspraak }) => afspraak === bereik);
}

export function afsprakenBinnen({ afspraken }: Overzicht, bereik: Bereik): readonly BronAfspraak[] {
  return bereik === null ? afspraken : afspraken.filter(({ id }) => id === bereik);
}

/** An id that somebody used twice names the first one: no belofte takes the place of another. */
function firstOfEach(giften: readonly Gift[]): readonly Gift[] {
  const seen = new Set<BelofteId>();
  return giften.filter(({ belofte: { id } }) => !seen.has(id) && seen.add(id));
}

/** Order that is the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function byVolgorde(left: BronAfspraak, right: BronAfspraak): number {
  return left.volgorde - right.volgorde || compareText(left.id, right.id);
}
