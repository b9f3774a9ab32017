import * as Y from 'yjs';
import type { Id } from '#shared/crdt/guard/struct.ts';
import { buildUpdate, text } from '#shared/crdt/guard/update-builder.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { MAX_POINTS, type Geometry } from '#shared/geo/geometry.ts';
import { copyOf, pieceId, runOf, structsIn, tafelOf, updateBy, type DocumentSize } from './document.ts';
import { figureOf, shootToTheEnd, type GuardFigure } from './shot.ts';
import { sizeText } from './small.ts';

const WRITER = 60;
const NEW_PIECES = 7_000_000;
const PIECE_STRUCTS = 20;
const LIMIT = { kind: 'total', maxUs: 20_000 } as const;
const { maxStructs, maxDeletedItems, maxDeletedRanges, maxOrderSteps } = GUARD_LIMITS;

interface Message {
  /** What is in the document before, beside the tafel of that size. */
  readonly before?: (doc: Y.Doc) => void;
  readonly update: (doc: Y.Doc) => Uint8Array;
  /** Refused only after all that work, so there is nothing to apply. */
  readonly isRefused?: true;
  /** Costs more in a larger tafel. */
  readonly grows?: true;
}

const written = (write: (doc: Y.Doc) => void) => ({ update: (doc: Y.Doc) => updateBy(WRITER, doc, write) });

/** The largest messages that the guard lets through, or throws out last, one of each kind. */
const MESSAGES: Readonly<Record<string, Message>> = {
  'new pieces': written((doc) => {
    const before = structsIn(doc);
    for (let piece = 0; structsIn(doc) - before < maxStructs - PIECE_STRUCTS; piece++)
      createRecord(doc, 'puzzelstuk', testIdentity(NEW_PIECES + piece), testPuzzelstuk({}));
  }),
  'new pieces with a shape': written((doc) => {
    const pieces = Math.floor(maxStructs / 2 / PIECE_STRUCTS);
    const points = Math.floor(MAX_POINTS / 2 / pieces);
    for (let piece = 0; piece < pieces; piece++) {
      const plaats = { soort: 'getekend', geometrie: raggedShape(points) } as const;
      createRecord(doc, 'puzzelstuk', testIdentity(NEW_PIECES + piece), testPuzzelstuk({ plaats }));
    }
  }),
  'inserts all over a text': written((doc) => insertAllOver(runOf(doc), maxStructs)),
  'marks all over a text': {
    before: (doc) => runOf(doc).insert(5, 'ab'.repeat(maxStructs)),
    ...written((doc) => {
      const run = runOf(doc);
      for (let mark = 0; mark < maxStructs / 2; mark++) run.format(mark * 2, 1, { bold: {} });
    }),
  },
  'a shape with a ragged edge': written((doc) => draw(doc, raggedShape(MAX_POINTS))),
  'a shape with many teeth': written((doc) => draw(doc, comb())),
  'one range of deleted items': {
    before: (doc) => insertAllOver(runOf(doc), maxDeletedItems - 1000),
    ...written((doc) => runOf(doc).delete(0, runOf(doc).length)),
  },
  'deleted characters apart': {
    before: (doc) => runOf(doc).insert(5, 'ab'.repeat(maxDeletedRanges + 10)),
    ...written((doc) => {
      const run = runOf(doc);
      for (let range = 0; range < maxDeletedRanges - 10; range++) run.delete(5 + range, 1);
    }),
  },
  'inserts by many in one place, refused': { update: crowd, isRefused: true },
  'a whole known tafel sent again': { update: (doc) => Y.encodeStateAsUpdate(doc), grows: true },
  'nothing new, and all that was ever deleted': {
    before: (doc) => {
      const run = runOf(doc);
      run.insert(5, 'ab'.repeat(20_000));
      for (let range = 0; range < 20_000; range++) run.delete(5 + range, 1);
    },
    update: (doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)),
    grows: true,
  },
};

/** How long the worst messages hold the loop: all of them, or those that cost more in a larger tafel. */
export function measureWorst(
  size: DocumentSize,
  which: 'all' | 'grows',
  shots: number,
): readonly GuardFigure[] {
  const tafel = Y.encodeStateAsUpdate(tafelOf(size));
  const chosen = Object.entries(MESSAGES).filter(([, { grows }]) => which === 'all' || grows);
  return chosen.map(([name, { before, update, isRefused }]) => {
    const doc = copyOf(tafel, WRITER - 1);
    if (before) doc.transact(() => before(doc));
    const state = Y.encodeStateAsUpdate(doc);
    const message = update(doc);
    const measured = Array.from({ length: shots + 2 }, () => {
      const server = copyOf(state, 1);
      server.on('update', () => {});
      return shootToTheEnd(server, message, isRefused ?? false);
    });
    const label = `worst message: ${name}, ${sizeText(size)}`;
    return figureOf(`worst-${name}-${size.structs}`, label, LIMIT, measured.slice(2));
  });
}

function insertAllOver(run: Y.XmlText, inserts: number): void {
  let random = 1;
  for (let insert = 0; insert < inserts; insert++) {
    random = (random * 16_807) % 2_147_483_647;
    run.insert(random % run.length, 'y');
  }
}

function draw(doc: Y.Doc, geometrie: Geometry): void {
  setFields(doc, 'puzzelstuk', pieceId(0), { plaats: { soort: 'getekend', geometrie } });
}

function raggedShape(points: number): Geometry {
  const corners = points - 1;
  const ring = Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = 0.3 + 0.01 * Math.sin(i * 7.3);
    return [5.3 + radius * Math.cos(angle), 52.1 + radius * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [closed(ring)] };
}

/** All its teeth lie under one sweep line. */
function comb(): Geometry {
  const teeth = MAX_POINTS / 2 - 2;
  const ring = Array.from({ length: teeth }, (_, i): [number, number][] => [
    [5, 51 + i * 2e-5],
    [5.5, 51 + (i + 0.5) * 2e-5],
  ]).flat();
  return { type: 'Polygon', coordinates: [closed([...ring, [5.6, 51 + teeth * 2e-5], [5.6, 50.9]])] };
}

function closed(ring: [number, number][]): [number, number][] {
  return [...ring, ring[0] ?? [5, 52]];
}

/** Each new client puts something where all the others do, so that the order of all must be judged. */
function crowd(doc: Y.Doc): Uint8Array {
  const first = runOf(doc)._start?.id;
  if (first === undefined) throw new Error('the measured text has characters');
  const origin: Id = { client: first.client, clock: first.clock };
  const right: Id = { client: first.client, clock: first.clock + 1 };
  const clients = Math.ceil(Math.sqrt(maxOrderSteps)) * 2;
  const sections = Array.from({ length: clients }, (_, i) => ({
    client: 1_000_000 + i,
    clock: 0,
    structs: [text('q', { origin, right })],
  }));
  return buildUpdate(sections);
}
