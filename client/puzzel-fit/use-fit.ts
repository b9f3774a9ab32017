import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useBoard } from '#client/board/board-state.ts';
import { useTafelSession } from '#client/doc/session-context.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useInvoer } from '#client/puzzel/use-invoer.ts';
import { FitHost, type FitStaat } from '#client/puzzel-fit/fit-host.ts';
import { openFitWorker } from '#client/puzzel-fit/open-fit-worker.ts';
import { zelfdeInvoer } from '#client/puzzel-fit/zelfde-invoer.ts';
import type { FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';

const hosts = new WeakMap<object, FitHost>();

function hostOf({ doc }: TafelSession): FitHost {
  let host = hosts.get(doc);
  if (!host) {
    const rust = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    hosts.set(doc, (host = new FitHost(openFitWorker, rust)));
  }
  return host;
}

export interface Fit extends FitStaat {
  /** What would be asked now. */
  readonly invoer: FitInvoer;
  /** The answer that stands is to an earlier question: something was edited or chosen since (FI5). */
  readonly verouderd: boolean;
  readonly vraag: () => void;
  readonly staak: () => void;
  readonly kies: (keuze: FitStaat['keuze']) => void;
}

/** The fit question about what lies on the board, at the horizon of the board. */
export function useFit(): Fit {
  const session = useTafelSession();
  const host = hostOf(session);
  const staat = useSyncExternalStore(host.subscribe, host.getSnapshot);
  const horizon = useBoard((state) => state.horizon);
  const { stukken, lagen, regels } = useInvoer();
  const { keuze, gegeven } = staat;
  const invoer = useMemo(
    () => ({ stukken, lagen, regels, keuze: { horizon, ...keuze } }),
    [stukken, lagen, regels, horizon, keuze],
  );
  const verouderd = useMemo(
    () => gegeven !== null && !zelfdeInvoer(gegeven.invoer, invoer),
    [gegeven, invoer],
  );
  // nobody reads how far it is any more, and the answer would be of before what is done meanwhile
  useEffect(() => () => host.staak(), [host]);
  return {
    ...staat,
    invoer,
    verouderd,
    vraag: () => void host.vraag(invoer),
    staak: () => host.staak(),
    kies: (next) => host.kies(next),
  };
}
