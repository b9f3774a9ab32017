import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { PakketVraag } from '#server/arrangement/pakket/bestanden.ts';
import type { NaarProces, VanProces } from '#server/arrangement/pakket/boodschap.ts';

export interface PakketOpdracht {
  readonly vraag: PakketVraag;
  readonly tafel: TafelId;
  readonly nummer: number;
  /** Where the zip comes. */
  readonly doel: string;
}

export interface PakketHulp {
  /** From 0 to 1. */
  readonly voortgang: (deel: number) => void;
  /** The signature (hex) under this manifest; rejects when it may not be signed. */
  readonly teken: (manifest: Uint8Array) => Promise<string>;
  /** The seal (hex) over this hash of all bytes before it; rejects when it may not be sealed. */
  readonly verzegel: (sha256: string) => Promise<string>;
  readonly signal: AbortSignal;
}

/** The part of the time that setting the PDF takes. */
const DEEL_PDF = 0.5;
const PROCES = fileURLToPath(new URL('proces.ts', import.meta.url));
const LETTERTYPEN = fileURLToPath(new URL('geen-lettertypen.conf', import.meta.url));

/**
 * Makes a package in processes of their own, one after another, so that its memory is never that of two: first the PDF,
 * then all else. Resolves with the size in bytes; rejects when it fails or is cancelled, and then nothing goes on.
 */
export async function maakPakket(
  { vraag, tafel, nummer, doel }: PakketOpdracht,
  { voortgang, teken, verzegel, signal }: PakketHulp,
): Promise<number> {
  const pdf = await inProces<Uint8Array>({ taak: 'pdf', vraag }, signal, async (boodschap) =>
    boodschap.soort === 'pdf' ? { klaar: boodschap.pdf } : null,
  );
  voortgang(DEEL_PDF);
  return await inProces<number>(
    { taak: 'pakket', vraag, pdf, tafel, nummer, doel },
    signal,
    async (boodschap, zeg) => {
      if (boodschap.soort === 'deel') voortgang(DEEL_PDF + (1 - DEEL_PDF) * 0.95 * boodschap.deel);
      if (boodschap.soort === 'manifest')
        zeg({ taak: 'teken', handtekening: await teken(boodschap.manifest) });
      if (boodschap.soort === 'te-verzegelen')
        zeg({ taak: 'verzegel', zegel: await verzegel(boodschap.sha256) });
      return boodschap.soort === 'klaar' ? { klaar: boodschap.bytes } : null;
    },
  );
}

type Antwoord<Value> = (
  boodschap: VanProces,
  zeg: (boodschap: NaarProces) => void,
) => Promise<{ readonly klaar: Value } | null>;

function inProces<Value>(taak: NaarProces, signal: AbortSignal, hoor: Antwoord<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = start();
    const stop = (): void => void child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    let words = '';
    child.stderr?.on('data', (data) => (words = `${words}${String(data)}`.slice(-2000)));
    child.on('message', (boodschap: VanProces) => {
      hoor(boodschap, (back) => void child.send(back)).then(
        (found) => found !== null && resolve(found.klaar),
        (error: unknown) => {
          stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
    child.on('error', reject);
    // After it said that it was ready this changes nothing any more.
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(signal.aborted ? 'cancelled' : `the process ended with ${code}: ${words}`));
    });
    child.send(taak);
  });
}

/** With nothing of the server's settings, and no fonts but the typesetter's own. */
function start(): ChildProcess {
  return fork(PROCES, [], {
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=4'],
    env: { PATH: process.env['PATH'] ?? '', FONTCONFIG_FILE: LETTERTYPEN, MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
