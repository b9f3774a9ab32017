import type { Endpoint } from '#e2e/bench/load/endpoint.ts';
import type { ServerProcess } from './spawn.ts';

export type TargetName = 'y-websocket' | 'hocuspocus' | 'puzzeltafel';

export interface RunningServer extends ServerProcess {
  readonly endpoint: Endpoint;
}

/** A server to measure. Starting it twice on the same folder is a restart: it finds its documents back, if it keeps any. */
export interface Target {
  readonly name: TargetName;
  /** `durable` asks for the server's own way of keeping documents, where that is an option. */
  start: (options: { readonly dataDir: string; readonly durable: boolean }) => Promise<RunningServer>;
}
