import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useMayWrite } from '#client/doc/use-may-write.ts';
import { usePuzzelstukken, useRegister, useSpanningspunten } from '#client/doc/use-doc.ts';
import { LijstFilters } from '#client/features/lijst/lijst-filters.tsx';
import { LijstTabel } from '#client/features/lijst/lijst-tabel.tsx';
import { ALLES, rijenVan, type Vraag } from '#client/features/lijst/rijen.ts';
import { useScrollIntoView } from '#client/ui/use-scroll-into-view.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import '#client/features/lijst/lijst.css';

export interface LijstScreenProps {
  readonly selected: readonly string[];
  readonly onKies: (ids: readonly string[], mode: 'vervang' | 'wissel') => void;
  /** What is chosen, as on the map. */
  readonly panel: ReactNode;
  readonly onNieuwPunt: (soort: 'spanningspunt' | 'kans') => void;
}

/** Everything on the map as a table: the equal of the map, by keyboard and by screen reader (UI1). */
export function LijstScreen({ selected, onKies, panel, onNieuwPunt }: LijstScreenProps) {
  const { t } = useTranslation('lijst');
  const stukken = usePuzzelstukken();
  const punten = useSpanningspunten();
  const { partijen } = useRegister();
  const acts = usePuzzelstukActs();
  const place = useScrollIntoView<HTMLDivElement>(selected[0] ?? null);
  const mayWrite = useMayWrite();
  const [vraag, setVraag] = useState<Vraag>(ALLES);
  const deferred = useDeferredValue(vraag);
  const rijen = useMemo(() => {
    const naam = new Map(partijen.map((partij) => [partij.id, partij.naam]));
    return rijenVan(stukken.values(), punten.values(), deferred, (id) => naam.get(id) ?? id);
  }, [stukken, punten, deferred, partijen]);
  return (
    <div className="lijst-screen">
      <div className="lijst-screen__list">
        <div className="lijst-screen__head">
          <h1>{t('titel')}</h1>
          {mayWrite ? (
            <div className="lijst-screen__actions">
              <Button
                variant="primary"
                onPress={() => {
                  const id = acts.leg({ plaats: { soort: 'geen' } });
                  if (id !== null) onKies([id], 'vervang');
                }}
              >
                <IconPlus size={16} aria-hidden="true" /> {t('nieuwStuk')}
              </Button>
              <Button onPress={() => onNieuwPunt('spanningspunt')}>{t('nieuwSpanningspunt')}</Button>
              <Button onPress={() => onNieuwPunt('kans')}>{t('nieuweKans')}</Button>
            </div>
          ) : null}
        </div>
        <LijstFilters vraag={vraag} onChange={setVraag} />
        <output className="lijst-screen__count">{t('aantal', { count: rijen.length })}</output>
        {stukken.size + punten.size === 0 ? (
          <EmptyState title={t('leeg')}>{t('leegUitleg')}</EmptyState>
        ) : rijen.length === 0 ? (
          <EmptyState
            title={t('geenTreffers')}
            action={<Button onPress={() => setVraag(ALLES)}>{t('wisFilters')}</Button>}
          />
        ) : (
          <LijstTabel rijen={rijen} selected={selected} onKies={onKies} />
        )}
      </div>
      <div className="lijst-screen__panel" ref={place}>
        {panel}
      </div>
    </div>
  );
}
