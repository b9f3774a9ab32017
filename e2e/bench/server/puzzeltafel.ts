import type { Endpoint, Seat } from '#e2e/bench/load/endpoint.ts';
import { startProcess } from './spawn.ts';
import { takeSeats, type Person } from './take-seats.ts';
import type { Target } from './target.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';

const LINK = /https?:\/\/[^\s/]+\/deelnemen#(\S+)/;
const ADDRESS = /http:\/\/localhost:(\d+)/;

/** Who sits at the tafel of a data folder: they stay the same over restarts. */
const peopleOf = new Map<string, { readonly tafel: string; readonly people: readonly Person[] }>();

/** Limits that one machine playing hundreds of people would meet; everything else is as people get it. */
const LIMITS: Readonly<Record<string, string>> = {
  RATE_LIMIT_PER_MINUTE: '1000000',
};

/** The whole server as `npm start` runs it: session, origin check, guard, SQLite with fsync before anything is relayed. */
export const puzzeltafel: Target = {
  name: 'puzzeltafel',
  start: async ({ dataDir }) => {
    const known = peopleOf.get(dataDir);
    const started = await startProcess({
      file: new URL('../../../server/main.ts', import.meta.url),
      env: { ...LIMITS, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      ready: (output) => {
        const port = ADDRESS.exec(output)?.[1];
        const token = LINK.exec(output)?.[1];
        if (port === undefined || (known === undefined && token === undefined)) return null;
        return { address: `http://127.0.0.1:${port}`, token: token ?? '' };
      },
    });
    const { address, token } = started.ready;
    try {
      const table = known ?? (await takeSeats(address, token));
      peopleOf.set(dataDir, table);
      return { ...started.process, endpoint: endpointOf(address, table.tafel, table.people) };
    } catch (error) {
      await started.process.stop('SIGKILL');
      throw error;
    }
  },
};

function endpointOf(address: string, tafel: string, people: readonly Person[]): Endpoint {
  const room = `tafel/${tafel}`;
  return {
    dialect: 'y-websocket',
    // As our own client connects: with acks, and with presence kept alive for all at once.
    url: `${address.replace('http', 'ws')}/sync/${room}?v=${PROTOCOL_VERSION}&presence=kept`,
    room,
    ticketUrl: `${address}/v1/tafels/${tafel}/_toegang`,
    seats: people.map(({ cookie, partij, deelnemer }) => {
      const headers = { Cookie: cookie, Origin: address };
      return { headers, partij, deelnemer } satisfies Seat;
    }),
  };
}
