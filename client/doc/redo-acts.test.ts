import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord, setFields, textOf } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { parseActs, redoAct } from '#client/doc/redo-acts.ts';

describe('doing acts again on a fresh document', () => {
  it('[SY9] lays a made record again, whole and under its own id', () => {
    const old = new Y.Doc();
    const changes = createRecord(old, 'afspraak', testIdentity(1), testAfspraak({ titel: 'Peil' }));
    textOf(old, testId(1), null)?.insert(0, [new Y.XmlText('Wij stellen het peil vast.')]);
    const fresh = new Y.Doc();
    expect(redoAct(old, fresh, { label: 'maak', changes })).toEqual(changes);
    expect(readRecord('afspraak', fresh.getMap('afspraak').get(testId(1)))?.titel).toBe('Peil');
    expect(textOf(fresh, testId(1), null)?.toString()).toContain('Wij stellen het peil vast.');
  });

  it('[SY9] sets a value again on a record that the server knows', () => {
    const server = new Y.Doc();
    createRecord(server, 'puzzelstuk', testIdentity(2), testPuzzelstuk({ titel: 'Oud' }));
    const old = new Y.Doc();
    const fresh = new Y.Doc();
    for (const doc of [old, fresh]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
    const changes = setFields(old, 'puzzelstuk', testId(2), { titel: 'Nieuw' });
    redoAct(old, fresh, { label: 'titel', changes });
    expect(readRecord('puzzelstuk', fresh.getMap('puzzelstuk').get(testId(2)))?.titel).toBe('Nieuw');
  });

  it('a record that is already there is not laid twice', () => {
    const old = new Y.Doc();
    const changes = createRecord(old, 'puzzelstuk', testIdentity(3), testPuzzelstuk({}));
    const fresh = new Y.Doc();
    redoAct(old, fresh, { label: 'leg', changes });
    expect(redoAct(old, fresh, { label: 'leg', changes })).toEqual([]);
  });

  it('acts come back from storage as they were, and broken ones are left out', () => {
    const old = new Y.Doc();
    const changes = createRecord(old, 'puzzelstuk', testIdentity(4), testPuzzelstuk({}));
    const stored: unknown = structuredClone([{ label: 'leg', changes }, { label: 3 }]);
    expect(parseActs(stored as readonly unknown[])).toEqual([{ label: 'leg', changes }]);
  });
});
