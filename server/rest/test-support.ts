import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { must } from '#shared/lib/assert.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { freshHash } from '#server/akkoord/fresh-hash.ts';
import { lapseNow } from '#server/akkoord/lapse.ts';
import { Composer } from '#server/akkoord/composer.ts';
import { RefusalLog } from '#server/akkoord/refusal-log.ts';
import { createSignIn } from '#server/auth/oidc/sign-in.ts';
import { Sessions } from '#server/auth/sessions.ts';
import { MemoryTicketStore } from '#server/auth/tickets/memory-ticket-store.ts';
import { Turns } from '#server/commands/turns.ts';
import { MemoryRooms } from '#server/commands/test-support.ts';
import { finishPending } from '#server/commands/project-tafel.ts';
import { ensureFirstTafel, regisseurToken } from '#server/commands/first-start.ts';
import { parseConfig, type Config } from '#server/config.ts';
import { BalansRekenaar } from '#server/puzzel/balans-rekenaar.ts';
import { Pakketten } from '#server/arrangement/pakket/pakketten.ts';
import { createGeodata } from '#server/geodata/provider.ts';
import { createApp } from '#server/http/app.ts';
import { MemoryLedger } from '#server/ledger/memory.ts';
import { createLogger } from '#server/observability/logger.ts';
import { MemoryRecords } from '#server/records/memory.ts';
import type { RestContext } from '#server/rest/context.ts';
import { restRoutes } from '#server/rest/routes.ts';
import { guardUpdate } from '#server/policies/guard.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { loadStartpakket } from '#server/startpakket/load.ts';

const HOST = 'tafel.test';
const START_MS = Date.UTC(2026, 10, 21, 9);

/** The REST side over memory, with a clock that only moves when told to. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly context: RestContext;
  readonly rooms: MemoryRooms;
  /** The documents as `submit` knows them; those of the commands are in `rooms`. */
  readonly sync: SyncServer;
  readonly records: MemoryRecords;
  readonly ledger: MemoryLedger;
  readonly logLines: readonly string[];
  /** Where packages are kept; it is there once one was made. */
  readonly dataDir: string;
  readonly closed: readonly (readonly [string, string | null])[];
  /** Seats whose sockets had to be judged anew, in order. */
  readonly rightsChanged: readonly string[];
  /** Yjs clientIDs that are somebody else's, at every tafel. */
  readonly taken: Set<number>;
  /** Tafels of which the akkoorden are to be watched, in order. */
  readonly watched: readonly TafelId[];
  /** Lets lapse what reads otherwise now; whether anything stands still. */
  judge(tafel: TafelId): Promise<boolean>;
  advance(ms: number): void;
  /** A fresh regisseur link's token. */
  regisseurToken(): Promise<string>;
  browser(): TestBrowser;
}

/** Keeps its cookie, sends its Origin. */
export interface TestBrowser {
  cookie: string | null;
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  patch(url: string, body: unknown): Promise<LightMyRequestResponse>;
  delete(url: string): Promise<LightMyRequestResponse>;
}

const startpakket = loadStartpakket();

export async function startTestServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const parsed = parseConfig({ LOG_LEVEL: 'trace', ...environment });
  if (!parsed.ok) throw new Error(parsed.error);
  const config: Config = parsed.value;
  let nowMs = START_MS;
  const now = () => nowMs;
  const dataDir = join(tmpdir(), `puzzeltafel-test-${randomUUID()}`);
  const ledger = new MemoryLedger();
  const records = new MemoryRecords(ledger);
  const rightsChanged: string[] = [];
  const rooms = new MemoryRooms();
  const logLines: string[] = [];
  const closed: [string, string | null][] = [];
  const taken = new Set<number>();
  const watched: TafelId[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logLines.push(String(chunk));
      done();
    },
  });
  const logger = createLogger(config.logLevel, destination);
  const storage = new MemoryStorage();
  const sync = createSyncServer({
    storage,
    guard: guardUpdate,
    logger,
    now,
    authenticate: async () => 'noSession',
  });
  const geodata = createGeodata(config, logger);
  const rekenaar = new BalansRekenaar(rooms, geodata, now);
  const context: RestContext = {
    records,
    ledger,
    rooms,
    turns: new Turns(),
    sealer: { freshHash: async (question) => freshHash(question) },
    composer: new Composer(rekenaar, geodata),
    refusals: new RefusalLog(records, now),
    watchAkkoorden: (tafel) => watched.push(tafel),
    rightsChanged: (_tafel, deelnemers) => rightsChanged.push(...deelnemers),
    startpakket,
    geodata,
    balans: (tafel) => rekenaar.balans(tafel),
    pakketten: new Pakketten({
      records,
      ledger,
      geodata,
      dataDir,
      geodataDir: config.geodataDir,
      now,
      logger,
    }),
    signIn: createSignIn(config, now),
    tickets: new MemoryTicketStore(now),
    leases: { taken: async (_room, _deelnemer, ids) => ids.filter((id) => taken.has(id)) },
    submit: (...update) => sync.submit(...update),
    wijzigingen: (room, query) => storage.wijzigingen(room, query),
    config,
    now,
    lastChange: async () => null,
    closeSessions: (sessie, tafel) => closed.push([sessie, tafel]),
  };
  const app = await createApp({
    config,
    logger,
    sessions: new Sessions(records, config, now),
    distDir: join(import.meta.dirname, 'no-dist'),
    readiness: async () => ({ ok: true, waarschuwing: null }),
    routes: restRoutes(context),
  });
  await finishPending(context);
  const tafel = await ensureFirstTafel(context);
  return {
    app,
    context,
    rooms,
    sync,
    records,
    ledger,
    rightsChanged,
    dataDir,
    logLines,
    closed,
    taken,
    watched,
    judge: (tafel) => context.turns.take(tafel, () => lapseNow(context, tafel)),
    advance: (ms) => (nowMs += ms),
    regisseurToken: async () => must(await regisseurToken(context, tafel, true), 'token'),
    browser: () => new Browser(app),
  };
}

class Browser implements TestBrowser {
  cookie: string | null = null;
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'GET', url });
  }

  post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'POST', url, payload: body as object, headers });
  }

  patch(url: string, body: unknown): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'PATCH', url, payload: body as object });
  }

  delete(url: string): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'DELETE', url });
  }

  async #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const headers: Record<string, string> = {
      host: HOST,
      origin: `http://${HOST}`,
      ...(options.headers as object),
    };
    if (this.cookie !== null) headers['cookie'] = `puzzeltafel-sessie=${this.cookie}`;
    const response = await this.#app.inject({ ...options, headers });
    for (const cookie of response.cookies) {
      if (cookie.name === 'puzzeltafel-sessie') this.cookie = cookie.value === '' ? null : cookie.value;
    }
    return response;
  }
}
