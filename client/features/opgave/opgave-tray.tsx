import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { openOpgave, useBoard } from '#client/board/board-state.ts';
import { useTafelRegels } from '#client/board/use-tafel-regels.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useDecentraleOpgaven, useTafelSession } from '#client/doc/use-doc.ts';
import { NieuweOpgave } from '#client/features/opgave/nieuwe-opgave.tsx';
import { OpgaveArchief } from '#client/features/opgave/opgave-archief.tsx';
import { OpgaveRow } from '#client/features/opgave/opgave-row.tsx';
import { trayGroups, TRAY_FILTERS, type TrayFilter } from '#client/features/opgave/tray-rows.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { SearchField } from '#client/ui/text-field.tsx';
import '#client/features/opgave/opgave.css';

const OpgaveDetail = lazy(async () => ({
  default: (await import('#client/features/opgave/opgave-detail.tsx')).OpgaveDetail,
}));

export interface OpgaveTrayProps {
  /** Starts drawing a piece for this opgave. */
  readonly onTeken: (opgave: Opgave) => void;
  readonly onKiesStuk: (id: string) => void;
}

/** The left tray: opgaven still to be laid, per perspectief, with counters that move while people draw. */
export function OpgaveTray({ onTeken, onKiesStuk }: OpgaveTrayProps) {
  const { t } = useTranslation(['opgave', 'algemeen']);
  const opgaven = useAlleOpgaven();
  const decentraal = useDecentraleOpgaven();
  const stukken = useStukMap();
  const regels = useTafelRegels();
  const { deelnemer } = useTafelSession();
  const [filter, setFilter] = useState<TrayFilter>('nog-te-leggen');
  const [zoek, setZoek] = useState('');
  const openId = useBoard((state) => state.openOpgave);
  const deferredZoek = useDeferredValue(zoek);
  // what moves while people draw is drawn between frames
  const shownRegels = useDeferredValue(regels);
  const groups = useMemo(
    () =>
      trayGroups(opgaven, shownRegels, stukken, {
        filter,
        zoek: deferredZoek,
        partij: deelnemer.partij,
        partijVan: (id) => decentraal.get(id)?.partij ?? null,
      }),
    [opgaven, shownRegels, stukken, filter, deferredZoek, deelnemer.partij, decentraal],
  );
  const open = opgaven.find((opgave) => opgave.id === openId);
  if (open) {
    return (
      <Suspense fallback={<Spinner label={t('algemeen:bewaren.laden')} />}>
        <OpgaveDetail
          key={open.id}
          opgave={open}
          regel={regels.get(open.id) ?? null}
          onTerug={() => openOpgave(null)}
          onTeken={onTeken}
          onKiesStuk={onKiesStuk}
        />
      </Suspense>
    );
  }
  return (
    <div className="opgave-tray">
      <SegmentedControl
        label={t('tonen')}
        options={TRAY_FILTERS.map((id) => ({ id, label: t(FILTER_LABELS[id]) }))}
        value={filter}
        onChange={setFilter}
      />
      <SearchField label={t('zoek')} value={zoek} onChange={setZoek} />
      <NieuweOpgave onGemaakt={openOpgave} />
      {groups.length === 0 ? (
        <EmptyState title={t(`leeg.${filter}`)}>{t(`leegUitleg.${filter}`)}</EmptyState>
      ) : (
        groups.map((group) => (
          <section key={group.perspectief} aria-labelledby={`perspectief-${group.perspectief}`}>
            <h3 className="opgave-tray__group" id={`perspectief-${group.perspectief}`}>
              {t(`perspectief.${group.perspectief}`)}
            </h3>
            <ul className="opgave-tray__list">
              {group.rows.map((row) => (
                <OpgaveRow key={row.opgave.id} row={row} onOpen={openOpgave} />
              ))}
            </ul>
          </section>
        ))
      )}
      <OpgaveArchief />
    </div>
  );
}

const FILTER_LABELS = { 'nog-te-leggen': 'nogTeLeggen', alles: 'alles', 'van-ons': 'vanOns' } as const;
