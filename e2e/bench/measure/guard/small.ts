import * as Y from 'yjs';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { copyOf, pieceId, runOf, tafelOf, type DocumentSize } from './document.ts';
import { figureOf, shoot, type GuardFigure, type Shot } from './shot.ts';

const WRITER = 50;
const NEW_PIECES = 5_000_000;
const PIECES_IN_TURN = 10;
const LIMIT = { kind: 'ratio', max: 0.7 } as const;

/** What people do all day, one at a time. The index makes each really new. */
const ACTS: Readonly<Record<string, (doc: Y.Doc, index: number) => void>> = {
  'type 1 char': (doc, index) => runOf(doc).insert(5 + index, 'x'),
  'delete 1 char': (doc, index) => runOf(doc).delete((index * 7) % 100, 1),
  'set a field': (doc, index) => {
    setFields(doc, 'puzzelstuk', pieceId(index % PIECES_IN_TURN), { titel: `titel ${index}` });
  },
  'create a piece': (doc, index) => {
    createRecord(doc, 'puzzelstuk', testIdentity(NEW_PIECES + index), testPuzzelstuk({}));
  },
};

/** A tafel is measured afresh after so many shots for its size, for it grows by them. */
const SHOTS_PER_STRUCT = 0.02;

/** Each act of a person in a tafel of that size, `shots` times; afresh as soon as the tafel has grown too much. */
export function measureSmall(size: DocumentSize, shots: number): readonly GuardFigure[] {
  const state = Y.encodeStateAsUpdate(tafelOf(size));
  const batch = Math.ceil(size.structs * SHOTS_PER_STRUCT);
  return Object.entries(ACTS).map(([name, act]) => {
    const measured: Shot[] = [];
    while (measured.length < shots) measured.push(...shootInTurn(state, act, Math.min(batch, shots)));
    return figureOf(`${name}-${size.structs}`, `${name}, ${sizeText(size)}`, LIMIT, measured);
  });
}

function shootInTurn(state: Uint8Array, act: (doc: Y.Doc, index: number) => void, shots: number): Shot[] {
  const server = copyOf(state, 1);
  server.on('update', () => {});
  const writer = copyOf(state, WRITER);
  const updates: Uint8Array[] = [];
  writer.on('update', (bytes: Uint8Array) => updates.push(bytes));
  for (let index = 0; index < shots; index++) act(writer, index);
  return updates.map((update) => shoot(server, update));
}

export function sizeText({ structs, clients }: DocumentSize): string {
  return `${structs.toLocaleString('nl-NL')} structs of ${clients} clients`;
}
