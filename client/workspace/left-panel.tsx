import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { isBotsingAt } from '#shared/puzzel/stand/puzzel-stand.ts';
import { setLinks, useBoard, type LinksTab } from '#client/board/board-state.ts';
import { markeerGezien, useNieuweBotsingen } from '#client/features/botsing/nieuwe-botsingen.ts';
import { useOpenPosten } from '#client/features/afwenteling/use-open-posten.ts';
import { useWachtendeZetten } from '#client/features/zet/use-wachtende-zetten.ts';
import { OpgaveTray } from '#client/features/opgave/opgave-tray.tsx';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { Later } from '#client/workspace/later.tsx';
import { BotsingLijst, ZettenLijst } from '#client/workspace/panels.ts';
import { showBotsing } from '#client/workspace/show-botsing.ts';
import { showZet } from '#client/workspace/show-zet.ts';

export interface LeftPanelProps {
  readonly onTeken: (opgave: Opgave) => void;
  readonly onKiesStuk: (id: string) => void;
}

/** What is asked of the puzzle, what clashes in it, and what moves are proposed. */
export function LeftPanel({ onTeken, onKiesStuk }: LeftPanelProps) {
  const { t } = useTranslation();
  const tab = useBoard((state) => state.links);
  useSeenOnLeaving(tab);
  return (
    <Tabs
      label={t('paneel.linksTabs')}
      value={tab}
      onChange={setLinks}
      tabs={[
        {
          id: 'opgaven',
          label: t('paneel.opgaven'),
          content: <OpgaveTray onTeken={onTeken} onKiesStuk={onKiesStuk} />,
        },
        {
          id: 'botsingen',
          label: <BotsingenLabel />,
          content: (
            <Later>
              <BotsingLijst onOpen={showBotsing} />
            </Later>
          ),
        },
        {
          id: 'zetten',
          label: <ZettenLabel />,
          content: (
            <Later>
              <ZettenLijst onOpen={showZet} onKiesStuk={onKiesStuk} />
            </Later>
          ),
        },
      ]}
    />
  );
}

/** Zetten and posts that wait for a word of the own partij. */
function ZettenLabel() {
  const { t } = useTranslation();
  const count = useWachtendeZetten() + useOpenPosten().bijOns.length;
  return (
    <>
      {t('paneel.zetten')}
      {count === 0 ? null : (
        <>
          <span aria-hidden="true">
            <Badge tone="mark">{count}</Badge>
          </span>
          <span className="pt-visually-hidden">{t('paneel.wachtOpU', { count })}</span>
        </>
      )}
    </>
  );
}

/** Who leaves the list has seen what was new in it. */
function useSeenOnLeaving(tab: LinksTab): void {
  useEffect(() => {
    if (tab !== 'botsingen') return undefined;
    return () => markeerGezien();
  }, [tab]);
}

/** How many clash at the chosen horizon and still ask for something, and whether others made new ones. */
function BotsingenLabel() {
  const { t } = useTranslation(['algemeen', 'botsing']);
  const { uitkomst } = usePuzzel();
  const horizon = useBoard((state) => state.horizon);
  const nieuw = useNieuweBotsingen();
  const count = (uitkomst?.botsingen ?? []).filter(
    (botsing) => botsing.stand !== 'aanvaard' && isBotsingAt(botsing, horizon),
  ).length;
  return (
    <>
      {t('paneel.botsingen')}
      {count === 0 ? null : <Badge>{count}</Badge>}
      {nieuw.size === 0 ? null : (
        <span className="board__nieuw">
          <span className="pt-visually-hidden">{t('botsing:nieuwAantal', { count: nieuw.size })}</span>
        </span>
      )}
    </>
  );
}
