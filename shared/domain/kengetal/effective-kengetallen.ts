import { chainsOf, type Chain } from '#shared/domain/kengetal/chained-kengetallen.ts';
import { byMakingTime } from '#shared/domain/by-making-time.ts';
import type { Kengetal, KengetalId, KengetalRecord } from '#shared/domain/kengetal/schema.ts';
import { STANDAARD_KENGETALLEN } from '#shared/domain/kengetal/standaard.ts';

/** Whether a factor came along, which record of the tafel it is, or the keys of the factors that it is made of. */
export type KengetalHerkomst =
  | { readonly soort: 'standaard' }
  | { readonly soort: 'tafel'; readonly id: KengetalId }
  | { readonly soort: 'keten'; readonly uit: readonly string[] };

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
 * One factor per key, sorted by key: of the tafel where it has one that is not archived, else what came along (BA5), and
 * what these say together (see `chainsOf`). Of two of the tafel under one key, the one made last counts, then the one with
 * the higher id.
 */
export function effectiveKengetallen(own: Iterable<KengetalRecord>): readonly EffectiefKengetal[] {
  const bySleutel = new Map(STANDAARD);
  for (const record of [...own].filter((each) => each.archief === null).toSorted(byMakingTime)) {
    bySleutel.set(record.sleutel, kengetalOf(record));
  }
  const base = sorted([...bySleutel.values()]);
  const chained = chainsOf(base)
    .map(chainedOf)
    .filter(({ sleutel }) => !bySleutel.has(sleutel));
  return sorted([...base, ...chained]);
}

function sorted(kengetallen: readonly EffectiefKengetal[]): readonly EffectiefKengetal[] {
  return kengetallen.toSorted((left, right) => (left.sleutel < right.sleutel ? -1 : 1));
}

// The same steps give the same object, as the same record does.
const fromSteps = new WeakMap<
  object,
  { readonly steps: Chain['steps']; readonly made: EffectiefKengetal }[]
>();

function chainedOf({ steps, kengetal }: Chain): EffectiefKengetal {
  const known = fromSteps.get(steps[0]) ?? [];
  const same = known.find(
    (each) => each.steps.length === steps.length && each.steps.every((step, index) => step === steps[index]),
  );
  if (same !== undefined) return same.made;
  const made: EffectiefKengetal = {
    ...kengetal,
    herkomst: { soort: 'keten', uit: steps.map(({ sleutel }) => sleutel) },
  };
  fromSteps.set(steps[0], [
    // Only the last way to each unit is of use again.
    ...known.filter((each) => each.made.naar !== made.naar),
    { steps, made },
  ]);
  return made;
}
