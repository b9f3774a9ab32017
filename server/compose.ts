import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { Config } from '#server/config.ts';
import { lapseNow } from '#server/akkoord/lapse.ts';
import { noteRegister } from '#server/akkoord/note-register.ts';
import { RefusalLog } from '#server/akkoord/refusal-log.ts';
import { Composer } from '#server/akkoord/composer.ts';
import { ThreadSealer } from '#server/akkoord/sealer.ts';
import { AkkoordWatch } from '#server/akkoord/watch.ts';
import { createAuthenticate } from '#server/auth/authenticate.ts';
import { createSignIn } from '#server/auth/oidc/sign-in.ts';
import { isAllowedOrigin } from '#server/auth/origin.ts';
import { Sessions } from '#server/auth/sessions.ts';
import { MemoryTicketStore } from '#server/auth/tickets/memory-ticket-store.ts';
import { finishPending } from '#server/commands/project-tafel.ts';
import { SeatClock } from '#server/commands/seat-clock.ts';
import { Turns } from '#server/commands/turns.ts';
import { BalansRekenaar } from '#server/puzzel/balans-rekenaar.ts';
import { Pakketten } from '#server/arrangement/pakket/pakketten.ts';
import { createGeodata } from '#server/geodata/provider.ts';
import { createApp } from '#server/http/app.ts';
import type { Readiness } from '#server/http/health.ts';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';
import { openLedger } from '#server/ledger/open-ledger.ts';
import { ledgerStart, type LedgerStart } from '#server/ledger/start-flags.ts';
import { checkChange } from '#server/policies/content-check.ts';
import { guardUpdate } from '#server/policies/guard.ts';
import { lastChange } from '#server/records/last-change.ts';
import { RECORD_MIGRATIONS } from '#server/records/migrations.ts';
import { SqliteRecords } from '#server/records/sqlite.ts';
import type { RestContext } from '#server/rest/context.ts';
import { restRoutes } from '#server/rest/routes.ts';
import { loadStartpakket } from '#server/startpakket/load.ts';
import { openSqlite } from '#server/storage/sqlite.ts';
import type { SqlDatabase } from '#server/storage/sql-database.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';

export interface ComposedServer {
  readonly app: FastifyInstance;
  readonly context: RestContext;
  /** Stores and closes everything; resolves when the process may end. */
  stop(): Promise<void>;
}

