import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { GeschiedenisDeel } from '#client/features/deelnemers/geschiedenis-deel.tsx';
import { MensenDeel } from '#client/features/deelnemers/mensen-deel.tsx';
import {
  ONDERDELEN,
  onderdeelOf,
  onderdeelPath,
  type Onderdeel,
} from '#client/features/deelnemers/onderdelen.ts';
import { PlaatsKiezer } from '#client/features/deelnemers/plaats-kiezer.tsx';
import { RechtenTabel } from '#client/features/deelnemers/rechten-tabel.tsx';
import { TafelDeel } from '#client/features/deelnemers/tafel-deel.tsx';
import { UitnodigingenDeel } from '#client/features/deelnemers/uitnodigingen-deel.tsx';
import { SubNav } from '#client/ui/sub-nav.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import '#client/features/deelnemers/deelnemers.css';

/** Who sits at the tafel for whom, and for the regisseur: running that. Each part has an address of its own. */
export default function DeelnemersScreen() {
  const { t } = useTranslation('deelnemers');
  const { tafelId } = useTafelSession();
  const [path] = useLocation();
  const onderdeel = onderdeelOf(path);
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <div className="deelnemers">
        <header className="deelnemers__hoofd">
          <h1>{t('titel')}</h1>
          <PlaatsKiezer />
        </header>
        <SubNav
          label={t('onderdelen')}
          current={onderdeel}
          parts={ONDERDELEN.map((id) => ({
            id,
            label: t(`onderdeel.${id}`),
            href: onderdeelPath(tafelId, id),
          }))}
        />
        {onderdeel === null ? <EmptyState title={t('onderdeelOnbekend')} /> : <Deel onderdeel={onderdeel} />}
      </div>
    </main>
  );
}

function Deel({ onderdeel }: { readonly onderdeel: Onderdeel }) {
  const { deelnemer } = useTafelSession();
  switch (onderdeel) {
    case 'mensen':
      return <MensenDeel />;
    case 'uitnodigingen':
      return <UitnodigingenDeel />;
    case 'geschiedenis':
      return <GeschiedenisDeel />;
    case 'rechten':
      return <RechtenTabel own={deelnemer.rol} />;
    case 'tafel':
      return <TafelDeel />;
  }
}
