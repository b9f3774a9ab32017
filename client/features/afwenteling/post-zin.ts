import type { TFunction } from 'i18next';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { roundSum } from '#shared/puzzel/band-vorm.ts';
import { formatAmount, formatHectare } from '#client/i18n/format.ts';

type Last = Pick<Afwenteling, 'soort' | 'van' | 'naar' | 'hectare' | 'bijdragen'>;

/** What is passed on, from where to where, in one sentence. `stuk`: the name of the piece. */
export function postZin(t: TFunction<['afwenteling']>, post: Last, stuk: string): string {
  const { soort, van, naar, hectare } = post;
  const wat = hectare === null ? t('last') : formatHectare(hectare);
  return t(`zin.${soort}`, { wat, stuk, van, naar });
}

/** What goes along, each in its own unit; null when nothing does. */
export function postMee(t: TFunction<['afwenteling']>, { bijdragen }: Last): string | null {
  if (bijdragen.length === 0) return null;
  const amounts = bijdragen.map(({ waarde, eenheid }) => formatAmount(roundSum(waarde), eenheid));
  return t('mee', { wat: amounts.join(', ') });
}
