import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addOptie, createRecord, putEntry, setFields } from '#shared/crdt/mutate.ts';
import { testId, testIdentity, testPuzzelstuk, testSpanningspunt } from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
import { deelnemerSchema } from '#shared/domain/deelnemer/schema.ts';
import { judgeChange } from './judge-change.ts';
import { judgeRight } from './judge-right.ts';

const BO = deelnemerSchema.parse({ id: testId(901), naam: 'Bo', partij: 'vro', rol: 'redacteur' });
const stamp = () => ({ door: BO.id, naam: BO.naam, op: '2026-11-21T10:00:00.000Z' });
const judge = judgeRight({
  deelnemer: BO,
  access: { kind: 'open' },
  tafel: { fase: 'puzzel', status: 'open' },
  bevroren: new Map(),
});

/** A piece of provincie Utrecht that is open to Bo's partij, and what Bo can take back. */
function opened() {
  const doc = new Y.Doc();
  createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({ titel: 'van hen' }), {
    opengesteld: { vro: true },
  });
  const undo = new UndoStack(doc, stamp, undefined, (path, after) => judgeChange(doc, judge, path, after));
  return { doc, undo };
}
const titleIn = (doc: Y.Doc): unknown =>
  doc.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(1))?.get('titel');

describe('undo and the rights of now', () => {
  it('[SY7] takes back what may still be written', () => {
    const { doc, undo } = opened();
    undo.push('Naam', setFields(doc, 'puzzelstuk', testId(1), { titel: 'van Bo' }));
    expect(undo.undo()).toEqual({ kind: 'gedaan', label: 'Naam', overgeslagen: 0 });
    expect(titleIn(doc)).toBe('van hen');
  });

  it('[AZ5] leaves what has been closed since, in both directions, and says so', () => {
    const { doc, undo } = opened();
    undo.push('Naam', setFields(doc, 'puzzelstuk', testId(1), { titel: 'van Bo' }));
    doc.getMap<Y.Map<Y.Map<unknown>>>('puzzelstuk').get(testId(1))?.get('opengesteld')?.delete('vro');
    expect(undo.undo()).toEqual({ kind: 'gedaan', label: 'Naam', overgeslagen: 1 });
    expect(titleIn(doc)).toBe('van Bo');
    putEntry(doc, 'puzzelstuk', testId(1), 'opengesteld', 'rws', true);
    expect(undo.redo()).toMatchObject({ overgeslagen: 1 });
  });

  it('[AZ8] knows whose a child is', () => {
    const doc = new Y.Doc();
    createRecord(doc, 'spanningspunt', testIdentity(2), testSpanningspunt({}));
    const fields = { titel: 'a', toelichting: '', archief: null };
    addOptie(doc, testId(2), testIdentity(3, 'vro'), fields);
    addOptie(doc, testId(2), testIdentity(4), fields);
    const path = (id: string) =>
      ({
        root: 'spanningspunt',
        id: testId(2),
        child: { map: 'optie', id },
        key: 'titel',
        entry: null,
      }) as const;
    expect(judgeChange(doc, judge, path(testId(3)), 'b')).toBe(true);
    expect(judgeChange(doc, judge, path(testId(4)), 'b')).toBe(false);
    expect(judgeChange(doc, judge, path(testId(5)), 'b')).toBe(false);
  });
});
