import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bijdrage, Claim, Periode } from '#shared/domain/puzzelstuk/schema.ts';
import type { StukWijziging } from '#shared/puzzel/variant/stuk-wijziging.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { formatAmount, formatDistance, formatHectare } from '#client/i18n/format.ts';

/** Puts one change of a piece into words (VA5). */
export function useStukZin(): (wijziging: StukWijziging) => string {
  const { t, i18n } = useTranslation(['varianten', 'puzzelstuk']);
  const opgaven = useAlleOpgaven();
  const { language } = i18n;
  return useCallback(
    (wijziging) => {
      const functies = (ids: readonly string[]): string =>
        new Intl.ListFormat(language, { type: 'conjunction' }).format(
          ids.map((id) => t(`puzzelstuk:functie.${id as 'wonen'}`).toLocaleLowerCase(language)),
        );
      const claim = (value: Claim): string => {
        if (value.soort === 'geometrie') return t('stuk.claimUitVorm');
        const { hectare, hectareTot } = value;
        return hectareTot === undefined
          ? formatHectare(hectare)
          : `${formatHectare(hectare)} – ${formatHectare(hectareTot)}`;
      };
      const periode = ({ van, tot }: Periode): string => {
        if (van !== null && tot !== null) return t('stuk.periodeTekst.beide', { van, tot });
        if (van !== null) return t('stuk.periodeTekst.vanaf', { van });
        return tot === null ? t('stuk.periodeTekst.altijd') : t('stuk.periodeTekst.tot', { tot });
      };
      const bijdrage = (value: Bijdrage): string => {
        if (value.soort === 'kengetal') return t('stuk.bijdrageKengetal');
        const hoeveelheid = formatAmount(value.waarde, value.eenheid);
        return value.soort === 'per-hectare' ? t('stuk.bijdragePerHectare', { hoeveelheid }) : hoeveelheid;
      };
      switch (wijziging.soort) {
        case 'titel':
          return t('stuk.titel', { titel: wijziging.na });
        case 'status':
          return t('stuk.status', { status: t(`puzzelstuk:status.${wijziging.na}`) });
        case 'verplaatst':
          return t('stuk.verplaatst', {
            afstand: formatDistance(wijziging.meters),
            richting: t(`stuk.windstreek.${wijziging.richting}`),
          });
        case 'vorm': {
          const { voorHectare, naHectare } = wijziging;
          const [voor, na] = [formatHectare(voorHectare ?? 0), formatHectare(naHectare ?? 0)];
          return voor === na ? t('stuk.vormZonderMaat') : t('stuk.vorm', { voor, na });
        }
        case 'geplaatst':
        case 'plaats-weg':
          return t(`stuk.${wijziging.soort}`);
        case 'claim':
          return t('stuk.claim', { voor: claim(wijziging.voor), na: claim(wijziging.na) });
        case 'functies': {
          const { erbij, eraf, hoofd } = wijziging;
          return [
            hoofd === null ? null : t('stuk.functieHoofd', { functie: functies([hoofd]) }),
            erbij.some((each) => each !== hoofd)
              ? t('stuk.functieErbij', { functies: functies(erbij.filter((each) => each !== hoofd)) })
              : null,
            eraf.length === 0 ? null : t('stuk.functieEraf', { functies: functies(eraf) }),
          ]
            .filter((part) => part !== null)
            .join(', ');
        }
        case 'periode':
          return t('stuk.periode', { voor: periode(wijziging.voor), na: periode(wijziging.na) });
        case 'bijdrage': {
          const opgave = opgaven.find(({ id }) => id === wijziging.opgave)?.titel ?? wijziging.opgave;
          const { voor, na } = wijziging;
          if (na === null) return t('stuk.bijdrageWeg', { opgave });
          return voor === null
            ? t('stuk.bijdrageErbij', { opgave, na: bijdrage(na) })
            : t('stuk.bijdrage', { opgave, voor: bijdrage(voor), na: bijdrage(na) });
        }
      }
    },
    [t, language, opgaven],
  );
}
