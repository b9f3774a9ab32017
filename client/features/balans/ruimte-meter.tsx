import { useTranslation } from 'react-i18next';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import type { Ruimte } from '#shared/puzzel/uitkomst.ts';
import { BalansMeter } from '#client/features/balans/balans-meter.tsx';
import { formatBand, formatHectare } from '#client/i18n/format.ts';

/** How much land lies under all claims, by functie; what is used twice counts once and is told (BA7). */
export function RuimteMeter({ ruimte }: { readonly ruimte: Ruimte }) {
  const { t } = useTranslation(['balans', 'puzzelstuk']);
  const { perFunctie, brutoHectare, gedeeldHectare, netto } = ruimte;
  return (
    <BalansMeter
      titel={t('ruimteNetto')}
      stand={formatBand(netto, 'ha')}
      woorden={perFunctie
        .map((part) => `${t(`puzzelstuk:functie.${part.functie}`)} ${formatHectare(part.brutoHectare)}`)
        .join(', ')}
      max={Math.max(brutoHectare, 1)}
      parts={perFunctie.map((part) => ({
        value: part.brutoHectare,
        color: FUNCTIE_WEERGAVE[part.functie].kleur,
      }))}
      noot={t('dubbel', { bruto: formatHectare(brutoHectare), gedeeld: formatHectare(gedeeldHectare) })}
    />
  );
}
