import { setTimeout as delay } from 'node:timers/promises';
import { parseConfig } from '#server/config.ts';
import { cacheDir } from '#server/geodata/cache.ts';
import { fetchLayers } from '#server/geodata/fetch-layers.ts';
import { pdokLayers } from '#server/geodata/pdok-sources.ts';

/* `npm run geodata`: fills the cache in DATA_DIR with boundaries from PDOK. Ctrl-C stops; a next run goes on from there. */

const STOPPED = 130; // as a shell reports a command that Ctrl-C ended

async function main(): Promise<number> {
  const config = parseConfig(process.env);
  if (!config.ok) {
    console.error(config.error);
    return 1;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const { dataDir } = config.value;
  console.log(`Grenzen ophalen bij PDOK, naar ${cacheDir(dataDir)}. Stoppen kan met Ctrl-C.`);
  const outcomes = await fetchLayers(pdokLayers(process.env), dataDir, {
    fetch: globalThis.fetch,
    sleep: async (ms, signal) => {
      await delay(ms, undefined, { signal }).catch(() => undefined);
    },
    now: Date.now,
    random: Math.random,
    signal: stop.signal,
    report: (line) => console.log(line),
  });
  if (outcomes.some(({ kind }) => kind === 'stopped')) {
    console.log('Gestopt. Wat er is, blijft bewaard; ga verder met: npm run geodata');
    return STOPPED;
  }
  const failed = outcomes.filter((outcome) => outcome.kind === 'failed');
  if (failed.length === 0) console.log('Klaar. Start de server opnieuw om deze grenzen te tonen.');
  else
    console.log(
      `Niet gelukt: ${failed.map(({ id }) => id).join(', ')}. De kaart gebruikt daarvoor wat er al was.`,
    );
  return failed.some(({ isRequired }) => isRequired) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`De grenzen zijn niet te bewaren: ${reason}`);
  process.exitCode = 1;
}
