import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { decodeAck } from '#shared/protocol/ack.ts';
import { must } from '#shared/lib/assert.ts';
import { pause, RawClient } from './test-support.ts';

const CYCLES = 50;
const WRITERS = 3;
/** Deterministic, so that a failing run can be repeated: the moment of each kill, in milliseconds of writing. */
const killAfterMs = (cycle: number): number => 5 + ((cycle * 7919) % 90);

let dataDir: string;
let child: ChildProcess | null = null;

async function start(): Promise<string> {
  const started = fork(fileURLToPath(new URL('./kill-server.ts', import.meta.url)), [dataDir], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child = started;
  const port = await new Promise<number>((resolve, reject) => {
    started.once('message', (message) => resolve(Number(message)));
    started.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return `ws://127.0.0.1:${port}/sync`;
}

async function kill(): Promise<void> {
  const killed = must(child, 'a running server');
  killed.removeAllListeners('exit');
  const gone = new Promise((resolve) => killed.once('exit', resolve));
  killed.kill('SIGKILL');
  await gone;
}

/** Sets a key, as the update that says so. */
function setIn(doc: Y.Doc, key: string): Uint8Array {
  const known = Y.encodeStateVector(doc);
  doc.getMap('m').set(key, 1);
  return Y.encodeStateAsUpdate(doc, known);
}

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'puzzeltafel-kill-'));
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

describe('kill -9', () => {
  it(
    `[DU1] ${CYCLES} times: every edit that was acknowledged, or seen by another, is there afterwards`,
    { timeout: 120_000 },
    async () => {
      /** What must never be gone: key of the edit → how it was promised. */
      const promised = new Map<string, 'acknowledged' | 'seen'>();
      let lost: string[] = [];
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        const url = await start();
        const reader = await RawClient.synced(url, 'wie=reader&v=3');
        const found = reader.doc().getMap('m');
        lost = [...promised.keys()].filter((key) => !found.has(key));
        expect(lost, `lost at start of cycle ${cycle}`).toEqual([]);
        const before = reader.updates('update').length + reader.updates('step2').length;

        const writers = await Promise.all(
          Array.from({ length: WRITERS }, (_, writer) => RawClient.synced(url, `wie=w${writer}&v=3`)),
        );
        const sent = writers.map((): string[] => []);
        const docs = writers.map(({ clientId }) => {
          const doc = new Y.Doc();
          doc.clientID = clientId;
          return doc;
        });
        const endAt = Date.now() + killAfterMs(cycle);
        while (Date.now() < endAt) {
          for (const [writer, client] of writers.entries()) {
            const key = `${cycle}-${writer}-${sent[writer]!.length}`;
            sent[writer]!.push(key);
            client.sync('update', setIn(docs[writer]!, key));
          }
          await pause(0);
        }
        await kill();

        for (const [writer, client] of writers.entries()) {
          const last = client.ofType('ack').at(-1);
          const count = last === undefined ? 0 : (decodeAck(last)?.count ?? 0);
          for (const key of sent[writer]!.slice(0, count)) promised.set(key, 'acknowledged');
          client.close();
        }
        expect(before).toBeGreaterThan(0);
        for (const key of reader.doc().getMap('m').keys()) promised.set(key, 'seen');
        reader.close();
      }
      // A run in which nothing was promised would prove nothing.
      const ways = new Set(promised.values());
      expect(promised.size).toBeGreaterThan(CYCLES * WRITERS);
      expect(ways.has('seen')).toBe(true);
    },
  );
});
