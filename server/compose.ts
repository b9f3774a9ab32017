import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '#server/config.ts';
import { Sessions } from '#server/auth/sessions.ts';
import { finishPending } from '#server/commands/project-tafel.ts';
import { MemoryRooms } from '#server/commands/test-support.ts';
import { createApp } from '#server/http/app.ts';
import { lastChange } from '#server/records/last-change.ts';
import { RECORD_MIGRATIONS } from '#server/records/migrations.ts';
import { SqliteRecords } from '#server/records/sqlite.ts';
import type { RestContext } from '#server/rest/context.ts';
import { restRoutes } from '#server/rest/routes.ts';
import { loadStartpakket } from '#server/startpakket/load.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

export interface ComposedServer {
  readonly app: FastifyInstance;
  readonly context: RestContext;
  /** Stores and closes everything; resolves when the process may end. */
  stop(): Promise<void>;
}

/** Puts the server together: the one place that knows which adapter stands behind which port. Does not listen yet. */
export async function compose(config: Config, logger: Logger, distDir: string): Promise<ComposedServer> {
  const now = () => Date.now();
  const store = await openSqlite({
    dataDir: config.dataDir,
    migrations: [RECORD_MIGRATIONS],
    onFatal: (error) => {
      logger.fatal({ err: error }, 'storage failed: stopping, a restart reads back what is there');
      process.exit(1);
    },
  });
  const records = new SqliteRecords(store.sql);
  const sessions = new Sessions(records, config, now);
  const context: RestContext = {
    records,
    rooms: new MemoryRooms(),
    startpakket: loadStartpakket(),
    config,
    now,
    lastChange: (tafel) => lastChange(store.sql, tafel),
    closeSessions: () => undefined,
  };
  await finishPending(context);
  const app = await createApp({
    config,
    logger,
    sessions,
    distDir,
    readiness: async () => {
      await store.sql.all('SELECT 1');
      return { ok: true };
    },
    routes: restRoutes(context),
  });
  return {
    app,
    context,
    stop: async () => {
      await app.close();
      await store.storage.close();
    },
  };
}
