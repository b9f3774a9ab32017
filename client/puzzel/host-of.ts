import type { TafelSession } from '#client/doc/tafel-session.ts';
import { openWorker } from '#client/puzzel/open-worker.ts';
import { PuzzelHost } from '#client/puzzel/puzzel-host.ts';

const hosts = new WeakMap<object, PuzzelHost>();

/** The one host of an open tafel, whatever rights its seat has by now. */
export function hostOf({ doc }: TafelSession): PuzzelHost {
  let host = hosts.get(doc);
  if (!host) hosts.set(doc, (host = new PuzzelHost(openWorker)));
  return host;
}
