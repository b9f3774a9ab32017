import { useTranslation } from 'react-i18next';
import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import type { Signaal, ZonderTegenprestatie } from '#shared/wederkerigheid/signaal.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';

/** A signal as people say it. */
export function useSignaalZin(overzicht: Overzicht): (signaal: Signaal) => string {
  const { t, i18n } = useTranslation('wederkerigheid');
  const { naam, opsomming } = usePartijNamen();
  const say = (id: BelofteId): string => {
    const gift = overzicht.giftOf.get(id);
    return gift ? `${naam(gift.gever)} “${gift.belofte.wat}”` : '…';
  };
  const via = (ontvangers: readonly ZonderTegenprestatie[]): readonly string[] =>
    ontvangers.flatMap(({ partij, via: along }) =>
      along === null ? [] : [t('signaal.eenzijdig.via', { partij: naam(partij), via: opsomming(along) })],
    );
  return (signaal) => {
    switch (signaal.soort) {
      case 'eenzijdig': {
        const { bereik, gever, ontvangers } = signaal;
        const wie = { gever: naam(gever), ontvangers: opsomming(ontvangers.map(({ partij }) => partij)) };
        return [t(`signaal.eenzijdig.${bereik}`, wie), ...via(ontvangers)].join(' ');
      }
      case 'brengt-niets': {
        const zin = t(`signaal.brengt-niets.${signaal.bereik}`, { partij: naam(signaal.partij) });
        return signaal.heeftInzet ? `${zin} ${t('signaal.brengt-niets.inzet')}` : zin;
      }
      case 'krijgt-niets':
        return t(`signaal.krijgt-niets.${signaal.bereik}`, { partij: naam(signaal.partij) });
      case 'kring': {
        const { kring, groep } = signaal;
        const [first] = kring;
        if (kring.length === 1 || first === undefined) return t('signaal.kringZelf');
        const zin = t('signaal.kring', { kring: [...kring, first].map(say).join(' → ') });
        return groep.length > kring.length
          ? `${zin} ${t('signaal.kringGroep', { count: groep.length })}`
          : zin;
      }
      case 'niet-aan-tafel': {
        const wie = signaal.wie.soort === 'partij' ? naam(signaal.wie.partij) : signaal.wie.naam;
        return t(`signaal.niet-aan-tafel.${signaal.rol}`, { wie });
      }
      case 'voorwaarde-later':
        return t('signaal.voorwaarde-later', {
          voorwaarde: formatTermijn(signaal.voorwaarde, i18n.language),
          belofte: formatTermijn(signaal.belofte, i18n.language),
        });
      case 'wacht-op-later':
        return t('signaal.wacht-op-later', { op: say(signaal.op) });
      case 'wacht-op-weg':
        return t(`signaal.wacht-op-weg.${signaal.hoe}`);
      case 'toets-nee':
      case 'toets-open':
      case 'toets-weet-niet':
        return t(`signaal.${signaal.soort}`, { partijen: opsomming(signaal.partijen) });
      case 'proces-mist':
        return t('signaal.proces-mist', {
          velden: signaal.mist.map((veld) => t(`signaal.veld.${veld}`)).join(', '),
        });
      case 'geen-beloften':
      case 'geen-ontvanger':
      case 'zonder-termijn':
      case 'zonder-dekking':
      case 'voorwaarde-zonder-termijn':
        return t(`signaal.${signaal.soort}`);
    }
  };
}
