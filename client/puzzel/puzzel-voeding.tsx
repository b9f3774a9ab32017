import { useEffect } from 'react';
import { useTafelSession } from '#client/doc/session-context.ts';
import { useStatus } from '#client/doc/use-doc.ts';
import { hostOf } from '#client/puzzel/host-of.ts';
import { useInvoer } from '#client/puzzel/use-invoer.ts';

/** Tells the worker what lies on the board, for as long as the tafel is open. Shows nothing; stands once under a tafel. */
export function PuzzelVoeding(): null {
  const session = useTafelSession();
  const host = hostOf(session);
  const { ready } = useStatus();
  const invoer = useInvoer();
  useEffect(() => {
    if (ready) host.zet(invoer);
  }, [host, ready, invoer]);
  useEffect(() => () => host.sluit(), [host]);
  return null;
}
