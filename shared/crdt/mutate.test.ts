import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Collection } from './collection.ts';
import { addInzet, createRecord, putEntry, removeEntry, setArchief, setFields, textOf } from './mutate.ts';
import { testIdentity, testPuzzelstuk, testAfspraak, testSpanningspunt, testId } from './test-support.ts';

function sync(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  const fromB = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
  Y.applyUpdate(b, fromA);
  Y.applyUpdate(a, fromB);
}

describe('mutate and read', () => {
  it('[PS2] creates a piece whole, in one update', () => {
    const doc = new Y.Doc();
    let updates = 0;
    doc.on('update', () => updates++);
    const identity = testIdentity(1);
    createRecord(doc, 'puzzelstuk', identity, testPuzzelstuk({ titel: 'Groot Merwede' }));
    const stukken = new Collection(doc, 'puzzelstuk').getSnapshot();
    expect(updates).toBe(1);
    expect(stukken.get(identity.id)).toMatchObject({ ...identity, titel: 'Groot Merwede', bijdrage: {} });
  });

  it('[PS5] keeps contributions per opgave in their own unit', () => {
    const doc = new Y.Doc();
    const { id } = testIdentity(1);
    createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
    putEntry(doc, 'puzzelstuk', id, 'bijdrage', 'wonen-900000', {
      soort: 'opgegeven',
      waarde: 1200,
      eenheid: 'woning',
    });
    putEntry(doc, 'puzzelstuk', id, 'bijdrage', 'nplg-nieuw-bos', {
      soort: 'per-hectare',
      waarde: 1,
      eenheid: 'ha',
    });
    removeEntry(doc, 'puzzelstuk', id, 'bijdrage', 'nplg-nieuw-bos');
    expect(new Collection(doc, 'puzzelstuk').getSnapshot().get(id)?.bijdrage).toEqual({
      'wonen-900000': { soort: 'opgegeven', waarde: 1200, eenheid: 'woning' },
    });
  });

  it('[PS9] archiving while another edits keeps both the archive stamp and the edit', () => {
    const a = new Y.Doc();
    const b = new Y.Doc();
    const { id, gemaaktDoor } = testIdentity(1);
    createRecord(a, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
    sync(a, b);
    setArchief(a, 'puzzelstuk', id, { door: gemaaktDoor, naam: 'Anna', op: '2026-11-21T10:00:00Z' });
    setFields(b, 'puzzelstuk', id, { titel: 'Nieuwe naam', toelichting: 'uren werk' });
    sync(a, b);
    for (const doc of [a, b]) {
      const stuk = new Collection(doc, 'puzzelstuk').getSnapshot().get(id);
      expect(stuk).toMatchObject({
        titel: 'Nieuwe naam',
        toelichting: 'uren werk',
        archief: { naam: 'Anna' },
      });
    }
  });

  it('[AF1] two people who add an inzet for the same partij at once both keep theirs', () => {
    const a = new Y.Doc();
    const b = new Y.Doc();
    const { id } = testIdentity(1);
    createRecord(a, 'afspraak', testIdentity(1), testAfspraak({}));
    sync(a, b);
    addInzet(a, id, testIdentity(2));
    addInzet(b, id, testIdentity(3));
    sync(a, b);
    expect(new Collection(a, 'afspraak').getSnapshot().get(id)?.inzet).toHaveLength(2);
    expect(new Collection(b, 'afspraak').getSnapshot().get(id)?.inzet).toHaveLength(2);
    expect(textOf(a, id, null)).toBeInstanceOf(Y.XmlFragment);
  });

  it('[SP2] reactions of two people at once both stand, in order of time', () => {
    const a = new Y.Doc();
    const b = new Y.Doc();
    const identity = testIdentity(1);
    createRecord(a, 'spanningspunt', identity, testSpanningspunt({}), { betrokken: { vro: true } });
    sync(a, b);
    const reactie = (n: number, tekst: string, op: string) => ({
      id: testId(n),
      partij: identity.partij,
      gemaaktDoor: identity.gemaaktDoor,
      naam: 'Anna',
      tekst,
      op,
    });
    putEntry(
      a,
      'spanningspunt',
      identity.id,
      'reactie',
      testId(8),
      reactie(8, 'tweede', '2026-11-21T10:01:00Z'),
    );
    putEntry(
      b,
      'spanningspunt',
      identity.id,
      'reactie',
      testId(9),
      reactie(9, 'eerste', '2026-11-21T10:00:00Z'),
    );
    sync(a, b);
    const punt = new Collection(a, 'spanningspunt').getSnapshot().get(identity.id);
    expect(punt?.reactie.map((r) => r.tekst)).toEqual(['eerste', 'tweede']);
    expect(punt?.betrokken).toEqual(['vro']);
  });

  it('[X12] leaves an unreadable record out and every other one in', () => {
    const doc = new Y.Doc();
    createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
    createRecord(doc, 'puzzelstuk', testIdentity(2), testPuzzelstuk({}));
    (doc.getMap('puzzelstuk').get(testId(2)) as Y.Map<unknown>).set('functies', 'geen lijst');
    doc.getMap('puzzelstuk').set(testId(3), 'tekst');
    expect([...new Collection(doc, 'puzzelstuk').getSnapshot().keys()]).toEqual([testId(1)]);
  });

  it('re-reads only what an edit touched', () => {
    const doc = new Y.Doc();
    createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
    createRecord(doc, 'puzzelstuk', testIdentity(2), testPuzzelstuk({}));
    const collection = new Collection(doc, 'puzzelstuk');
    const before = collection.getSnapshot();
    setFields(doc, 'puzzelstuk', testId(1), { titel: 'Anders' });
    const after = collection.getSnapshot();
    expect(after).not.toBe(before);
    expect(after.get(testId(2))).toBe(before.get(testId(2)));
    expect(after.get(testId(1))?.titel).toBe('Anders');
  });
});
