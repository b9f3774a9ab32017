import { EENHEID_VORMEN, type EenheidVormen } from '#shared/domain/opgave/eenheid.ts';
import { currentTaal } from '#client/i18n/i18n.ts';

/** The units that have an English word. */
const ENGLISH: ReadonlyMap<string, EenheidVormen> = new Map([
  ['woning', ['home', 'homes']],
  ['woning/jaar', ['home/year', 'homes/year']],
  ['locatie', ['location', 'locations']],
  ['project', ['project', 'projects']],
  ['tankstation', ['filling station', 'filling stations']],
  ['arbeidsplaats', ['job', 'jobs']],
  ['kans per jaar', ['chance per year', 'chance per year']],
]);

/** The unit as it reads behind that many. */
export function eenheidText(eenheid: string, value: number): string {
  const forms = (currentTaal() === 'en' ? ENGLISH : EENHEID_VORMEN).get(eenheid);
  if (!forms) return eenheid;
  return value === 1 ? forms[0] : forms[1];
}
