import { useTranslation } from 'react-i18next';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import type { Bevinding } from '#shared/puzzel/vragen/bevinding.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useAfspraken, useRecords, useSpanningspunten } from '#client/doc/use-doc.ts';
import { useBotsingRijen, useBotsingWoorden } from '#client/features/botsing/use-botsing-rijen.ts';
import { formatAmount, formatBand, formatHectare, formatNumber } from '#client/i18n/format.ts';

/** What a finding leads to. */
export type BevindingDoel =
  | { readonly soort: 'stukken'; readonly ids: readonly string[] }
  | { readonly soort: 'botsing'; readonly sleutel: string }
  | { readonly soort: 'opgave' | 'spanningspunt' | 'afspraak'; readonly id: string };

export interface BevindingTekst {
  readonly key: string;
  readonly zin: string;
  /** Null: it speaks of the tafel as a whole. */
  readonly doel: BevindingDoel | null;
}

/** One finding as a plain sentence, and what it leads to. */
export function useBevindingTekst(): (bevinding: Bevinding) => BevindingTekst {
  const { t } = useTranslation('past');
  const stukken = useStukMap();
  const opgaven = useAlleOpgaven();
  const punten = useSpanningspunten();
  const afspraken = useAfspraken();
  const afwentelingen = useRecords('afwenteling');
  const stuk = (id: string | undefined): string => stukken.get(id ?? '')?.titel || t('zonderTitel');
  const namen = (ids: readonly string[]): string => ids.map(stuk).join(' × ');

  const { perSleutel } = useBotsingRijen();
  const woorden = useBotsingWoorden();
  const watBotst = (sleutel: string, ids: readonly string[]): string => {
    const rij = perSleutel.get(sleutel);
    return rij ? woorden.zin(rij) : `${namen(ids)}.`;
  };
  const voorwaardeZin = (sleutel: string, ids: readonly string[]): string => {
    const zin = watBotst(sleutel, ids);
    const rij = perSleutel.get(sleutel);
    const voorwaarde = rij && rij.soort !== 'kans' ? rij.botsing.regel.voorwaarde : '';
    return voorwaarde === ''
      ? t('bevinding.voorwaarde', { zin })
      : t('bevinding.voorwaardeDie', { zin, voorwaarde });
  };

  return (bevinding) => {
    switch (bevinding.soort) {
      case 'gedeelde-ruimte':
        return {
          key: 'gedeeld',
          zin: t('bevinding.gedeeld', {
            hectare: formatHectare(bevinding.hectare),
            procent: formatNumber(bevinding.procent, 0),
          }),
          doel: null,
        };
      case 'kans':
        return {
          key: bevinding.sleutel,
          zin:
            bevinding.hectare.hoog === 0
              ? t('bevinding.kansDichtbij', { stukken: namen(bevinding.stukken) })
              : t('bevinding.kans', {
                  stukken: namen(bevinding.stukken),
                  hectare: formatBand(bevinding.hectare, 'ha'),
                }),
          doel: { soort: 'stukken', ids: bevinding.stukken },
        };
      case 'kans-benoemd':
      case 'spanningspunt': {
        const id = bevinding.spanningspunt;
        const titel = punten.get(id)?.titel || t('zonderTitel');
        return {
          key: id,
          zin: t(`bevinding.${bevinding.soort}`, { titel }),
          doel: { soort: 'spanningspunt', id },
        };
      }
      case 'opgave': {
        const opgave = opgaven.find(({ id }) => id === bevinding.opgave);
        const over =
          bevinding.oordeel === 'niet-verdeeld'
            ? t('bevinding.nietVerdeeld', { titel: opgave?.titel ?? bevinding.opgave })
            : t('bevinding.tekort', {
                titel: opgave?.titel ?? bevinding.opgave,
                tekort: formatBand(bevinding.nogTeLeggen, opgave?.eenheid ?? null),
              });
        return { key: bevinding.opgave, zin: over, doel: { soort: 'opgave', id: bevinding.opgave } };
      }
      case 'opgaven-geteld':
        return {
          key: 'geteld',
          zin: t('bevinding.geteld', {
            bereikt: formatAmount(bevinding.bereikt, null),
            opKoers: formatAmount(bevinding.opKoers, null),
            tekort: formatAmount(bevinding.tekort, null),
          }),
          doel: null,
        };
      case 'botsing':
        return {
          key: bevinding.sleutel,
          zin: t(bevinding.aanvaard ? 'bevinding.aanvaard' : 'bevinding.botsing', {
            zin: watBotst(bevinding.sleutel, bevinding.stukken),
          }),
          doel: { soort: 'botsing', sleutel: bevinding.sleutel },
        };
      case 'voorwaarde':
        return {
          key: bevinding.sleutel,
          zin: voorwaardeZin(bevinding.sleutel, bevinding.stukken),
          doel: { soort: 'botsing', sleutel: bevinding.sleutel },
        };
      case 'afwenteling': {
        const post = afwentelingen.get(bevinding.afwenteling);
        return {
          key: bevinding.afwenteling,
          zin: t('bevinding.afwenteling', { van: post?.van ?? '', naar: post?.naar ?? '' }),
          doel: post ? { soort: 'stukken', ids: [post.stuk] } : null,
        };
      }
      case 'volgorde':
        return {
          key: `volgorde/${bevinding.stukken.join('/')}`,
          zin: t('bevinding.volgorde', {
            een: stuk(bevinding.stukken[0]),
            ander: stuk(bevinding.stukken[1]),
            vanaf: bevinding.vanaf[0],
            anderVanaf: bevinding.vanaf[1],
          }),
          doel: { soort: 'stukken', ids: bevinding.stukken },
        };
      case 'begint':
        return {
          key: `begint/${bevinding.horizon}`,
          zin: t('bevinding.begint', { count: bevinding.aantal, jaar: HORIZON_JAAR[bevinding.horizon] }),
          doel: null,
        };
      case 'afspraak': {
        const titel = afspraken.get(bevinding.afspraak)?.titel || t('zonderTitel');
        return {
          key: bevinding.afspraak,
          zin: t(bevinding.eenzijdig ? 'bevinding.eenzijdig' : 'bevinding.wederkerig', {
            titel,
            count: bevinding.inzetten,
          }),
          doel: { soort: 'afspraak', id: bevinding.afspraak },
        };
      }
      case 'drager-onbekend':
        return {
          key: 'drager',
          zin: t('bevinding.drager', { count: bevinding.aantal, van: bevinding.van }),
          doel: null,
        };
    }
  };
}
