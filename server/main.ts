import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseConfig, type Config } from '#server/config.ts';
import { ensureFirstTafel, regisseurToken } from '#server/commands/first-start.ts';
import { invitationLink } from '#server/commands/invite.ts';
import { compose } from '#server/compose.ts';
import { giveUp, say } from '#server/console.ts';
import { ledgerStart, NEW_KEY_FLAG, RESTORED_FLAG } from '#server/ledger/start-flags.ts';
import { createLogger } from '#server/observability/logger.ts';
import { StorageError } from '#server/storage/storage-error.ts';

const NEW_LINK_FLAG = '--nieuwe-regisseur-link';

const parsed = parseConfig(process.env);
if (!parsed.ok) giveUp(`De instellingen kloppen niet:\n${parsed.error}`);
const known = [NEW_LINK_FLAG, NEW_KEY_FLAG, RESTORED_FLAG];
const unknown = process.argv.slice(2).filter((argument) => !known.includes(argument));
if (unknown.length > 0) giveUp(`Onbekende optie: ${unknown.join(' ')}. Bekend zijn: ${known.join(', ')}`);
await serve(parsed.value, process.argv.includes(NEW_LINK_FLAG));

async function serve(config: Config, newLink: boolean): Promise<void> {
  const logger = createLogger(config.logLevel);
  // What was acknowledged is on disk: ending is safe, going on in an unknown state is not.
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'unexpected failure');
    giveUp('Er ging iets onverwachts mis; Puzzeltafel stopt. Wat opgeslagen was, is veilig. Start opnieuw.');
  });
  const distDir = join(import.meta.dirname, '..', 'dist');
  const server = await compose(config, logger, distDir, ledgerStart(process.argv)).catch((error: unknown) =>
    giveUp(startFailure(error, config)),
  );
  stopOnSignal(async () => server.stop());
  const tafel = await ensureFirstTafel(server.context);
  // Parsing all boundaries holds the loop for a second: before the door opens, not under the first visitors.
  await server.context.geodata
    .layers()
    .catch((error: unknown) => logger.warn({ err: error }, 'boundaries could not be loaded'));
  await server.app.listen({ port: config.port, host: config.host }).catch(async (error: unknown) => {
    await server.stop();
    giveUp(startFailure(error, config));
  });
  const address = config.publicUrl ?? localUrl(config, server.app.server.address());
  say(`\nPuzzeltafel staat klaar op ${address}`);
  const token = await regisseurToken(server.context, tafel, newLink);
  if (token !== null) {
    say(`\nEenmalige link voor de regisseur van ‘${tafel.naam}’:\n  ${invitationLink(address, token)}`);
    say('Wie deze link opent, wordt regisseur en mag tafels maken. Deel hem met niemand anders.');
  }
  say('\nStoppen: Ctrl+C\n');
}

/** The first signal stops after everything is stored; a second one does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say('Puzzeltafel stopt…');
    stop().then(
      () => process.exit(0),
      (error: unknown) => giveUp(`Stoppen ging niet goed: ${String(error)}`),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  stopWithNpm(onSignal);
}

/** npm passes a signal to its shell only, which dies and leaves us behind: losing that shell is the signal. */
function stopWithNpm(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

function startFailure(error: unknown, config: Config): string {
  if (error instanceof StorageError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Poort ${config.port} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=8081 npm start`;
    case 'EACCES':
      return `Poort ${config.port} mag niet gebruikt worden. Kies een poort boven 1023: PORT=8080 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Het adres ${config.host} is niet van deze computer. Kies een ander adres met HOST.`;
    default:
      return `Puzzeltafel kan niet starten: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function localUrl(config: Config, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const everywhere = config.host === '0.0.0.0' || config.host === '::' || config.host === '127.0.0.1';
  const host = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${port}`;
}
