import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeTafelCommand, type SeatFacts, type TafelCommand } from '#shared/authorize/tafel-command.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { useSayReason } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this deelnemer cannot do something formal at the tafel now, by the rules of the server; null when they can. */
export type TafelRecht = (command: TafelCommand, seat?: SeatFacts | null) => Reason | null;

/** Judges the formal side of the tafel (AZ16, AZ21); all of it goes through the server, so nothing goes without it. */
export function useTafelRecht(): TafelRecht {
  const { t } = useTranslation('deelnemers');
  const { deelnemer } = useTafelSession();
  const { connection } = useStatus();
  const say = useSayReason();
  const isOffline = connection === 'verbroken';
  return useCallback(
    (command, seat = null) => {
      const permission = authorizeTafelCommand(actorOf(deelnemer), command, seat);
      if (!permission.ok) return { text: say(permission.error), rule: permission.error.rule };
      return isOffline ? t('offline') : null;
    },
    [deelnemer, isOffline, say, t],
  );
}
