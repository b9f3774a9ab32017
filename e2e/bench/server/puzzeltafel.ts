import type { Endpoint } from '#e2e/bench/load/endpoint.ts';
import { assert } from '#shared/lib/assert.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { inwisselenAntwoordSchema } from '#shared/rest/uitnodiging.ts';
import { startProcess } from './spawn.ts';
import type { Target } from './target.ts';

const LINK = /(https?:\/\/[^\s/]+)\/deelnemen#(\S+)/;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** Who came in by the link that the first start in a folder printed. */
interface Seat {
  readonly cookie: string;
  readonly tafel: string;
  readonly partij: string;
  readonly deelnemer: string;
}

const seats = new Map<string, Seat>();

/** Limits that one machine playing hundreds of people would meet; everything else is as people get it. */
const LIMITS: Readonly<Record<string, string>> = {
  RATE_LIMIT_PER_MINUTE: '1000000',
};

/** The whole server as `npm start` runs it: session, origin check, guard, SQLite with fsync before anything is relayed. */
export const puzzeltafel: Target = {
  name: 'puzzeltafel',
  start: async ({ dataDir }) => {
    const known = seats.get(dataDir);
    const started = await startProcess({
      file: new URL('../../../server/main.ts', import.meta.url),
      env: { ...LIMITS, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      ready: (output) => {
        const address = ADDRESS.exec(output)?.[0];
        const token = LINK.exec(output)?.[2];
        return address === undefined || (known === undefined && token === undefined)
          ? null
          : { address, token: token ?? '' };
      },
    });
    const { address, token } = started.ready;
    const seat = known ?? (await redeem(address, token));
    seats.set(dataDir, seat);
    return { ...started.process, endpoint: endpointOf(address, seat) };
  },
};

async function redeem(address: string, token: string): Promise<Seat> {
  const response = await fetch(`${address}/v1/uitnodigingen/_inwisselen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ token, naam: 'Meting' }),
  });
  assert(response.ok, `the link works: ${response.status} ${response.ok ? '' : await response.text()}`);
  const { tafel, deelnemer } = inwisselenAntwoordSchema.parse(await response.json());
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { cookie, tafel: tafel.id, partij: deelnemer.partij.id, deelnemer: deelnemer.id };
}

function endpointOf(address: string, seat: Seat): Endpoint {
  const room = `tafel/${seat.tafel}`;
  return {
    dialect: 'y-websocket',
    // As our own client connects: with acks, and with presence kept alive for all at once.
    url: `${address.replace('http', 'ws')}/sync/${room}?v=${PROTOCOL_VERSION}&presence=kept`,
    room,
    headers: { Cookie: seat.cookie, Origin: address },
    partij: seat.partij,
    deelnemer: seat.deelnemer,
  };
}
