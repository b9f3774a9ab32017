/** `npm start`: builds the client when that is needed, then runs the server in this same process. */
import { join } from 'node:path';
import { buildClient, clientIsStale } from '#server/build-client.ts';
import { giveUp, say } from '#server/console.ts';

const rootDir = join(import.meta.dirname, '..');

if (await clientIsStale(rootDir)) {
  say('De webtoepassing wordt gebouwd. Dat duurt de eerste keer een halve minuut…');
  const built = await buildClient(rootDir).catch((error: unknown) =>
    giveUp(`Bouwen lukt niet: ${String(error)}`),
  );
  if (!built) giveUp('Bouwen lukt niet. Hierboven staat waarom. Voer zo nodig eerst "npm ci" uit.');
}
await import('#server/main.ts');
