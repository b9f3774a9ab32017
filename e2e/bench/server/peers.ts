import { join } from 'node:path';
import type { Dialect, Endpoint } from '#e2e/bench/load/endpoint.ts';
import { startProcess } from './spawn.ts';
import type { Target } from './target.ts';

const ROOM = 'tafel';

/** Without persistence by default; durable means LevelDB, the only store it brings. */
export const yWebsocket: Target = {
  name: 'y-websocket',
  start: async ({ dataDir, durable }) => {
    const started = await startProcess({
      file: new URL('../peer/y-websocket.ts', import.meta.url),
      env: durable ? { YPERSISTENCE: join(dataDir, 'leveldb') } : {},
      ready: portIn,
    });
    return { ...started.process, endpoint: endpointOf('y-websocket', `/${ROOM}`, started.ready) };
  },
};

/** Always with SQLite: it keeps the whole document, some seconds after a change. */
export const hocuspocus: Target = {
  name: 'hocuspocus',
  start: async ({ dataDir }) => {
    const started = await startProcess({
      file: new URL('../peer/hocuspocus.ts', import.meta.url),
      env: { DATA_DIR: dataDir },
      ready: portIn,
    });
    return { ...started.process, endpoint: endpointOf('hocuspocus', '/', started.ready) };
  },
};

function portIn(output: string): number | null {
  const match = /^\{"port":(\d+)\}$/m.exec(output);
  return match ? Number(match[1]) : null;
}

function endpointOf(dialect: Dialect, path: string, port: number): Endpoint {
  return {
    dialect,
    url: `ws://127.0.0.1:${port}${path}`,
    room: ROOM,
    ticketUrl: null,
    seats: [{ headers: {}, partij: 'provincie-utrecht', deelnemer: '00000000000000000000000001' }],
  };
}
