import { useTranslation } from 'react-i18next';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import { plus } from '#shared/puzzel/band.ts';
import { BalansMeter } from '#client/features/balans/balans-meter.tsx';
import type { Meter } from '#client/features/balans/kies-meters.ts';
import { formatAmount, formatBand } from '#client/i18n/format.ts';

/** What is laid of one opgave: hard and soft apart, with how far the figures may still go. */
export function OpgaveMeter({ meter: { opgave, regel, gevraagd } }: { readonly meter: Meter }) {
  const { t } = useTranslation('balans');
  const { kleur } = FUNCTIE_WEERGAVE[likelyFunctie(opgave.thema)];
  const { hard, zacht } = regel;
  const laid = plus(hard, zacht);
  return (
    <BalansMeter
      titel={opgave.titel}
      stand={t('van', {
        gelegd: formatBand(laid, null),
        gevraagd: formatAmount(gevraagd.waardeTot, opgave.eenheid),
      })}
      max={gevraagd.waardeTot}
      parts={[
        { value: hard.waarschijnlijk, color: kleur },
        { value: zacht.waarschijnlijk, color: `${kleur}80` },
      ]}
      {...(gevraagd.waarde === gevraagd.waardeTot
        ? {}
        : { band: { from: gevraagd.waarde, to: gevraagd.waardeTot } })}
      {...(laid.hoog > laid.laag ? { onzeker: { from: laid.laag, to: laid.hoog } } : {})}
      noot={t('hardZacht', { hard: formatBand(hard, null), zacht: formatBand(zacht, null) })}
    />
  );
}
