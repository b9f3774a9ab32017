import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { puzzelStand, tafelRegels } from '#shared/puzzel/stand/puzzel-stand.ts';
import { openOpgave, setLinks, setSheet, useBoard, type LinksTab } from '#client/board/board-state.ts';
import { HorizonKeuze } from '#client/board/horizon-keuze.tsx';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { useOpenPosten } from '#client/features/afwenteling/use-open-posten.ts';
import { kiesMeters } from '#client/features/balans/kies-meters.ts';
import { OpgaveMeter } from '#client/features/balans/opgave-meter.tsx';
import { RuimteMeter } from '#client/features/balans/ruimte-meter.tsx';
import { Tellingen, VerdictZin } from '#client/features/balans/verdict.tsx';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { Spinner } from '#client/ui/spinner.tsx';
import '#client/features/balans/balans.css';

const METERS = 3;

export interface BalansStripProps {
  /** Where the balans stands in full, and where varianten are compared; null: nowhere. */
  readonly pastHref: string | null;
  readonly variantenHref: string | null;
}

/** The strip below the map: whether the puzzle fits at the chosen horizon, and why not; it moves along while people draw. */
export function BalansStrip({ pastHref, variantenHref }: BalansStripProps) {
  const { t } = useTranslation('balans');
  const { uitkomst, bezig, fout } = usePuzzel();
  const horizon = useBoard((state) => state.horizon);
  const opgaven = useAlleOpgaven();
  const stukken = useStukMap();
  const { alle: posten } = useOpenPosten();
  const varianten = useOpTafel('variant');
  const shown = useMemo(() => {
    if (uitkomst === null) return null;
    return {
      stand: puzzelStand(uitkomst, horizon),
      meters: kiesMeters(opgaven, tafelRegels(uitkomst, horizon), METERS),
      ruimte: uitkomst.ruimte.find((ruimte) => ruimte.horizon === horizon),
    };
  }, [uitkomst, horizon, opgaven]);
  const goTo = (tab: LinksTab): void => {
    setLinks(tab);
    openOpgave(null);
    setSheet('links');
  };
  return (
    <div className="balans-strip" data-bezig={bezig}>
      <div className="balans-strip__summary">
        {shown === null ? (
          <h2 className="balans-strip__verdict">{t(fout === null ? 'oordeel.bezig' : 'oordeel.fout')}</h2>
        ) : (
          <>
            <VerdictZin oordeel={shown.stand.oordeel} />
            <Tellingen
              stand={shown.stand}
              stukken={[...stukken.values()].filter(({ archief }) => archief === null).length}
              openPosten={posten.length}
              onOpgaven={() => goTo('opgaven')}
              onBotsingen={() => goTo('botsingen')}
              onPosten={() => goTo('zetten')}
            />
          </>
        )}
        {fout === null ? null : (
          <p role="alert" className="balans-strip__fout">
            {t(shown === null ? 'fout' : 'foutVerouderd')}
          </p>
        )}
      </div>
      <div className="balans-strip__meters">
        {shown?.meters.map((meter) => (
          <OpgaveMeter key={meter.opgave.id} meter={meter} />
        ))}
        {shown?.ruimte ? <RuimteMeter ruimte={shown.ruimte} /> : null}
        {shown === null && fout === null ? <Spinner label={t('oordeel.bezig')} /> : null}
      </div>
      <div className="balans-strip__keuze">
        <HorizonKeuze />
        <p className="balans-strip__links">
          {pastHref === null ? null : <Link href={pastHref}>{t('naarPast')}</Link>}
          {variantenHref === null ? null : (
            <Link href={variantenHref}>{t('naarVarianten', { count: varianten.length })}</Link>
          )}
        </p>
      </div>
    </div>
  );
}
