import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { Collection } from './collection.ts';
import {
  addInzet,
  createRecord,
  putBelofte,
  putEntry,
  removeBelofte,
  setArchief,
  setFields,
} from './mutate.ts';
import { readRecord } from './read.ts';
import { UndoStack } from './undo.ts';
import {
  TEST_FIELDS,
  testAfspraak,
  testDraad,
  testId,
  testIdentity,
  testPuzzelstuk,
  testSpanningspunt,
} from './test-support.ts';

const stamp = () => ({ door: testId(900) as DeelnemerId, naam: 'Anna', op: '2026-11-21T10:00:00.000Z' });

function setup() {
  const doc = new Y.Doc();
  const undo = new UndoStack(doc, stamp);
  const stukken = new Collection(doc, 'puzzelstuk');
  undo.push('leg', createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({ titel: 'een' })));
  const read = () => stukken.getSnapshot().get(testId(1));
  return { doc, undo, read };
}

describe('undo', () => {
  it('[SY7] takes back and repeats own values', () => {
    const { doc, undo, read } = setup();
    undo.push('noem', setFields(doc, 'puzzelstuk', testId(1), { titel: 'twee' }));
    expect(undo.undo()).toEqual({ kind: 'gedaan', label: 'noem', overgeslagen: 0 });
    expect(read()?.titel).toBe('een');
    expect(undo.redo()).toEqual({ kind: 'gedaan', label: 'noem', overgeslagen: 0 });
    expect(read()?.titel).toBe('twee');
  });

  it("[SY7] never undoes another's work", () => {
    const { doc, undo, read } = setup();
    undo.push('noem', setFields(doc, 'puzzelstuk', testId(1), { titel: 'twee', toelichting: 'mijn tekst' }));
    setFields(doc, 'puzzelstuk', testId(1), { titel: 'van een ander' });
    expect(undo.undo()).toEqual({ kind: 'gedaan', label: 'noem', overgeslagen: 1 });
    expect(read()).toMatchObject({ titel: 'van een ander', toelichting: '' });
  });

  it('[SY7] undoing a creation archives, so that reactions of others stay', () => {
    const doc = new Y.Doc();
    const undo = new UndoStack(doc, stamp);
    const punten = new Collection(doc, 'spanningspunt');
    undo.push('prik', createRecord(doc, 'spanningspunt', testIdentity(1), testSpanningspunt({})));
    putEntry(doc, 'spanningspunt', testId(1), 'reactie', testId(5), {
      id: testId(5),
      partij: 'vro',
      gemaaktDoor: testId(901),
      naam: 'Bo',
      tekst: 'let op',
      op: '2026-11-21T10:00:00Z',
    });
    undo.undo();
    expect(punten.getSnapshot().get(testId(1))).toMatchObject({
      archief: { naam: 'Anna' },
      reactie: [{ tekst: 'let op' }],
    });
    undo.redo();
    expect(punten.getSnapshot().get(testId(1))?.archief).toBeNull();
  });

  it('a new act empties the redo stack, and an act without changes is not remembered', () => {
    const { doc, undo } = setup();
    undo.push('noem', setFields(doc, 'puzzelstuk', testId(1), { titel: 'twee' }));
    undo.undo();
    undo.push('niets', setFields(doc, 'puzzelstuk', testId(1), { titel: 'een' }));
    expect(undo.redoLabel).toBe('noem');
    undo.push('status', setFields(doc, 'puzzelstuk', testId(1), { status: 'zoekgebied' }));
    expect(undo.redoLabel).toBeNull();
    expect(undo.undoLabel).toBe('status');
  });

  it('[AZ24] archives again under the own stamp, never under that of who archived before', () => {
    const { doc, undo, read } = setup();
    const theirs = { door: testId(901) as DeelnemerId, naam: 'Bo', op: '2026-11-20T10:00:00.000Z' };
    setArchief(doc, 'puzzelstuk', testId(1), theirs);
    undo.push('zet terug', setArchief(doc, 'puzzelstuk', testId(1), null));
    expect(undo.undo()).toEqual({ kind: 'gedaan', label: 'zet terug', overgeslagen: 0 });
    expect(read()?.archief).toEqual(stamp());
    expect(undo.redo()).toEqual({ kind: 'gedaan', label: 'zet terug', overgeslagen: 0 });
    expect(read()?.archief).toBeNull();
  });

  it('[AZ24] decides and answers again in the own name, with the words of before', () => {
    const { doc, undo } = setup();
    createRecord(doc, 'variant', testIdentity(7), TEST_FIELDS.variant);
    const theirs = { door: testId(901) as DeelnemerId, naam: 'Bo', op: '2026-11-20T10:00:00.000Z' };
    const chosen = { stand: 'gekozen', reden: 'past', ...theirs } as const;
    setFields(doc, 'variant', testId(7), { keuze: chosen });
    undo.push('heropen', setFields(doc, 'variant', testId(7), { keuze: null }));
    const keuze = () => readRecord('variant', doc.getMap('variant').get(testId(7)))?.keuze;
    expect(undo.undo()).toMatchObject({ overgeslagen: 0 });
    expect(keuze()).toEqual({ ...chosen, ...stamp() });
    expect(undo.redo()).toMatchObject({ overgeslagen: 0 });
    expect(keuze()).toBeNull();
    undo.undo();
    // with other words it is another decision: that of who said it
    setFields(doc, 'variant', testId(7), { keuze: { ...chosen, ...stamp(), reden: 'toch niet' } });
    expect(undo.redo()).toMatchObject({ overgeslagen: 1 });
  });

  it('[SY7] leaves it archived when another has archived it since', () => {
    const { doc, undo, read } = setup();
    undo.push('zet weg', setArchief(doc, 'puzzelstuk', testId(1), stamp()));
    const theirs = { door: testId(901) as DeelnemerId, naam: 'Bo', op: '2026-11-22T10:00:00.000Z' };
    setArchief(doc, 'puzzelstuk', testId(1), theirs);
    expect(undo.undo()).toEqual({ kind: 'gedaan', label: 'zet weg', overgeslagen: 1 });
    expect(read()?.archief).toEqual(theirs);
  });

  it('[SY7] brings a removed belofte back, and takes its change back, but not over that of another', () => {
    const doc = new Y.Doc();
    const undo = new UndoStack(doc, stamp);
    createRecord(doc, 'afspraak', testIdentity(2), testAfspraak({}));
    addInzet(doc, testId(2), testIdentity(3));
    const inzet = testId(3) as InzetId;
    const beloften = () => readRecord('afspraak', doc.getMap('afspraak').get(testId(2)))?.inzet[0]?.belofte;
    const put = (wat: string) => putBelofte(doc, testId(2), inzet, testBelofte(4, { wat }));
    undo.push('beloof', put('een'));
    undo.push('wijzig', put('twee'));
    undo.push('weg', removeBelofte(doc, testId(2), inzet, testBelofte(4).id));
    expect(beloften()).toEqual([]);
    undo.undo();
    expect(beloften()).toEqual([testBelofte(4, { wat: 'twee' })]);
    undo.undo();
    expect(beloften()).toEqual([testBelofte(4, { wat: 'een' })]);
    put('van een ander');
    expect(undo.undo()).toMatchObject({ overgeslagen: 1 });
    expect(beloften()).toEqual([testBelofte(4, { wat: 'van een ander' })]);
  });

  it('[AZ34] solves a draad again in the own name, but never for the partij of another', () => {
    const doc = new Y.Doc();
    const undo = new UndoStack(doc, stamp);
    const opgelost = (door: string) =>
      ({ partij: 'vro', ...stamp(), door: door as DeelnemerId, slot: 'klaar' }) as const;
    const read = () => readRecord('draad', doc.getMap('draad').get(testId(5)))?.opgelost;
    createRecord(doc, 'draad', testIdentity(5), testDraad({ opgelost: opgelost(testId(900)) }));
    undo.push('heropen', setFields(doc, 'draad', testId(5), { opgelost: null }));
    undo.undo();
    expect(read()).toEqual(opgelost(testId(900)));
    setFields(doc, 'draad', testId(5), { opgelost: opgelost(testId(901)) });
    undo.push('heropen', setFields(doc, 'draad', testId(5), { opgelost: null }));
    expect(undo.undo()).toMatchObject({ overgeslagen: 1 });
    expect(read()).toBeNull();
  });

  it('says so when there is nothing to undo', () => {
    expect(new UndoStack(new Y.Doc(), stamp).undo()).toEqual({ kind: 'niets' });
  });
});
