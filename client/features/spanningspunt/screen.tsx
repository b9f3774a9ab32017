import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SPANNINGSPUNT_STATUSSEN,
  type Anker,
  type Spanningspunt,
} from '#shared/domain/spanningspunt/schema.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useOpTafel, useSpanningspunten } from '#client/doc/use-doc.ts';
import { AnkerDialog } from '#client/features/spanningspunt/anker-dialog.tsx';
import { useAnkerText } from '#client/features/spanningspunt/anker-text.ts';
import { SpanningspuntPanel } from '#client/features/spanningspunt/panel.tsx';
import { PuntMark } from '#client/features/spanningspunt/punt-mark.tsx';
import { useScrollIntoView } from '#client/ui/use-scroll-into-view.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { SearchField } from '#client/ui/text-field.tsx';
import '#client/features/spanningspunt/spanningspunt.css';

type Filter = 'alles' | Spanningspunt['soort'];

export interface SpanningspuntenScreenProps {
  readonly gekozen: string | null;
  readonly onKies: (id: string) => void;
  readonly onToonOpKaart: (id: string) => void;
}

/** All spanningspunten and kansen, in columns by status, each opening its place on the map. */
export function SpanningspuntenScreen({ gekozen, onKies, onToonOpKaart }: SpanningspuntenScreenProps) {
  const { t } = useTranslation('spanningspunt');
  const punten = useOpTafel('spanningspunt');
  const chosen = useSpanningspunten().get(gekozen ?? '');
  const acts = useSpanningspuntActs();
  const panel = useScrollIntoView<HTMLDivElement>(gekozen);
  const reden = useReden()(useRights()('maak', 'spanningspunt', null));
  const [filter, setFilter] = useState<Filter>('alles');
  const [zoek, setZoek] = useState('');
  const [placing, setPlacing] = useState<Spanningspunt['soort'] | null>(null);
  const shown = useMemo(() => {
    const needle = zoek.trim().toLocaleLowerCase('nl');
    return punten.filter(
      (punt) =>
        (filter === 'alles' || punt.soort === filter) &&
        `${punt.titel} ${punt.toelichting}`.toLocaleLowerCase('nl').includes(needle),
    );
  }, [punten, filter, zoek]);
  const place = (anker: Anker): void => {
    if (placing !== null) onKies(acts.zet(placing, anker));
    setPlacing(null);
  };
  return (
    <div className="punten-screen">
      <div className="punten-screen__list">
        <h1>{t('titel')}</h1>
        <div className="punten-screen__tools">
          <SegmentedControl
            label={t('filter.tonen')}
            options={(['alles', 'spanningspunt', 'kans'] as const).map((id) => ({
              id,
              label: t(`filter.${id}`),
            }))}
            value={filter}
            onChange={setFilter}
          />
          <SearchField label={t('zoek')} value={zoek} onChange={setZoek} />
          {(['spanningspunt', 'kans'] as const).map((soort) => (
            <Button key={soort} reason={reden} onPress={() => setPlacing(soort)}>
              <IconPlus size={16} aria-hidden="true" /> {t(`nieuw.${soort}`)}
            </Button>
          ))}
        </div>
        {punten.length === 0 ? (
          <EmptyState title={t('leeg')}>{t('leegUitleg')}</EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState title={t('geenTreffers')} />
        ) : (
          <div className="punten-board">
            {SPANNINGSPUNT_STATUSSEN.map((status) => (
              <section
                key={status}
                className="punten-board__column"
                aria-label={t('kolom', { status: t(`status.${status}`) })}
              >
                <h3>{t(`status.${status}`)}</h3>
                <ul>
                  {shown
                    .filter((punt) => punt.status === status)
                    .map((punt) => (
                      <li key={punt.id}>
                        <PuntCard punt={punt} isChosen={punt.id === gekozen} onKies={() => onKies(punt.id)} />
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </div>
      {chosen ? (
        <div className="punten-screen__panel" ref={panel}>
          <SpanningspuntPanel key={chosen.id} punt={chosen} onToonOpKaart={onToonOpKaart} />
        </div>
      ) : null}
      <AnkerDialog isOpen={placing !== null} onClose={() => setPlacing(null)} onKies={place} />
    </div>
  );
}

interface PuntCardProps {
  readonly punt: Spanningspunt;
  readonly isChosen: boolean;
  readonly onKies: () => void;
}

function PuntCard({ punt, isChosen, onKies }: PuntCardProps) {
  const { t } = useTranslation('spanningspunt');
  const anker = useAnkerText(punt.anker);
  return (
    <button type="button" className="punt-card" aria-pressed={isChosen} onClick={onKies}>
      <PuntMark soort={punt.soort} />
      <span>
        <span className="punt-card__title">{punt.titel || t(`zonderTitel.${punt.soort}`)}</span>
        <span className="punt-card__note">
          {t(`aard.${punt.aard}`)} {'·'}{' '}
          {punt.soort === 'kans' ? t(`ernstKans.${punt.ernst}`) : t(`ernst.${punt.ernst}`)}
        </span>
        <span className="punt-card__note">{anker}</span>
        <span className="punt-card__note">{t('reacties', { count: punt.reactie.length })}</span>
      </span>
    </button>
  );
}
