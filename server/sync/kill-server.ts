/** A real server process to be killed: storage and sync, everyone may enter. Started by the kill test only. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSqlite } from '#server/storage/sqlite.ts';
import { must } from '#shared/lib/assert.ts';
import { createSyncServer } from './sync-server.ts';
import { admissionFrom, permissiveGuard } from './test-guard.ts';

const { storage } = await openSqlite({ dataDir: must(process.argv[2], 'a data directory') });
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const sync = createSyncServer({
  storage,
  guard: permissiveGuard,
  logger: silent,
  authenticate: (req) => Promise.resolve(admissionFrom(req)),
});
const http = createServer();
http.on('upgrade', (req, socket, head) => sync.handleUpgrade(req, socket, head));
http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
