import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { readInhoud } from './inhoud.ts';
import { addInzet, createRecord, putBelofte, putEntry, textOf } from './mutate.ts';
import { migrateRecords } from './migrate.ts';
import { readRecord } from './read.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk, testSpanningspunt } from './test-support.ts';

/** A document as version 1 laid it: without the containers that came with version 2. */
function versionOne(): Y.Doc {
  const doc = new Y.Doc();
  createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
  createRecord(doc, 'afspraak', testIdentity(2), testAfspraak({}));
  const record = (root: string, n: number) => doc.getMap<Y.Map<unknown>>(root).get(testId(n));
  record('puzzelstuk', 1)?.delete('opengesteld');
  record('afspraak', 2)?.delete('betrokken');
  return doc;
}

describe('migrate', () => {
  it('[TF5] lays what came later, so that every record can be read again', () => {
    const doc = versionOne();
    const piece = () => readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(testId(1)));
    migrateRecords(doc);
    expect(piece()?.opengesteld).toEqual([]);
    expect(readRecord('afspraak', doc.getMap('afspraak').get(testId(2)))?.betrokken).toEqual([]);
    expect(doc.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(1))?.get('opengesteld')).toBeInstanceOf(Y.Map);
  });

  it('[TF5] makes who brought an inzet a party to the afspraak', () => {
    const doc = versionOne();
    const inzet = doc.getMap<Y.Map<Y.Map<unknown>>>('afspraak').get(testId(2))?.get('inzet');
    inzet?.set(testId(7), new Y.Map<unknown>([['partij', 'vro']]));
    migrateRecords(doc);
    const betrokken = doc.getMap<Y.Map<unknown>>('afspraak').get(testId(2))?.get('betrokken');
    expect(betrokken instanceof Y.Map ? betrokken.toJSON() : null).toEqual({ vro: true });
  });

  it('[TF5] reads a register that came later as what it was before, and lays none', () => {
    const doc = versionOne();
    const record = doc.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(1));
    record?.delete('drager');
    migrateRecords(doc);
    expect(record?.has('drager')).toBe(false);
    const read = readRecord('puzzelstuk', record);
    expect(read?.drager).toBe('onbekend');
    expect(read?.archief).toBeNull();
  });

  it('[TF5] a document of version 3 gets room for beloften and words, and loses none', () => {
    const doc = new Y.Doc();
    createRecord(doc, 'spanningspunt', testIdentity(1), testSpanningspunt({ titel: 'Peil' }));
    createRecord(doc, 'afspraak', testIdentity(2), testAfspraak({ titel: 'Water' }));
    addInzet(doc, testId(2), testIdentity(3));
    textOf(doc, testId(2), testId(3) as InzetId)?.insert(0, [new Y.XmlElement('paragraph')]);
    const record = (root: string, n: number) => doc.getMap<Y.Map<unknown>>(root).get(testId(n));
    record('spanningspunt', 1)?.delete('woord');
    for (const key of ['trekker', 'volgendeStap', 'uitvoering']) record('afspraak', 2)?.delete(key);
    const inzet = () =>
      (record('afspraak', 2)?.get('inzet') as Y.Map<Y.Map<unknown>> | undefined)?.get(testId(3));
    inzet()?.delete('belofte');
    const laid = inzet()?.get('tekst');
    migrateRecords(doc);
    expect(inzet()?.get('tekst')).toBe(laid);
    putEntry(doc, 'spanningspunt', testId(1), 'woord', 'vro', 'x');
    putBelofte(doc, testId(2), testId(3) as InzetId, testBelofte(4));
    expect(record('spanningspunt', 1)?.get('woord')).toBeInstanceOf(Y.Map);
    expect(readRecord('afspraak', record('afspraak', 2))).toMatchObject({
      titel: 'Water',
      trekker: null,
      volgendeStap: '',
      uitvoering: null,
      inzet: [{ id: testId(3), belofte: [{ id: testId(4) }] }],
    });
    expect(readInhoud(doc, testId(2))?.inzet).toMatchObject([{ belofte: [{ id: testId(4) }] }]);
  });

  it('[TF5] changes nothing the second time', () => {
    const doc = versionOne();
    migrateRecords(doc);
    const before = Y.encodeStateVector(doc);
    migrateRecords(doc);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });
});
