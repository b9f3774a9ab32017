import type { TFunction } from 'i18next';
import type { PastNiet } from '#shared/puzzel/fit/antwoord.ts';
import { formatHectare } from '#client/i18n/format.ts';

export type PastAllesTaal = TFunction<['past-alles', 'puzzelstuk', 'regels']>;
export type TitelOf = (id: string) => string;

/** More names in one sentence nobody keeps apart. */
const MAX_NAMEN = 4;

/** `Noord, Zuid en nog 3 claims`. */
export function opsomming(t: PastAllesTaal, namen: readonly string[], taal: string): string {
  const quoted = namen.map((naam) => `“${naam}”`);
  const rest = namen.length - MAX_NAMEN;
  const shown = rest > 1 ? quoted.slice(0, MAX_NAMEN) : quoted;
  const parts = rest > 1 ? [...shown, t('past-alles:antwoord.enNog', { count: rest })] : shown;
  return new Intl.ListFormat(taal, { type: 'conjunction' }).format(parts);
}

/** The knot in one plain sentence, with its hectares (FI3). */
export function pastNietZin(t: PastAllesTaal, answer: PastNiet, titelOf: TitelOf, taal: string): string {
  const tekort = formatHectare(answer.tekortHectare);
  const ruimte = formatHectare(answer.ruimteHectare);
  const [first, ...others] = answer.claims;
  if (first && others.length === 0)
    return t('past-alles:antwoord.alleen', {
      naam: `“${titelOf(first.stuk)}”`,
      hectare: formatHectare(first.hectare),
      ruimte: formatHectare(first.ruimteHectare),
      tekort,
    });
  return t('past-alles:antwoord.samen', {
    namen: opsomming(
      t,
      answer.claims.map(({ stuk }) => titelOf(stuk)),
      taal,
    ),
    gevraagd: formatHectare(answer.gevraagdHectare),
    ruimte,
    tekort,
  });
}
