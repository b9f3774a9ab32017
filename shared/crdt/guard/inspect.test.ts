import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addInzet, createRecord, putEntry, removeEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { inspectUpdate } from './inspect.ts';
import { TEST_ACTOR, testContext, testDoc, updateOf, verdict } from './test-support.ts';

const reactie = (n: number) => ({
  id: testId(n),
  partij: TEST_ACTOR.partij,
  gemaaktDoor: TEST_ACTOR.deelnemerId,
  naam: 'Bo',
  tekst: 'let op',
  op: '2026-11-21T10:00:00Z',
});

describe('inspectUpdate on honest updates', () => {
  it('[SY5] accepts a new record and says what it does', () => {
    const doc = testDoc();
    const bytes = updateOf(doc, (replica) => {
      createRecord(replica, 'puzzelstuk', testIdentity(9), testPuzzelstuk({}));
    });
    const result = inspectUpdate(doc, bytes, testContext());
    expect(result).toMatchObject({
      ok: true,
      value: {
        effect: 'wijzigt',
        structs: [{ client: 50, clock: 0 }],
        touches: [{ op: 'maak', noun: 'puzzelstuk', field: null, path: `puzzelstuk/${testId(9)}` }],
      },
    });
  });

  it('[SY5] accepts registers, entries, reactions, inzet and text', () => {
    const doc = testDoc();
    const edits: ((replica: Y.Doc) => unknown)[] = [
      (replica) => setFields(replica, 'puzzelstuk', testId(1), { titel: 'Anders', status: 'zoekgebied' }),
      (replica) => putEntry(replica, 'spanningspunt', testId(2), 'reactie', testId(5), reactie(5)),
      (replica) => putEntry(replica, 'spanningspunt', testId(2), 'betrokken', 'vro', true),
      (replica) => removeEntry(replica, 'spanningspunt', testId(2), 'betrokken', 'vro'),
      (replica) => addInzet(replica, testId(3), testIdentity(7)),
      (replica) => {
        const paragraph = new Y.XmlElement('paragraph');
        textOf(replica, testId(3), null)?.insert(0, [paragraph]);
        const text = new Y.XmlText();
        paragraph.insert(0, [text]);
        text.insert(0, 'Hallo 😀 wereld');
        text.format(0, 5, { bold: {} });
      },
    ];
    edits.forEach((edit, index) => {
      const bytes = updateOf(doc, edit, 50 + index);
      expect([index, verdict(doc, bytes)]).toEqual([index, 'ok']);
      Y.applyUpdate(doc, bytes);
    });
  });

  it('[SY5] a state that is all known has no effect', () => {
    const doc = testDoc();
    const result = inspectUpdate(doc, Y.encodeStateAsUpdate(doc), testContext());
    expect(result).toMatchObject({ ok: true, value: { effect: 'geen', bytes: new Uint8Array([0, 0]) } });
  });
});
