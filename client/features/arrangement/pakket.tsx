import { IconDownload, IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useVerbindingReden } from '#client/features/akkoord/use-formele-reden.ts';
import { formatNumber } from '#client/i18n/format.ts';
import { pakketHref } from '#client/rest/arrangement.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { usePakket } from './use-pakket.ts';

const BYTES_PER_MB = 1_000_000;

/** The package of a generation: making it, how far that is, taking it home, and where anybody verifies it. */
export function Pakket({ tafelId, nummer }: { readonly tafelId: string; readonly nummer: number }) {
  const { t } = useTranslation('arrangement');
  const verbinding = useVerbindingReden();
  const { stand, isGestopt, maak, stop } = usePakket(tafelId, nummer);
  const procent = stand.stand === 'bezig' ? Math.round(stand.deel * 100) : 0;
  return (
    <section className="arrangement-pakket" aria-labelledby={`pakket-${nummer}`}>
      <h3 id={`pakket-${nummer}`}>{t('generaties.pakket')}</h3>
      <p className="arrangement__klein">{t('generaties.pakketUitleg')}</p>
      {stand.stand === 'mislukt' ? <Banner tone="warning">{t('generaties.mislukt')}</Banner> : null}
      {stand.stand === 'bezig' ? (
        <>
          <output>{t('generaties.bezig', { procent })}</output>
          <ProgressBar
            label={t('generaties.pakket')}
            valueText={`${procent}%`}
            max={1}
            parts={[{ value: stand.deel, color: 'var(--pt-accent)' }]}
          />
          <div>
            <Button size="small" onPress={stop}>
              {t('generaties.stop')}
            </Button>
          </div>
        </>
      ) : null}
      {isGestopt ? <output>{t('generaties.gestopt')}</output> : null}
      {stand.stand === 'geen' || stand.stand === 'mislukt' ? (
        <div>
          <Button reason={verbinding} onPress={maak}>
            <IconPackage size={16} aria-hidden="true" />
            {t('generaties.maak')}
          </Button>
        </div>
      ) : null}
      {stand.stand === 'klaar' ? (
        <>
          <p>
            <a className="pt-button pt-button--primary" href={pakketHref(tafelId, nummer)} download>
              <IconDownload size={16} aria-hidden="true" />
              {t('generaties.haal', { grootte: `${formatNumber(stand.bytes / BYTES_PER_MB, 1)} MB` })}
            </a>
          </p>
          <p className="arrangement__klein arrangement__hash">
            {t('generaties.hash')} <code>{stand.sha256}</code>
          </p>
        </>
      ) : null}
      <p className="arrangement__klein">
        {t('generaties.controleer')} <a href="/verifieer">{t('generaties.controleerLink')}</a>
        {' · '}
        {t('generaties.bewijzen')}{' '}
        <Link href={`/tafel/${tafelId}/deelnemers/geschiedenis`}>{t('generaties.bewijzenLink')}</Link>
      </p>
    </section>
  );
}
