import { currentTaal } from '#client/i18n/i18n.ts';

type Forms = readonly [one: string, other: string];

/** Units of the startpakket that have a plural or an English word; every other unit is written as its source writes it. */
const EENHEDEN: ReadonlyMap<string, { readonly nl: Forms; readonly en: Forms }> = new Map([
  ['woning', { nl: ['woning', 'woningen'], en: ['home', 'homes'] }],
  ['woning/jaar', { nl: ['woning/jaar', 'woningen/jaar'], en: ['home/year', 'homes/year'] }],
  ['locatie', { nl: ['locatie', 'locaties'], en: ['location', 'locations'] }],
  ['project', { nl: ['project', 'projecten'], en: ['project', 'projects'] }],
  ['tankstation', { nl: ['tankstation', 'tankstations'], en: ['filling station', 'filling stations'] }],
  ['arbeidsplaats', { nl: ['arbeidsplaats', 'arbeidsplaatsen'], en: ['job', 'jobs'] }],
  ['kans per jaar', { nl: ['kans per jaar', 'kans per jaar'], en: ['chance per year', 'chance per year'] }],
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

/** The unit as it reads behind that many. */
export function eenheidText(eenheid: string, value: number): string {
  const forms = EENHEDEN.get(eenheid)?.[currentTaal()];
  if (!forms) return eenheid;
  return value === 1 ? forms[0] : forms[1];
}
