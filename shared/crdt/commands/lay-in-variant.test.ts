import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyPuzzelstuk } from '#shared/crdt/commands/copy-puzzelstuk.ts';
import { cutPuzzelstuk } from '#shared/crdt/commands/cut-puzzelstuk.ts';
import { layInVariant } from '#shared/crdt/commands/lay-in-variant.ts';
import { mergePuzzelstukken } from '#shared/crdt/commands/merge-puzzelstukken.ts';
import { drawn } from '#shared/crdt/commands/place-puzzelstuk.ts';
import { createRecord, setArchief, setFields } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { squareOfHectares } from '#shared/geo/circle.ts';
import { translateMeters } from '#shared/geo/translate.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';

const square = squareOfHectares([5.12, 52.09], 100);
const VARIANT = testId(50);
const stamp = { door: testIdentity(1).gemaaktDoor, naam: 'Anna', op: '2026-11-21T10:00:00.000Z' };

function tafel() {
  const doc = new Y.Doc();
  createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({ plaats: drawn(square) }));
  const beside = translateMeters(square, 900, 0);
  createRecord(doc, 'puzzelstuk', testIdentity(2), testPuzzelstuk({ plaats: drawn(beside) }));
  const fields = { naam: 'Anders', toelichting: '', keuze: null, archief: null };
  createRecord(doc, 'variant', testIdentity(50), fields);
  const opTafel = (): ReadonlyMap<string, Puzzelstuk> =>
    new Map(
      [1, 2].flatMap((n) => {
        const stuk = readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(testId(n)));
        return stuk ? [[stuk.id, stuk] as const] : [];
      }),
    );
  const named = () => readRecord('variant', doc.getMap('variant').get(VARIANT))?.stuk ?? {};
  const laid = () => new Map(layVariant([...opTafel().values()], named()).map((stuk) => [stuk.id, stuk]));
  const lay = (ids: readonly string[], act: (scratch: Y.Doc) => unknown) =>
    layInVariant(
      { doc, variantId: VARIANT, opTafel: opTafel(), laid: new Map<string, Puzzelstuk>(laid()) },
      ids,
      act,
    );
  return { doc, opTafel, named, laid, lay };
}

describe('an act in a variant', () => {
  it('[VA1] names only what differs, and the tafel stays as it is', () => {
    const { lay, named, opTafel } = tafel();
    const before = opTafel();
    lay([testId(1)], (scratch) =>
      setFields(scratch, 'puzzelstuk', testId(1), { functies: ['water'], periode: { van: null, tot: 2030 } }),
    );
    expect(named()).toEqual({ [testId(1)]: { soort: 'anders', functies: ['water'] } });
    expect(opTafel()).toEqual(before);
    lay([testId(1)], (scratch) => setFields(scratch, 'puzzelstuk', testId(1), { functies: ['wonen'] }));
    expect(named()).toEqual({});
  });

  it('[VA1] what is archived in it is left out of it; what is new in it then is gone', () => {
    const { lay, named, laid } = tafel();
    lay([testId(1)], (scratch) => setArchief(scratch, 'puzzelstuk', testId(1), stamp));
    expect(named()).toEqual({ [testId(1)]: { soort: 'weg' } });
    lay([], (scratch) => createRecord(scratch, 'puzzelstuk', testIdentity(9), testPuzzelstuk({})));
    expect([...laid().keys()]).toEqual([testId(2), testId(9)]);
    lay([testId(9)], (scratch) => setArchief(scratch, 'puzzelstuk', testId(9), stamp));
    expect([...laid().keys()]).toEqual([testId(2)]);
  });

  it('[PS7] a piece cut in it keeps one part and has the other as new', () => {
    const { lay, laid, named } = tafel();
    const line = [
      [5.119, 52.0],
      [5.119, 52.2],
    ] as const;
    const outcome = { parts: [] as readonly string[] };
    lay([testId(1)], (scratch) => {
      const cut = cutPuzzelstuk(scratch, testId(1), line, {
        identity: () => testIdentity(11),
        titel: (part) => `Deel ${part}`,
      });
      if (cut.ok) outcome.parts = cut.value.parts;
    });
    expect(outcome.parts).toEqual([testId(1), testId(11)]);
    expect(named()[testId(11)]).toMatchObject({ soort: 'nieuw', titel: 'Deel 2' });
    expect([...laid().keys()]).toEqual([testId(1), testId(2), testId(11)]);
  });

  it('[PS8] merging and copying go as on the tafel, and one undo takes each back', () => {
    const { doc, lay, laid, named } = tafel();
    const undo = new UndoStack(doc, () => stamp);
    undo.push(
      'voeg samen',
      lay([testId(1), testId(2)], (scratch) => mergePuzzelstukken(scratch, [testId(1), testId(2)], stamp)),
    );
    expect([...laid().keys()]).toEqual([testId(1)]);
    const stuk = laid().get(testId(1) as Puzzelstuk['id']);
    undo.push(
      'kopieer',
      lay([testId(1)], (scratch) => stuk && copyPuzzelstuk(scratch, stuk, testIdentity(12), 'Kopie', 400)),
    );
    expect([...laid().keys()]).toEqual([testId(1), testId(12)]);
    undo.undo();
    undo.undo();
    expect(named()).toEqual({});
  });

  it('[VA1] what was archived on the tafel can come back in a variant alone', () => {
    const { doc, lay, named, opTafel } = tafel();
    setArchief(doc, 'puzzelstuk', testId(1), stamp);
    const archived = opTafel().get(testId(1) as Puzzelstuk['id']);
    if (!archived) throw new Error('still known');
    layInVariant({ doc, variantId: VARIANT, opTafel: opTafel(), laid: opTafel() }, [testId(1)], (scratch) =>
      setArchief(scratch, 'puzzelstuk', testId(1), null),
    );
    expect(named()[testId(1)]).toMatchObject({ soort: 'nieuw', partij: archived.partij });
    lay([testId(1)], (scratch) => setArchief(scratch, 'puzzelstuk', testId(1), stamp));
    expect(named()).toEqual({});
  });

  it('[VA6] what is new in it knows its partij on the scratch paper too', () => {
    const { lay, named } = tafel();
    lay([], (scratch) =>
      createRecord(scratch, 'puzzelstuk', testIdentity(9, 'waterschap-vallei'), testPuzzelstuk({})),
    );
    expect(named()[testId(9)]).toMatchObject({ soort: 'nieuw', partij: 'waterschap-vallei' });
  });
});
