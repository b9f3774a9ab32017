import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { canonicalArrangement, composeArrangement } from '#shared/arrangement/compose.ts';
import { manifestMessage, zegelMessage } from '#shared/arrangement/pakket/manifest.ts';
import { testVaststelling, testVraag } from '#shared/arrangement/test-support.ts';
import { maakPakket } from '#server/arrangement/pakket/maak-pakket.ts';
import { newSigner, sha256 } from '#server/ledger/signer.ts';
import type { PuzzelFigure } from '#e2e/bench/measure/puzzel/figure.ts';
import type { Plan } from '#e2e/bench/plan.ts';

const LIMIT_MS = 10_000;
const LIMIT_MB = 500;
const BLOCK_LIMIT_MS = 100;
const WATCH_MS = 25;

/**
 * The package of an arrangement, as the server makes it: how long it takes, the most memory that a process for it held
 * (Linux alone tells that), and the longest that this event loop, in the place of the server's, was held up meanwhile.
 */
export async function measureExport({
  afspraken,
  pieces,
  times,
}: Plan['export']): Promise<readonly PuzzelFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'puzzeltafel-export-'));
  const { signer } = newSigner();
  const vraag = testVraag(afspraken, pieces, 50);
  const tekst = canonicalArrangement(composeArrangement(vraag));
  const took: number[] = [];
  const blocked: number[] = [];
  let peakMb = 0;
  let bytes = 0;
  try {
    for (let turn = 0; turn < times; turn++) {
      const loop = monitorEventLoopDelay({ resolution: 1 });
      loop.enable();
      const watching = setInterval(
        () => void peakOfChildren().then((mb) => (peakMb = Math.max(peakMb, mb))),
        WATCH_MS,
      );
      const startMs = performance.now();
      bytes = await maakPakket(
        {
          vraag: {
            tekst,
            vaststelling: testVaststelling(sha256(Buffer.from(tekst))),
            ontvangstbewijzen: '',
            ondergrond: { vlakken: [], bron: '' },
            geodataDir: process.env['PUZZELTAFEL_GEODATA'] ?? null,
            werkmap: folder,
          },
          tafel: vraag.tafel.id,
          nummer: vraag.nummer,
          doel: join(folder, 'pakket.zip'),
        },
        {
          voortgang: () => undefined,
          teken: async (manifest) => signer.sign(manifestMessage(manifest)),
          verzegel: async (hash) => signer.sign(zegelMessage(hash)),
          signal: new AbortController().signal,
        },
      );
      took.push(performance.now() - startMs);
      clearInterval(watching);
      loop.disable();
      blocked.push(loop.max / 1e6);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (peakMb > LIMIT_MB)
    throw new Error(`a package took ${Math.round(peakMb)} MB, and ${LIMIT_MB} was asked`);
  const label = `package of ${afspraken} afspraken and ${pieces} pieces`;
  const memory = peakMb === 0 ? '' : `at most ${Math.round(peakMb)} MB in its process, `;
  return [
    { label, ...spread(took), times, limitMs: LIMIT_MS, note: `${memory}${(bytes / 1e6).toFixed(1)} MB` },
    {
      label: `longest hold-up of the event loop, ${label}`,
      ...spread(blocked),
      times,
      limitMs: BLOCK_LIMIT_MS,
    },
  ];
}

function spread(measured: readonly number[]): { readonly middleMs: number; readonly worstMs: number } {
  const sorted = measured.toSorted((left, right) => left - right);
  return { middleMs: sorted[Math.floor(sorted.length / 2)] ?? 0, worstMs: sorted.at(-1) ?? 0 };
}

/** The most memory that a child of this process ever held, in MB; 0 where the system does not tell. */
async function peakOfChildren(): Promise<number> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').catch(
    () => '',
  );
  let peakMb = 0;
  for (const pid of children.split(' ').filter((each) => each !== '')) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    peakMb = Math.max(peakMb, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  }
  return peakMb;
}