/** Puts the server together: the one place that knows which adapter stands behind which port. Does not listen yet. */
export async function compose(
  config: Config,
  logger: Logger,
  distDir: string,
  start: LedgerStart = ledgerStart([]),
): Promise<ComposedServer> {
  const startpakket = loadStartpakket();
  const now = () => Date.now();
  const store = await openSqlite({
    dataDir: config.dataDir,
    migrations: [RECORD_MIGRATIONS, LEDGER_MIGRATIONS],
    onFatal: (error) => {
      logger.fatal({ err: error }, 'storage failed: stopping, a restart reads back what is there');
      process.exit(1);
    },
  });
  const ledger = await openLedger({
    sql: store.sql,
    dataDir: config.dataDir,
    now,
    ...start,
    onHeadFailure: (error) => logger.error({ err: error }, 'the head of the ledger could not be kept'),
  });
  const records = new SqliteRecords(store.sql, ledger);
  const sessions = new Sessions(records, config, now);
  const tickets = new MemoryTicketStore(now);
  const refusals = new RefusalLog(records, now);
  const sync = createSyncServer({
    storage: store.storage,
    authenticate: createAuthenticate({ sessions, records, tickets, config, now }),
    guard: guardUpdate,
    checkOwn: checkChange,
    logger,
    now,
    onChanged: ({ kind, tafel }) => {
      if (kind === 'tafel') watch.changed(tafel);
    },
    onRefused: (...refused) =>
      void noteRegister(refusals, ...refused)?.catch((error: unknown) =>
        logger.error({ err: error }, 'a refused edit of the register could not be put in the ledger'),
      ),
    allowOrigin: (origin, request) => isAllowedOrigin(config, origin, request.headers.host),
    ...(config.trustProxy ? { addressOf: forwardedAddress } : {}),
  });
  const closeSeats = (tafel: TafelId, deelnemers: readonly DeelnemerId[]): void => {
    const theirs = new Set<string>(deelnemers);
    sync.closeSessions(
      (actor, room) => room.tafel === tafel && theirs.has(actor.deelnemer.id),
      CLOSE.rightsChanged,
    );
  };
  const schedule = (delayMs: number, call: () => void): (() => void) => {
    const timer = setTimeout(call, delayMs).unref();
    return () => clearTimeout(timer);
  };
  const watch = new AkkoordWatch({
    judge: (tafel) => context.turns.take(tafel, () => lapseNow(context, tafel)),
    standing: () => records.formal.withStandingAkkoord(),
    schedule,
    now,
    onFailure: (error) => logger.error({ err: error }, 'akkoorden could not be judged; it is tried again'),
  });
  const sealer = new ThreadSealer();
  const clock = new SeatClock({
    records,
    now,
    schedule,
    onTurn: closeSeats,
    onFailure: (error) => logger.error({ err: error }, 'seats that begin or end could not be looked up'),
  });
  const geodata = createGeodata(config, logger);
  const rekenaar = new BalansRekenaar(sync, geodata, now);
  const composer = new Composer(rekenaar, geodata);
  const pakketten = new Pakketten({
    records,
    ledger,
    geodata,
    dataDir: config.dataDir,
    geodataDir: config.geodataDir,
    now,
    logger,
  });
  const context: RestContext = {
    records,
    ledger,
    turns: new Turns(),
    sealer,
    composer,
    refusals,
    watchAkkoorden: (tafel) => watch.watch(tafel),
    rightsChanged: (tafel, deelnemers) => {
      closeSeats(tafel, deelnemers);
      void clock.plan();
    },
    rooms: sync,
    startpakket,
    geodata,
    balans: (tafel) => rekenaar.balans(tafel),
    pakketten,
    signIn: createSignIn(config, now),
    tickets,
    leases: sync.leases,
    submit: (...update) => sync.submit(...update),
    wijzigingen: (room, query) => store.storage.wijzigingen(room, query),
    config,
    now,
    lastChange: (tafel) => lastChange(store.sql, tafel),
    closeSessions: (sessie, tafel) => {
      const isTheirs = (sessionId: string, roomTafel: string): boolean =>
        sessionId === sessie && (tafel === null || tafel === roomTafel);
      sync.closeSessions((actor, room) => isTheirs(actor.sessionId, room.tafel), CLOSE.noSession);
    },
  };
  await finishPending(context);
  await clock.plan();
  // Nobody waits for it: what leans on an akkoord judges it first.
  void watch.start();
  const app = await createApp({
    config,
    logger,
    sessions,
    distDir,
    readiness: () => probe(store.sql, sync),
    routes: restRoutes(context),
  });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!sync.handleUpgrade(request, socket, head)) socket.destroy();
  });
  return {
    app,
    context,
    stop: async () => {
      clock.stop();
      watch.stop();
      await sync.stop();
      await rekenaar.stop();
      await sealer.stop();
      await composer.stop();
      await pakketten.stop();
      await app.close();
      await store.storage.close();
    },
  };
}

/** Ready when storage answers. One damaged tafel is a warning: the others must go on (DU2). */
async function probe(sql: SqlDatabase, sync: SyncServer): Promise<Readiness> {
  await sql.all('SELECT 1');
  const { isStopping, readOnly, contentAlarms } = sync.health();
  if (isStopping) return { ok: false, reden: 'De server stopt.' };
  const [frozen] = readOnly;
  const warnings = [
    frozen === undefined
      ? []
      : `Alleen te lezen: ${readOnly.length} document(en), waaronder ${frozen.room}. ${frozen.reason}`,
    contentAlarms === 0
      ? []
      : `${contentAlarms} keer had een browser een andere inhoud dan de opslag; het logboek van de server zegt welke.`,
  ].flat();
  return { ok: true, waarschuwing: warnings.length === 0 ? null : warnings.join(' ') };
}

/** The address that the nearest proxy saw; only asked when the configuration says that there is one. */
function forwardedAddress(request: IncomingMessage): string {
  const header = request.headers['x-forwarded-for'];
  const last = (Array.isArray(header) ? header.at(-1) : header)?.split(',').at(-1)?.trim();
  return last === undefined || last === '' ? (request.socket.remoteAddress ?? '') : last;
}
