import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { layoutOf, RECORDS, type RecordRoot } from '#shared/crdt/layout.ts';
import { createRecord } from '#shared/crdt/mutate.ts';
import { TEST_FIELDS, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { afspraak, as, CLIENT, itemOf, one, stuk, tafel } from './attack-support.ts';
import { inspectUpdate } from './inspect.ts';
import { GUARD_LIMITS } from './limits.ts';
import { idAt, judged, runOf } from './test-support.ts';
import {
  any,
  buildUpdate,
  deleted,
  format,
  gc,
  raw,
  text,
  type,
  type BuiltStruct,
} from './update-builder.ts';

describe('clock theft and pending bombs (X5, X7)', () => {
  it('[AZ23] X4 tells the caller whose clocks it takes, so that those of a victim are refused', () => {
    const doc = tafel();
    const clock = Y.getState(doc.store, 1);
    const theft = buildUpdate([{ client: 1, clock, structs: [gc(3)] }]);
    const result = inspectUpdate(doc, theft, as());
    expect(result).toMatchObject({ ok: true, value: { structs: [{ client: 1, clock, length: 3 }] } });
  });

  const tooLong = /^(GU4 run-too-long|SY5 clock-out-of-range)$/;
  it.each([
    ['2^40 under the id of a victim', 1, 2 ** 40],
    ['2^40 under the own id', CLIENT, 2 ** 40],
    ['one more than the bound', CLIENT, GUARD_LIMITS.maxRunLength + 1],
  ])('[GU4] X5 a collected struct of %s', (_, client, length) => {
    const doc = tafel();
    const update = buildUpdate([{ client, clock: Y.getState(doc.store, client), structs: [gc(length)] }]);
    expect(judged(doc, update, as())).toMatch(tooLong);
    const erased = buildUpdate([
      { client, clock: Y.getState(doc.store, client), structs: [deleted(length, { parent: 'puzzelstuk' })] },
    ]);
    expect(judged(doc, erased, as())).toMatch(tooLong);
  });

  it('[SY5] X5 many collected structs that together pass the last clock', () => {
    const structs = Array.from({ length: 2400 }, () => gc(GUARD_LIMITS.maxRunLength));
    expect(judged(tafel(), one(...structs), as())).toBe('SY5 clock-out-of-range');
  });

  it('[SY4] X7 ten thousand updates with a gap leave nothing behind', () => {
    const doc = tafel();
    const before = Y.encodeStateAsUpdate(doc);
    for (let i = 0; i < 10_000; i++) {
      const update = buildUpdate([
        { client: CLIENT, clock: 1 + i, structs: [text('x', { parent: 'puzzelstuk' })] },
      ]);
      const result = inspectUpdate(doc, update, as());
      if (result.ok || result.error.kind !== 'onvolledig') throw new Error('a gap got through');
    }
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('[SY4] X7 a struct that waits for the future of another, in every way to wait', () => {
    const doc = tafel();
    const future = { client: 1, clock: Y.getState(doc.store, 1) };
    for (const at of [{ origin: future }, { right: future }, { parent: future, sub: 'titel' }])
      expect(judged(doc, one(text('x', at)), as())).toBe('onvolledig');
  });
});

describe('keys that reach a prototype (X11)', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype'];
  const letters = (word: string): number[] => [word.length, ...Buffer.from(word)];
  const at = { parent: 'puzzelstuk', sub: 'titel' };
  const nested = (key: string, depth: number): number[] => {
    let bytes = [118, 1, ...letters(key), 126];
    for (let i = 0; i < depth; i++)
      bytes = i % 2 === 0 ? [117, 1, ...bytes] : [118, 1, ...letters('a'), ...bytes];
    return [1, ...bytes];
  };
  it.each(KEYS)('[SY5] %s at every place where a key can stand', (key) => {
    const doc = tafel();
    const attempts: BuiltStruct[] = [
      any([1], { parent: key, sub: 'a' }),
      any([1], { parent: 'puzzelstuk', sub: key }),
      any([1], { parent: idAt(doc, 'puzzelstuk', stuk), sub: key }),
      type(3, { parent: idAt(doc, 'afspraak', afspraak, 'tekst') }, key),
      format(key, {}, { parent: itemOf(runOf(doc)) }),
      raw(6, [...letters('bold'), ...letters(`{"${key}":{}}`)], { parent: itemOf(runOf(doc)) }),
      raw(6, [...letters('bold'), ...letters(`{"a":[{"${key}":1}]}`)], { parent: itemOf(runOf(doc)) }),
      ...[0, 1, 2, 5, 9].map((depth) => raw(8, nested(key, depth), at)),
    ];
    for (const struct of attempts) expect(judged(doc, one(struct))).toBe('SY5 forbidden-key');
  });

  it('[SY5] names that every object has are no keys of the layout', () => {
    const doc = tafel();
    for (const name of ['toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']) {
      const record = idAt(doc, 'puzzelstuk', stuk);
      expect(judged(doc, one(any([1], { parent: record, sub: name })))).toBe('SY5 unknown-key');
      expect(judged(doc, one(any([1], { parent: name, sub: 'a' })))).toBe('SY5 unknown-root');
      expect(judged(doc, one(type(3, { parent: idAt(doc, 'afspraak', afspraak, 'tekst') }, name)))).toBe(
        'GU3 unknown-text-node',
      );
      expect(judged(doc, one(format(name, {}, { parent: itemOf(runOf(doc)) })))).toBe('GU3 unknown-mark');
    }
  });
});

describe('type confusion (X12)', () => {
  it('[SY5] at every key of every record: each kind of content that does not belong there', () => {
    for (const root of Object.keys(RECORDS) as RecordRoot[]) {
      const layout = layoutOf(root);
      const doc = tafel();
      const id = testId(40);
      createRecord(doc, root, testIdentity(40), TEST_FIELDS[root]);
      const record = idAt(doc, root, id);
      const containers = [...Object.keys(layout.maps), ...Object.keys(layout.children), ...layout.texts];
      for (const key of [...Object.keys(layout.identity), ...Object.keys(layout.registers), ...containers]) {
        const place = { origin: idAt(doc, root, id, key) };
        for (let ref = 0; ref <= 6; ref++)
          expect(judged(doc, one(type(ref, place, 'paragraph')))).toMatch(/^(SY5|GU1|PS2) /);
        for (const struct of [text('x', place), format('bold', {}, place), any([{ x: [1] }], place)])
          expect(judged(doc, one(struct))).toMatch(/^(SY5|GU1|PS2) /);
      }
      for (const struct of [
        text('x', { parent: record }),
        any([1], { parent: record }),
        type(1, { parent: record }),
      ])
        expect(judged(doc, one(struct))).toMatch(/^SY5 (list-in-map|wrong-container)$/);
    }
  });

  it('[SY5] in a text: values, maps, lists, embeds and sub-documents', () => {
    const doc = tafel();
    const inText = { parent: idAt(doc, 'afspraak', afspraak, 'tekst') };
    const inRun = { parent: itemOf(runOf(doc)) };
    for (const struct of [any([1], inText), text('x', inText), format('bold', {}, inText), any([1], inRun)])
      expect(judged(doc, one(struct))).toMatch(/^GU3 /);
    for (const ref of [0, 1, 2, 5]) expect(judged(doc, one(type(ref, inText)))).toMatch(/^(GU3|SY5) /);
    expect(judged(doc, one(raw(5, [2, 123, 125], inRun)))).toBe('SY5 unknown-struct');
    expect(judged(doc, one(raw(9, [1, 97, 118, 0], inText)))).toBe('SY5 sub-document');
  });
});

describe('depth (X10)', () => {
  const nest = (doc: Y.Doc, depth: number): Uint8Array => {
    const structs: BuiltStruct[] = [];
    for (let i = 0; i < depth; i++) {
      const parent = i === 0 ? idAt(doc, 'afspraak', afspraak, 'tekst') : { client: CLIENT, clock: i - 1 };
      structs.push(type(3, { parent }, 'blockquote'));
    }
    return one(...structs);
  };

  it('[GU4] elements up to the bound, and not one deeper', () => {
    const doc = tafel();
    expect(judged(doc, nest(doc, GUARD_LIMITS.maxTextDepth))).toBe('ok');
    expect(judged(doc, nest(doc, GUARD_LIMITS.maxTextDepth + 1))).toBe('GU4 text-too-deep');
  });

  it('[SY5] maps in maps, where the layout has none', () => {
    const doc = tafel();
    const entries = idAt(doc, 'puzzelstuk', stuk, 'bijdrage');
    expect(judged(doc, one(type(1, { parent: entries, sub: 'wonen-1' })))).toMatch(/^SY5 /);
  });
});
