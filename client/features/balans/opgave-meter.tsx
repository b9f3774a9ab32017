import { useTranslation } from 'react-i18next';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import { plus } from '#shared/puzzel/band.ts';
import { BalansMeter } from '#client/features/balans/balans-meter.tsx';
import type { Meter } from '#client/features/balans/kies-meters.ts';
import { formatAmount, formatBand } from '#client/i18n/format.ts';

/** What is laid of one opgave: hard and soft apart, with how far the figures may still go. */
export function OpgaveMeter({ meter: { opgave, regel } }: { readonly meter: Meter }) {
  const { t } = useTranslation('balans');
  const { kleur } = FUNCTIE_WEERGAVE[likelyFunctie(opgave.thema)];
  const { hard, zacht, gevraagd } = regel;
  const laid = plus(hard, zacht);
  const hardZacht = t('hardZacht', { hard: formatBand(hard, null), zacht: formatBand(zacht, null) });
  const parts = [
    { value: hard.waarschijnlijk, color: kleur },
    { value: zacht.waarschijnlijk, color: `${kleur}80` },
  ];
  const onzeker = laid.hoog > laid.laag ? { onzeker: { from: laid.laag, to: laid.hoog } } : {};
  if (gevraagd === null)
    return (
      <BalansMeter
        titel={opgave.titel}
        stand={formatBand(laid, opgave.eenheid)}
        max={Math.max(laid.hoog, 1)}
        parts={parts}
        {...onzeker}
        noot={regel.oordeel === 'niet-verdeeld' ? t('geenAandeel', { hardZacht }) : hardZacht}
      />
    );
  return (
    <BalansMeter
      titel={opgave.titel}
      stand={t('van', {
        gelegd: formatBand(laid, null),
        gevraagd: formatAmount(gevraagd.waardeTot, opgave.eenheid),
      })}
      max={gevraagd.waardeTot}
      parts={parts}
      {...(gevraagd.waarde === gevraagd.waardeTot
        ? {}
        : { band: { from: gevraagd.waarde, to: gevraagd.waardeTot } })}
      {...onzeker}
      noot={hardZacht}
    />
  );
}
