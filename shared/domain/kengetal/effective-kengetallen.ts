import { byMakingTime } from '#shared/domain/by-making-time.ts';
import type { Kengetal, KengetalId, KengetalRecord } from '#shared/domain/kengetal/schema.ts';
import { STANDAARD_KENGETALLEN } from '#shared/domain/kengetal/standaard.ts';

/** Whether a factor came along, or which record of the tafel it is. */
export type KengetalHerkomst =
  | { readonly soort: 'standaard' }
  | { readonly soort: 'tafel'; readonly id: KengetalId };

export type EffectiefKengetal = Kengetal & { readonly herkomst: KengetalHerkomst };

const STANDAARD: ReadonlyMap<string, EffectiefKengetal> = new Map(
  STANDAARD_KENGETALLEN.map((kengetal) => [
    kengetal.sleutel,
    { ...kengetal, herkomst: { soort: 'standaard' } },
  ]),
);

/** What came along under a key; undefined when nothing did. */
export function standaardKengetal(sleutel: string): EffectiefKengetal | undefined {
  return STANDAARD.get(sleutel);
}

const fromRecord = new WeakMap<KengetalRecord, EffectiefKengetal>();

function kengetalOf(record: KengetalRecord): EffectiefKengetal {
  const known = fromRecord.get(record);
  if (known !== undefined) return known;
  const { sleutel, titel, functie, van, naar, factor, bron, toelichting, id } = record;
  const kengetal: EffectiefKengetal = {
    sleutel,
    titel,
    functie,
    van,
    naar,
    factor,
    bron,
    toelichting,
    herkomst: { soort: 'tafel', id },
  };
  fromRecord.set(record, kengetal);
  return kengetal;
}

/**
 * One factor per key, sorted by key: of the tafel where it has one that is not archived, else what came along (BA5). Of two
 * of the tafel under one key, the one made last counts, then the one with the higher id.
 */
export function effectiveKengetallen(own: Iterable<KengetalRecord>): readonly EffectiefKengetal[] {
  const bySleutel = new Map(STANDAARD);
  for (const record of [...own].filter((each) => each.archief === null).toSorted(byMakingTime)) {
    bySleutel.set(record.sleutel, kengetalOf(record));
  }
  return [...bySleutel].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, kengetal]) => kengetal);
}
