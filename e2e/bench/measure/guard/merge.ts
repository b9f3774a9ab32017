import * as Y from 'yjs';
import { createRecord } from '#shared/crdt/mutate.ts';
import { testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { GUARD_LIMITS, type GuardLimits } from '#shared/crdt/guard/limits.ts';
import { copyOf, runOf, structsIn, tafelOf, updateBy, type DocumentSize } from './document.ts';
import { figureOf, shoot, type GuardFigure } from './shot.ts';
import { sizeText } from './small.ts';

const WRITER = 60;
const NEW_PIECES = 6_000_000;
const STRUCTS = 10_000;
const LIMIT = { kind: 'ratio', max: 2.2 } as const;
/** More than one message may hold: what is asked here is how the cost grows. */
const WIDE: GuardLimits = { ...GUARD_LIMITS, maxStructs: STRUCTS * 2, maxValues: STRUCTS * 30 };

const MERGES: Readonly<Record<string, (doc: Y.Doc) => void>> = {
  'merge 10.000 structs of pieces': (doc) => {
    const before = structsIn(doc);
    for (let piece = 0; structsIn(doc) - before < STRUCTS; piece++)
      createRecord(doc, 'puzzelstuk', testIdentity(NEW_PIECES + piece), testPuzzelstuk({}));
  },
  'merge 10.000 random inserts in one text': (doc) => {
    const run = runOf(doc);
    let random = 1;
    for (let insert = 0; insert < STRUCTS; insert++) {
      random = (random * 16_807) % 2_147_483_647;
      run.insert(random % run.length, 'y');
    }
  },
};

/** Work of a long time offline that comes in at once, each shot in a fresh copy of the tafel. */
export function measureMerges(size: DocumentSize, shots: number): readonly GuardFigure[] {
  const doc = tafelOf(size);
  const state = Y.encodeStateAsUpdate(doc);
  return Object.entries(MERGES).map(([name, write]) => {
    const update = updateBy(WRITER, doc, write);
    const measured = Array.from({ length: shots + 1 }, () => {
      const server = copyOf(state, 1);
      server.on('update', () => {});
      return shoot(server, update, WIDE);
    });
    return figureOf(`${name}-${size.structs}`, `${name}, ${sizeText(size)}`, LIMIT, measured.slice(1));
  });
}
