import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';

/** Which variant the tafel chose; its pictures go along when the generation is made. */
export function KaartbeeldenDeel() {
  const { t } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  const gekozen = useOpTafel('variant').filter(({ keuze }) => keuze?.stand === 'gekozen');
  return (
    <section aria-labelledby="variant-kop">
      <h3 id="variant-kop">{t('inhoud.variant')}</h3>
      {gekozen.length === 0 ? <p className="arrangement__klein">{t('inhoud.geenVariant')}</p> : null}
      {gekozen.map(({ id, naam, keuze }) => (
        <p key={id}>
          <strong>{t('inhoud.gekozen', { naam })}</strong> {keuze?.reden}
        </p>
      ))}
      <p className="arrangement__klein">
        {t('inhoud.kaartbeeldenUitleg')}{' '}
        <Link href={`/tafel/${tafelId}/varianten`}>{t('inhoud.naarVarianten')}</Link>
      </p>
    </section>
  );
}
