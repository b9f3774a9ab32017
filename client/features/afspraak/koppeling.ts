import type { Afspraak, Koppeling } from '#shared/domain/afspraak/schema.ts';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';

/** What can be linked to at this tafel. */
export interface Koppelbaar {
  readonly puzzelstukken: ReadonlyMap<string, Puzzelstuk>;
  readonly spanningspunten: ReadonlyMap<string, Spanningspunt>;
  /** Those of the startpakket, which are never archived. */
  readonly opgaven: readonly Opgave[];
  /** Those that partijen brought themselves. */
  readonly eigenOpgaven: ReadonlyMap<string, DecentraleOpgave>;
  readonly afspraken: ReadonlyMap<string, Afspraak>;
}

/** `stand`: archived or no longer found things stay in the list and say so (AF2). */
export interface KoppelingChip {
  readonly key: string;
  readonly soort: Koppeling['soort'];
  readonly id: string;
  readonly titel: string;
  readonly stand: 'op-tafel' | 'gearchiveerd' | 'onbekend';
}

function koppelingKey({ soort, id }: Koppeling): string {
  return `${soort}/${id}`;
}

/** The links of an afspraak, each with the title that it has now. */
export function chipsOf(afspraak: Afspraak, koppelbaar: Koppelbaar): readonly KoppelingChip[] {
  const all = new Map(optionsOf(koppelbaar).map((chip) => [chip.key, chip]));
  return afspraak.koppeling.map(
    (koppeling) =>
      all.get(koppelingKey(koppeling)) ?? {
        ...koppeling,
        key: koppelingKey(koppeling),
        titel: '',
        stand: 'onbekend',
      },
  );
}

/** What can still be linked: on the table, not linked yet, and not the afspraak itself. */
export function nogTeKoppelen(afspraak: Afspraak, koppelbaar: Koppelbaar): readonly KoppelingChip[] {
  const linked = new Set(afspraak.koppeling.map(koppelingKey));
  return optionsOf(koppelbaar).filter(
    ({ stand, key, id }) => stand === 'op-tafel' && !linked.has(key) && id !== afspraak.id,
  );
}

function optionsOf({
  puzzelstukken,
  spanningspunten,
  opgaven,
  eigenOpgaven,
  afspraken,
}: Koppelbaar): readonly KoppelingChip[] {
  return [
    ...[...spanningspunten.values()].map((punt) => chip('spanningspunt', punt)),
    ...[...puzzelstukken.values()].map((stuk) => chip('puzzelstuk', stuk)),
    ...opgaven.map((opgave) => chip('opgave', { ...opgave, archief: null })),
    ...[...eigenOpgaven.values()].map((opgave) => chip('opgave', opgave)),
    ...[...afspraken.values()].map((afspraak) => chip('afspraak', afspraak)),
  ];
}

function chip(
  soort: Koppeling['soort'],
  { id, titel, archief }: { readonly id: string; readonly titel: string; readonly archief: unknown },
): KoppelingChip {
  return { key: `${soort}/${id}`, soort, id, titel, stand: archief === null ? 'op-tafel' : 'gearchiveerd' };
}
