/** One and more of a unit, as they are written. */
export type EenheidVormen = readonly [een: string, meer: string];

/** Units of the startpakket that have a plural; every other unit is written as its source writes it. */
export const EENHEID_VORMEN: ReadonlyMap<string, EenheidVormen> = new Map([
  ['woning', ['woning', 'woningen']],
  ['woning/jaar', ['woning/jaar', 'woningen/jaar']],
  ['locatie', ['locatie', 'locaties']],
  ['project', ['project', 'projecten']],
  ['tankstation', ['tankstation', 'tankstations']],
  ['arbeidsplaats', ['arbeidsplaats', 'arbeidsplaatsen']],
  ['kans per jaar', ['kans per jaar', 'kans per jaar']],
]);

/** What comes whole: half a home is nowhere. */
const TELBAAR: ReadonlySet<string> = new Set([
  'woning',
  'locatie',
  'project',
  'tankstation',
  'arbeidsplaats',
]);

/** A value as it can be in this unit. */
export function inEenheid(value: number, eenheid: string): number {
  return TELBAAR.has(eenheid) ? Math.round(value) : value;
}
