import { IconFileText } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAfspraken, useStatus } from '#client/doc/use-doc.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { afspraakPath } from './afspraak-path.ts';
import { AfspraakBij } from './afspraak-bij.tsx';
import { titelVan } from './titel-van.ts';
import { AfspraakSheet } from './sheet.tsx';
import { AfspraakMargin } from './margin.tsx';
import { AfsprakenOutline } from './outline.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { VoorbeeldenDrawer } from './voorbeelden-drawer.tsx';
import { inVolgorde } from './volgorde.ts';
import './afspraak.css';

const WordImport = lazy(() => import('./word-import.tsx'));

export interface AfsprakenScreenProps {
  readonly tafelId: string;
  /** The afspraak that is open; null shows the first one, on a phone the list. */
  readonly afspraakId: string | null;
}

/** Afspraken as a document: the outline, the sheet that everybody writes on, and the margin beside it. */
export function AfsprakenScreen({ tafelId, afspraakId }: AfsprakenScreenProps) {
  const { t } = useTranslation('afspraak');
  const [, navigate] = useLocation();
  const { ready } = useStatus();
  const afspraken = useAfspraken();
  const acts = useAfspraakActs();
  const [showExamples, setShowExamples] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const ordered = useMemo(
    () => inVolgorde([...afspraken.values()].filter(({ archief }) => archief === null)),
    [afspraken],
  );

  if (!ready)
    return (
      <div className="afspraken afspraken--leeg">
        <EmptyState title={t('laden')} icon={<Spinner label={t('laden')} />} />
      </div>
    );

  const open = afspraakId === null ? ordered[0] : afspraken.get(afspraakId);
  const place = open ? ordered.indexOf(open) : -1;
  const onMade = (id: string): void => navigate(afspraakPath(tafelId, id));
  return (
    <div className={afspraakId === null ? 'afspraken' : 'afspraken afspraken--open'}>
      <AfsprakenOutline
        tafelId={tafelId}
        ordered={ordered}
        openId={open?.id ?? null}
        onNew={() => onMade(acts.create())}
        onExamples={() => setShowExamples(true)}
        onImport={() => setImporting(true)}
      />
      {open ? (
        <AfspraakBij key={`${open.id}-bij`} afspraak={open}>
          <AfspraakSheet key={open.id} tafelId={tafelId} afspraak={open} place={place} ordered={ordered} />
          <AfspraakMargin key={`${open.id}-marge`} tafelId={tafelId} afspraak={open} />
        </AfspraakBij>
      ) : (
        <section className="afspraken-midden" aria-label={t('titel')}>
          <EmptyState
            icon={<IconFileText size={40} stroke={1.25} aria-hidden />}
            title={afspraakId === null ? t('leeg') : t('onbekend')}
          >
            {afspraakId === null ? t('leegUitleg') : t('onbekendUitleg')}
          </EmptyState>
        </section>
      )}
      {isImporting ? (
        <Suspense fallback={null}>
          <WordImport
            afspraak={open?.archief === null ? open : null}
            onNieuw={({ titel, tekst }, bestand) => onMade(acts.createWith(titelVan(titel, bestand), tekst))}
            onClose={() => setImporting(false)}
          />
        </Suspense>
      ) : null}
      <VoorbeeldenDrawer
        isOpen={showExamples}
        onClose={() => setShowExamples(false)}
        onChosen={(voorbeeld) => {
          setShowExamples(false);
          onMade(acts.createFrom(voorbeeld));
        }}
      />
    </div>
  );
}
