import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as encoding from 'lib0/encoding';
import { testId } from '#shared/crdt/test-support.ts';
import { GUARD_LIMITS } from './limits.ts';
import { scanStateVector } from './state-vector.ts';
import { judged, testContext, testDoc, updateOf } from './test-support.ts';
import { any, buildUpdate, format, gc, raw, skip, text, type, type BuiltStruct } from './update-builder.ts';

const onTitle = { parent: 'puzzelstuk', sub: 'titel' };
const one = (...structs: BuiltStruct[]) => buildUpdate([{ client: 50, clock: 0, structs }]);
const bytes = (write: (encoder: encoding.Encoder) => void) => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};
const varUints = (...values: number[]) =>
  bytes((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
};

describe('the bounded decode', () => {
  it.each([
    ['X1 forty bytes of nonsense sections', varUints(1, 1, 50, 0, 10, 2 ** 50, 0)],
    ['X2 thirty million structs announced in seven bytes', varUints(1, 30_000_000, 50, 0)],
    ['X2 2^52 structs announced', varUints(1, 2 ** 52, 50, 0)],
    ['X2 a million sections announced', varUints(1_000_000, 1, 50, 0)],
    ['X2 a million deletes announced', varUints(0, 1, 50, 1_000_000)],
    ['X2 values announced that are not there', one(raw(8, [0xff, 0xff, 0xff, 0x7f], onTitle))],
    ['X1 nothing at all', new Uint8Array()],
    ['X1 trailing bytes', Uint8Array.from([...one(gc(1)), 0])],
    ['X1 a number beyond what is safe', Uint8Array.from([1, ...Array<number>(12).fill(0xff), 1])],
    ['X4 a client id of 2^53', varUints(1, 1, 2 ** 52, 0, 0, 1, 0)],
    ['X5 a skip', one(skip(5))],
    ['X5 a clock beyond 2^31', buildUpdate([{ client: 50, clock: 2 ** 31, structs: [gc(2)] }])],
    ['a zero-length run', one(gc(0))],
    ['an empty list of values', one(any([], onTitle))],
    ['an empty string', one(text('', onTitle))],
    [
      'the same client twice',
      buildUpdate([
        { client: 50, clock: 0, structs: [gc(1)] },
        { client: 50, clock: 1, structs: [gc(1)] },
      ]),
    ],
    ['a section without structs', buildUpdate([{ client: 50, clock: 0, structs: [] }])],
    ['a sub-document', one(raw(9, [0, 118, 0], onTitle))],
    ['an unknown kind of content', one(raw(17, [1], onTitle))],
    ['JSON, bytes or embed', one(raw(3, [1, 1], onTitle))],
    ['an unknown type', one(type(9, onTitle))],
    ['a string that is not UTF-8', one(raw(8, [1, 119, 2, 0xc3, 0x28], onTitle))],
    ['a lone surrogate', one(raw(8, [1, 119, 3, 0xed, 0xa0, 0x80], onTitle))],
    ['a big integer', one(raw(8, [1, 122, 0, 0, 0, 0, 0, 0, 0, 1], onTitle))],
    ['a format that is no JSON', one(raw(6, [1, 98, 1, 123], onTitle))],
    ['a lone surrogate in a format', one(format('link', { href: '\uD800' }, onTitle))],
    ['an empty delete', buildUpdate([], { 1: [[0, 0]] })],
    [
      'deletes out of order, to make us walk the same items again and again',
      buildUpdate([], {
        1: [
          [5, 2],
          [0, 9],
        ],
      }),
    ],
    ['X11 __proto__ as a key', one(any([1], { parent: 'puzzelstuk', sub: '__proto__' }))],
    ['X11 constructor as a root', one(any([1], { parent: 'constructor', sub: 'a' }))],
    ['X11 __proto__ inside a value', one(raw(8, [1, 118, 1, 9, ...Buffer.from('__proto__'), 126], onTitle))],
    [
      'X11 __proto__ in a format',
      one(raw(6, [4, ...Buffer.from('bold'), 16, ...Buffer.from('{"__proto__":{}}')], onTitle)),
    ],
    ['the same key twice in a value', one(raw(8, [1, 118, 2, 1, 97, 126, 1, 97, 126], onTitle))],
  ])('[SY5] refuses %s', (_, update) => {
    expect(judged(testDoc(), update)).toMatch(/^SY5 /);
  });

  it.each([
    ['X5 a run of 2^30 that steals the clock', one(gc(2 ** 30))],
    ['X10 a value 13 deep', one(any([nested(13)], onTitle))],
    [
      'X10 a value 20,000 deep',
      one(raw(8, [1, ...Array.from({ length: 40_000 }, (_, i) => (i % 2 === 0 ? 117 : 1)), 126], onTitle)),
    ],
    ['a string beyond the limit', one(text('x'.repeat(GUARD_LIMITS.maxStringLength + 1), onTitle))],
    ['an update beyond the limit', new Uint8Array(GUARD_LIMITS.maxBytes + 1)],
  ])('[GU4] refuses %s', (_, update) => {
    expect(judged(testDoc(), update)).toMatch(/^GU4 /);
  });

  it('[SY5] refuses the V2 encoding', () => {
    const doc = testDoc();
    expect(judged(doc, Y.encodeStateAsUpdateV2(doc))).toMatch(/^SY5 /);
  });

  it('[GU4] holds to the limits it is given', () => {
    const doc = testDoc();
    const update = updateOf(doc, (replica) =>
      replica.getMap('puzzelstuk').set(testId(8), new Y.Map([['a', 1]])),
    );
    const limits = { ...GUARD_LIMITS, maxStructs: 1 };
    expect(judged(doc, update, { ...testContext(), limits })).toBe('GU4 too-many-structs');
  });
});

describe('scanStateVector', () => {
  it('[SY5] reads the state vector of a whole state without Yjs', () => {
    const doc = testDoc();
    Y.applyUpdate(
      doc,
      updateOf(doc, (replica) => replica.getMap('puzzelstuk').set('x', 1)),
    );
    const vector = scanStateVector(Y.encodeStateAsUpdate(doc));
    expect(vector).toEqual({ ok: true, value: Y.decodeStateVector(Y.encodeStateVector(doc)) });
  });

  it('[SY5] refuses nonsense, and an update that does not start at the beginning', () => {
    expect(scanStateVector(varUints(1, 2 ** 40, 1, 0))).toMatchObject({ ok: false });
    const later = buildUpdate([{ client: 50, clock: 3, structs: [gc(1)] }]);
    expect(scanStateVector(later)).toEqual({ ok: false, error: { kind: 'onvolledig' } });
  });
});
