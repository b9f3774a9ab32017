import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import { OordeelMark } from '#client/features/regels/oordeel-mark.tsx';
import { formatDistance, formatNumber } from '#client/i18n/format.ts';

/** What a rule says, as a list of facts. */
export function RegelFeiten({ regel }: { readonly regel: Regel }) {
  const { t } = useTranslation('regels');
  const { onderwerp, oordeel, ernst, tekst, voorwaarde, afstandMeters, bron } = regel;
  const telt = useTelt()(regel);
  return (
    <dl className="regel__feiten">
      <Feit naam={t('regel.oordeel')}>
        <OordeelMark oordeel={oordeel} />
      </Feit>
      {oordeel === 'combineert' ? null : <Feit naam={t('regel.ernst')}>{t(`ernst.${ernst}`)}</Feit>}
      <Feit naam={t('regel.tekst')}>{tekst}</Feit>
      {voorwaarde === '' ? null : <Feit naam={t('regel.voorwaarde')}>{voorwaarde}</Feit>}
      {onderwerp.soort === 'laag' ? null : (
        <Feit naam={t(onderwerp.soort === 'reservering' ? 'regel.reserveer' : 'regel.telt')}>{telt}</Feit>
      )}
      {afstandMeters === 0 ? null : <Feit naam={t('regel.afstand')}>{formatDistance(afstandMeters)}</Feit>}
      <Feit naam={t('regel.bron')}>{bron || '–'}</Feit>
    </dl>
  );
}

function Feit({ naam, children }: { readonly naam: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The part as a percentage: `40 tot 90%`, `100%`. */
function useTelt(): (regel: Regel) => string {
  const { t } = useTranslation('regels');
  return ({ telt }) => {
    const [laag, hoog] = [formatNumber(telt.laag * 100, 1), formatNumber(telt.hoog * 100, 1)];
    return laag === hoog ? t('regel.deelEen', { deel: laag }) : t('regel.deel', { laag, hoog });
  };
}
