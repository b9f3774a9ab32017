import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AANMELD_FOUTEN } from '#shared/rest/aanmelden.ts';
import { AanmeldenChoices } from '#client/features/aanmelden/aanmelden-choices.tsx';
import { Banner } from '#client/ui/banner.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '#client/ui/use-title.ts';

/** Where somebody lands whose login came to nothing: why, and what to do. */
export function AanmeldenScreen() {
  const { t } = useTranslation(['aanmelden', 'algemeen']);
  const asked = new URLSearchParams(location.search).get('fout');
  const fout = AANMELD_FOUTEN.find((each) => each === asked);
  const titel = fout === undefined ? t('titel') : t('fout.titel');
  useTitle(titel, t('algemeen:product'));
  return (
    <Page brand={t('algemeen:product')} title={titel} width="narrow">
      <div className="aanmelden__scherm">
        {fout === undefined ? null : <Banner tone="negative">{t(`fout.${fout}`)}</Banner>}
        <AanmeldenChoices terug="/" />
        <p>
          <Link href="/">{t('naarTafels')}</Link>
        </p>
      </div>
    </Page>
  );
}
