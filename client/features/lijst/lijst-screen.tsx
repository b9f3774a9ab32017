import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useStukRecht } from '#client/board/use-stuk-recht.ts';
import { useDecentraleOpgaven, useRegister, useSpanningspunten } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { botsingenPerStuk } from '#client/features/botsing/botsing-groepen.ts';
import { LijstFilters } from '#client/features/lijst/lijst-filters.tsx';
import { LijstTabel } from '#client/features/lijst/lijst-tabel.tsx';
import { ALLES, rijenVan, type Vraag } from '#client/features/lijst/rijen.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { useScrollIntoView } from '#client/ui/use-scroll-into-view.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import '#client/features/lijst/lijst.css';

export interface LijstScreenProps {
  readonly selected: readonly string[];
  readonly onKies: (ids: readonly string[], mode: 'vervang' | 'wissel') => void;
  /** What is chosen, as on the map. */
  readonly panel: ReactNode;
  /** The button with which a partij brings an opgave of its own. */
  readonly nieuweOpgave: ReactNode;
  readonly onNieuwPunt: (soort: 'spanningspunt' | 'kans') => void;
}

/** Everything on the map as a table: the equal of the map, by keyboard and by screen reader (UI1). */
export function LijstScreen({ selected, onKies, panel, nieuweOpgave, onNieuwPunt }: LijstScreenProps) {
  const { t } = useTranslation('lijst');
  const stukken = useStukMap();
  const punten = useSpanningspunten();
  const opgaven = useDecentraleOpgaven();
  const { partijen } = useRegister();
  const acts = usePuzzelstukActs();
  const place = useScrollIntoView<HTMLDivElement>(selected[0] ?? null);
  const judge = useRights();
  const reden = useReden();
  const redenStuk = useStukRecht().leg;
  const redenPunt = reden(judge('maak', 'spanningspunt', null));
  const { uitkomst } = usePuzzel();
  const horizon = useBoard((state) => state.horizon);
  const botsingen = useMemo(
    () => (uitkomst === null ? null : botsingenPerStuk(uitkomst, horizon)),
    [uitkomst, horizon],
  );
  const [vraag, setVraag] = useState<Vraag>(ALLES);
  const deferred = useDeferredValue(vraag);
  const rijen = useMemo(() => {
    const naam = new Map(partijen.map((partij) => [partij.id, partij.naam]));
    const opTafel = { stukken: stukken.values(), punten: punten.values(), opgaven: opgaven.values() };
    return rijenVan(opTafel, deferred, (id) => naam.get(id) ?? id);
  }, [stukken, punten, opgaven, deferred, partijen]);
  // a table of thousands is drawn between frames, while the rest of the screen goes on
  const shownRijen = useDeferredValue(rijen);
  const shownBotsingen = useDeferredValue(botsingen);
  return (
    <div className="lijst-screen">
      <div className="lijst-screen__list">
        <div className="lijst-screen__head">
          <h1>{t('titel')}</h1>
          <div className="lijst-screen__actions">
            <Button
              variant="primary"
              reason={redenStuk}
              onPress={() => {
                const id = acts.leg({ plaats: { soort: 'geen' } });
                if (id !== null) onKies([id], 'vervang');
              }}
            >
              <IconPlus size={16} aria-hidden="true" /> {t('nieuwStuk')}
            </Button>
            <Button reason={redenPunt} onPress={() => onNieuwPunt('spanningspunt')}>
              {t('nieuwSpanningspunt')}
            </Button>
            <Button reason={redenPunt} onPress={() => onNieuwPunt('kans')}>
              {t('nieuweKans')}
            </Button>
            {nieuweOpgave}
          </div>
        </div>
        <LijstFilters vraag={vraag} onChange={setVraag} />
        <output className="lijst-screen__count">{t('aantal', { count: rijen.length })}</output>
        {stukken.size + punten.size + opgaven.size === 0 ? (
          <EmptyState title={t('leeg')}>{t('leegUitleg')}</EmptyState>
        ) : rijen.length === 0 ? (
          <EmptyState
            title={t('geenTreffers')}
            action={<Button onPress={() => setVraag(ALLES)}>{t('wisFilters')}</Button>}
          />
        ) : (
          <LijstTabel rijen={shownRijen} botsingen={shownBotsingen} selected={selected} onKies={onKies} />
        )}
      </div>
      <div className="lijst-screen__panel" ref={place}>
        {panel}
      </div>
    </div>
  );
}
