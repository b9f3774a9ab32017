import { IconHandClick } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useDecentraleOpgaven, useSpanningspunten } from '#client/doc/use-doc.ts';
import { EigenOpgavePanel } from '#client/features/opgave/eigen-opgave.tsx';
import { MeerPanel } from '#client/features/puzzelstuk/meer-panel.tsx';
import { PuzzelstukPanel } from '#client/features/puzzelstuk/panel.tsx';
import { SpanningspuntPanel } from '#client/features/spanningspunt/panel.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { select, useBoard } from '#client/board/board-state.ts';

export interface BoardPanelProps {
  readonly onToonOpKaart: (id: string) => void;
}

/** The right side of the board: whatever is selected; each panel says itself what may not be changed, and why. */
export function BoardPanel({ onToonOpKaart }: BoardPanelProps) {
  const { t } = useTranslation();
  const selected = useBoard((state) => state.selected);
  const stukken = useStukMap();
  const punten = useSpanningspunten();
  const opgaven = useDecentraleOpgaven();
  const chosen = selected.flatMap((id) => stukken.get(id) ?? []);
  const first = selected[0] ?? '';
  const stuk = stukken.get(first);
  const punt = punten.get(first);
  if (chosen.length > 1) return <MeerPanel stukken={chosen} onKies={select} />;
  if (stuk)
    return <PuzzelstukPanel key={stuk.id} stuk={stuk} onToonOpKaart={onToonOpKaart} onKies={select} />;
  const opgave = opgaven.get(first);
  if (opgave) return <EigenOpgavePanel key={opgave.id} opgave={opgave} />;
  if (punt) return <SpanningspuntPanel key={punt.id} punt={punt} onToonOpKaart={onToonOpKaart} />;
  return (
    <EmptyState icon={<IconHandClick size={40} stroke={1.25} aria-hidden="true" />} title={t('paneel.niets')}>
      {t('paneel.nietsUitleg')}
    </EmptyState>
  );
}
