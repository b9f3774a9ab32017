import {
  sleutelVan,
  type Combinatieregel,
  type CombinatieregelId,
  type Regel,
} from '#shared/domain/combinatieregel/schema.ts';
import { STANDAARD_REGELS } from '#shared/domain/combinatieregel/standaard.ts';
import { byMakingTime } from '#shared/domain/by-making-time.ts';

/** Whether a rule came along, or which record of the tafel it is. */
export type RegelHerkomst =
  | { readonly soort: 'standaard' }
  | { readonly soort: 'tafel'; readonly id: CombinatieregelId };

export type EffectieveRegel = Regel & { readonly herkomst: RegelHerkomst };

const STANDAARD: ReadonlyMap<string, EffectieveRegel> = new Map(
  STANDAARD_REGELS.map((regel) => [
    sleutelVan(regel.onderwerp),
    { ...regel, herkomst: { soort: 'standaard' } },
  ]),
);

/** What came along about a subject, by its key; undefined when nothing did. */
export function standaardRegel(sleutel: string): EffectieveRegel | undefined {
  return STANDAARD.get(sleutel);
}

// The same record gives the same object, so that who computes with rules sees which are unchanged.
const fromRecord = new WeakMap<Combinatieregel, EffectieveRegel>();

function regelOf(record: Combinatieregel): EffectieveRegel {
  const known = fromRecord.get(record);
  if (known !== undefined) return known;
  const { onderwerp, oordeel, ernst, tekst, voorwaarde, telt, afstandMeters, bron, id } = record;
  const regel: EffectieveRegel = {
    onderwerp,
    oordeel,
    ernst,
    tekst,
    voorwaarde,
    telt,
    afstandMeters,
    bron,
    herkomst: { soort: 'tafel', id },
  };
  fromRecord.set(record, regel);
  return regel;
}

/**
 * One rule per subject, sorted by key: of the tafel where it has one that is not archived, else what came along (BO2). Of
 * two of the tafel about one subject, the one made last counts, then the one with the higher id; in whatever order they
 * are given.
 */
export function effectiveRegels(own: Iterable<Combinatieregel>): readonly EffectieveRegel[] {
  const bySleutel = new Map(STANDAARD);
  for (const record of [...own].filter((each) => each.archief === null).toSorted(byMakingTime)) {
    bySleutel.set(sleutelVan(record.onderwerp), regelOf(record));
  }
  return [...bySleutel].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, regel]) => regel);
}
