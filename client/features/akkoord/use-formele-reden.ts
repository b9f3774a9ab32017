import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { actorOf } from '#shared/authorize/actor.ts';
import { tafelFactsOf } from '#shared/authorize/facts.ts';
import { authorizeFormalCommand, type FormalCommand } from '#shared/authorize/formal-command.ts';
import { authorizeTafelCommand, type TafelCommand } from '#shared/authorize/tafel-command.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useStatus, useTafel, useTafelSession } from '#client/doc/use-doc.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why nothing can be sent to the server now: no connection, or own work that it does not have yet. */
export function useVerbindingReden(): Reason | null {
  const { t } = useTranslation('akkoord');
  const { connection, unsaved } = useStatus();
  if (connection === 'verbroken') return t('reden.offline');
  return unsaved > 0 ? t('reden.onopgeslagen') : null;
}

/** Why a formal act may not be done by this deelnemer for its own partij; null when it may. */
export function useFormeleReden(): (command: FormalCommand, partijen: readonly string[]) => Reason | null {
  const { deelnemer } = useTafelSession();
  const tafel = useTafel();
  const reden = useReden();
  const { status } = tafelFactsOf(tafel?.fase, tafel?.status);
  return useCallback(
    (command, partijen) =>
      reden(
        authorizeFormalCommand(actorOf(deelnemer), command, { partij: deelnemer.partij, partijen, status }),
      ),
    [deelnemer, status, reden],
  );
}

/** Why something that runs the tafel may not be done by this deelnemer; null when it may. */
export function useTafelCommandReden(command: TafelCommand): Reason | null {
  const reden = useReden();
  const { deelnemer } = useTafelSession();
  return reden(authorizeTafelCommand(actorOf(deelnemer), command));
}
