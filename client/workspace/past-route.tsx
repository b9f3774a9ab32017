import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openBotsing, openOpgave, select, setLinks, showOnMap } from '#client/board/board-state.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import type { BevindingDoel } from '#client/features/past/use-bevinding-tekst.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { SubNav } from '#client/ui/sub-nav.tsx';
import { PAST_DELEN, pastDeelOf, pastDeelPath, type PastDeel } from '#client/workspace/past-delen.ts';
import { screenPath } from '#client/workspace/screens.ts';
import '#client/features/past/past.css';

const BalansDeel = lazy(async () => ({
  default: (await import('#client/features/past/balans-deel.tsx')).BalansDeel,
}));
const LastenDeel = lazy(async () => ({
  default: (await import('#client/features/past/lasten-deel.tsx')).LastenDeel,
}));
const VragenDeel = lazy(async () => ({
  default: (await import('#client/features/past/vragen-deel.tsx')).VragenDeel,
}));
const PastAllesTab = lazy(async () => ({
  default: (await import('#client/features/past-alles/past-alles-tab.tsx')).PastAllesTab,
}));

/** Does it fit: the balans in full, whether all claims fit together, who bears what, and the five questions. */
export default function PastRoute() {
  const { t } = useTranslation('past');
  const { tafelId } = useTafelSession();
  const [path] = useLocation();
  const deel = pastDeelOf(path);
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <div className="past">
        <header className="past__hoofd">
          <h1>{t('titel')}</h1>
        </header>
        <SubNav
          label={t('onderdelen')}
          current={deel}
          parts={PAST_DELEN.map((id) => ({
            id,
            label: t(`onderdeel.${id}`),
            href: pastDeelPath(tafelId, id),
          }))}
        />
        <Suspense fallback={<Spinner label={t('titel')} />}>
          {deel === null ? <EmptyState title={t('onderdeelOnbekend')} /> : <Deel deel={deel} />}
        </Suspense>
      </div>
    </main>
  );
}

function Deel({ deel }: { readonly deel: PastDeel }) {
  const open = useOpen();
  const [, navigate] = useLocation();
  const { tafelId } = useTafelSession();
  switch (deel) {
    case 'balans':
      return <BalansDeel onOpenOpgave={(id) => open({ soort: 'opgave', id })} />;
    case 'passen':
      return (
        <PastAllesTab
          onToonOpKaart={() => navigate(screenPath(tafelId, 'kaart'))}
          onToonStukken={(ids) => open({ soort: 'stukken', ids })}
          onOpenPunt={(id) => open({ soort: 'spanningspunt', id })}
        />
      );
    case 'lasten':
      return <LastenDeel />;
    case 'vragen':
      return <VragenDeel onOpen={open} />;
  }
}

/** Leads to what a figure or a finding speaks of, on the screen where that is at home. */
function useOpen(): (doel: BevindingDoel) => void {
  const [, navigate] = useLocation();
  const { tafelId } = useTafelSession();
  return (doel) => {
    switch (doel.soort) {
      case 'opgave':
        setLinks('opgaven');
        openOpgave(doel.id);
        navigate(screenPath(tafelId, 'kaart'));
        break;
      case 'stukken':
        showOnMap(doel.ids);
        navigate(screenPath(tafelId, 'kaart'));
        break;
      case 'botsing':
        setLinks('botsingen');
        openBotsing(doel.sleutel);
        navigate(screenPath(tafelId, 'kaart'));
        break;
      case 'spanningspunt':
        select([doel.id]);
        navigate(screenPath(tafelId, 'spanningspunten'));
        break;
      case 'afspraak':
        navigate(`${screenPath(tafelId, 'afspraken')}/${doel.id}`);
        break;
    }
  };
}
