import { IconHandClick } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useZetOpBord } from '#client/board/zet-proef.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useDecentraleOpgaven, useSpanningspunten, useTafelSession } from '#client/doc/use-doc.ts';
import type { BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { useGiveWay } from '#client/features/zet/use-give-way.ts';
import { SpanningspuntPanel } from '#client/features/spanningspunt/panel.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { select, useBoard } from '#client/board/board-state.ts';
import { Later } from '#client/workspace/later.tsx';
import {
  BotsingPanel,
  EigenOpgavePanel,
  MeerPanel,
  PuzzelstukPanel,
  ZetPaneel,
} from '#client/workspace/panels.ts';
import { screenPath } from '#client/workspace/screens.ts';

export interface BoardPanelProps {
  readonly onToonOpKaart: (id: string) => void;
  readonly onToonBotsing: (rij: BotsingRij) => void;
}

/** The right side of the board: the botsing or the move that is open, else whatever is selected. */
export function BoardPanel({ onToonOpKaart, onToonBotsing }: BoardPanelProps) {
  const { t } = useTranslation('botsing');
  const { tafelId } = useTafelSession();
  const botsing = useBoard((state) => state.openBotsing);
  const zet = useZetOpBord();
  useGiveWay(zet.soort === 'zet');
  const gekozen = <Gekozen onToonOpKaart={onToonOpKaart} />;
  if (botsing !== null)
    return (
      <Later>
        <BotsingPanel
          sleutel={botsing}
          onKiesStuk={(id) => select([id])}
          onToonOpKaart={onToonBotsing}
          naarRegel={<Link href={screenPath(tafelId, 'regels')}>{t('naarRegel')}</Link>}
        />
      </Later>
    );
  return <Later>{zet.soort === 'geen' ? gekozen : <ZetPaneel>{gekozen}</ZetPaneel>}</Later>;
}

/** Whatever is selected; each panel says itself what may not be changed, and why. */
function Gekozen({ onToonOpKaart }: Pick<BoardPanelProps, 'onToonOpKaart'>) {
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
