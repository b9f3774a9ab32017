import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import type { PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import { inspectUpdate } from './inspect.ts';
import { GUARD_LIMITS } from './limits.ts';
import { replicaOf, runOf, testContext, testDoc, updateOf, verdict } from './test-support.ts';

const limited = (limits: Partial<typeof GUARD_LIMITS>): ReturnType<typeof testContext> => ({
  ...testContext(),
  limits: { ...GUARD_LIMITS, ...limits },
});

/** With characters of one to four bytes, marks, and values of every kind. */
function fullDoc(): Y.Doc {
  const doc = testDoc();
  const replica = replicaOf(doc, 7);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('aé€😀 en nog wat')]);
  (replica.getMap('afspraak').get(testId(3)) as Y.Map<Y.XmlFragment>).get('tekst')?.insert(0, [paragraph]);
  runOf(replica).format(0, 3, { bold: {} });
  runOf(replica).delete(9, 2);
  const plaats: PuzzelstukFields['plaats'] = {
    soort: 'getekend',
    geometrie: { type: 'Point', coordinates: [5.25, 52] },
  };
  setFields(replica, 'puzzelstuk', testId(1), { titel: 'ŝ 😀', periode: { van: null, tot: 2040 }, plaats });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(replica));
  return doc;
}

describe('what the document already has', () => {
  it('[GU4] counts for no limit, and changes nothing', () => {
    const doc = fullDoc();
    const context = limited({ maxStructs: 0, maxValues: 0, maxDeletedItems: 0 });
    expect(verdict(doc, Y.encodeStateAsUpdate(doc), context)).toBe('geen');
  });

  it('[GU4] [SY5] is left out of what is applied, wherever the new begins', () => {
    const doc = fullDoc();
    const replica = replicaOf(doc, 7);
    const base = Y.encodeStateAsUpdate(replica);
    for (let length = 1; length <= 4; length++) {
      const writer = new Y.Doc();
      writer.clientID = 50;
      Y.applyUpdate(writer, base);
      const server = replicaOf(doc, 1);
      runOf(writer).insert(2, 'xyzw'.slice(0, length));
      Y.applyUpdate(server, Y.encodeStateAsUpdate(writer));
      runOf(writer).insert(2 + length, ' verder 😀');
      createRecord(writer, 'puzzelstuk', testIdentity(20), testPuzzelstuk({}));
      const whole = Y.encodeStateAsUpdate(writer);
      const judged = inspectUpdate(server, whole, testContext());
      expect(judged).toMatchObject({
        ok: true,
        value: { effect: 'wijzigt', structs: [{ client: 50, clock: length }] },
      });
      const bytes = judged.ok ? judged.value.bytes : new Uint8Array([0, 0]);
      expect(bytes.length).toBeLessThan(whole.length / 2);
      Y.applyUpdate(server, bytes);
      expect(canonicalTafel(server)).toBe(canonicalTafel(writer));
    }
  });
});

describe('[GU4] one message is bounded', () => {
  it('[GU4] in new structs', () => {
    const doc = testDoc();
    const bytes = updateOf(doc, (replica) =>
      createRecord(replica, 'puzzelstuk', testIdentity(20), testPuzzelstuk({})),
    );
    expect(verdict(doc, bytes)).toBe('ok');
    expect(verdict(doc, bytes, limited({ maxStructs: 10 }))).toBe('GU4 too-many-structs');
  });

  it('[GU4] in plain values, so in points on the map', () => {
    const doc = testDoc();
    const coordinates = Array.from({ length: 20 }, (_, i): [number, number] => [5 + i / 1000, 52]);
    const bytes = updateOf(doc, (replica) =>
      setFields(replica, 'puzzelstuk', testId(1), {
        plaats: { soort: 'getekend', geometrie: { type: 'LineString', coordinates } },
      }),
    );
    expect(verdict(doc, bytes, limited({ maxValues: 75 }))).toBe('ok');
    expect(verdict(doc, bytes, limited({ maxValues: 70 }))).toBe('GU4 too-many-values');
  });

  it('[GU4] in live items that it deletes', () => {
    const doc = fullDoc();
    const bytes = updateOf(doc, (replica) => runOf(replica).delete(0, runOf(replica).length));
    expect(verdict(doc, bytes)).toBe('ok');
    expect(verdict(doc, bytes, limited({ maxDeletedItems: 1 }))).toBe('GU4 too-many-deletes');
    expect(verdict(doc, bytes, limited({ maxDeletedRanges: 0 }))).toBe('GU4 too-many-deletes');
  });
});
