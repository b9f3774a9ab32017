import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type * as Yjs from 'yjs';
import { patchYjs } from './yjs-redo-patch.ts';

const yjsFile = createRequire(import.meta.url)
  .resolve('yjs')
  .replace(/yjs\.cjs$/, 'yjs.mjs');
const source = readFileSync(yjsFile, 'utf8');
// Inside node_modules, so that the copies find the dependencies of Yjs.
const cache = resolve(yjsFile, '../../../.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'yjs-redo-patch-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function load(name: string, text: string): Promise<typeof Yjs> {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof Yjs;
}

/** A small seeded generator: the same seed always gives the same session. */
function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Peers insert, delete, undo, redo and exchange at random; true when a replica loaded afterwards shows what they show. */
function freshShowsTheSame(Y: typeof Yjs, seed: number, steps: number, peerCount: number): boolean {
  const next = seeded(seed);
  const peers = Array.from({ length: peerCount }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = index + 1;
    const list = doc.getArray<unknown>('lijst');
    return { doc, list, undo: new Y.UndoManager(list, { captureTimeout: 0 }) };
  });
  const send = (from: Yjs.Doc, to: Yjs.Doc) =>
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
  for (let step = 0; step < steps; step++) {
    const peer = peers[next(peerCount)]!;
    const kind = next(14);
    let target = peer.list;
    if (next(4) > 0 && peer.list.length > 0) {
      const child = peer.list.get(next(peer.list.length));
      if (child instanceof Y.Array) target = child as Yjs.Array<unknown>;
    }
    if (kind < 5) {
      const value = target === peer.list ? Y.Array.from([step, step + 0.1, step + 0.2]) : step;
      target.insert(next(target.length + 1), [value]);
    } else if (kind < 7 && target.length > 0) {
      const at = next(target.length);
      target.delete(at, Math.min(1 + next(3), target.length - at));
    } else if (kind < 9) peer.undo.undo();
    else if (kind < 10) peer.undo.redo();
    else send(peer.doc, peers[next(peerCount)]!.doc);
  }
  for (let round = 0; round < 2; round++)
    for (const from of peers) for (const to of peers) send(from.doc, to.doc);
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(peers[0]!.doc));
  const shown = JSON.stringify(fresh.getArray('lijst').toJSON());
  return peers.every(({ list }) => JSON.stringify(list.toJSON()) === shown);
}

describe('yjs redo patch', () => {
  it('[SY3] fits the Yjs that is installed, and refuses any other', () => {
    expect(patchYjs(source)).not.toBe(source);
    expect(() => patchYjs(patchYjs(source))).toThrow('0 times');
    expect(() => patchYjs(source + source)).toThrow('2 times');
  });

  it('[SY3] undo in a list after concurrent inserts gives the same order on a fresh replica', async () => {
    const patched = await load('patched', patchYjs(source));
    for (let seed = 1; seed <= 1200; seed++)
      expect(freshShowsTheSame(patched, seed, 120, 3), `seed ${seed}`).toBe(true);
  });

  it('[SY3] without the patch it does not: the patch is still needed', async () => {
    const plain = await load('plain', source);
    const different = [96, 139, 327, 335, 1115].filter((seed) => !freshShowsTheSame(plain, seed, 120, 3));
    expect(different).not.toEqual([]);
  });
});
