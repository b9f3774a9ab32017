import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { watchConflicts, type Conflict } from './conflict.ts';
import { createRecord, setFields } from './mutate.ts';
import { testId, testIdentity, testPuzzelstuk } from './test-support.ts';

function pair() {
  const a = new Y.Doc();
  const b = new Y.Doc();
  a.clientID = 1;
  b.clientID = 2;
  createRecord(a, 'puzzelstuk', testIdentity(1), testPuzzelstuk({ titel: 'begin' }));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  const seen: { doc: 'a' | 'b'; conflict: Conflict }[] = [];
  watchConflicts(
    a,
    'puzzelstuk',
    (client) => client === 1,
    (conflict) => seen.push({ doc: 'a', conflict }),
  );
  watchConflicts(
    b,
    'puzzelstuk',
    (client) => client === 2,
    (conflict) => seen.push({ doc: 'b', conflict }),
  );
  const exchange = () => {
    const fromA = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'ver');
    Y.applyUpdate(b, fromA, 'ver');
  };
  return { a, b, seen, exchange };
}

describe('conflicts', () => {
  it('[SY11] tells exactly the one whose value was replaced unseen, with both values', () => {
    const { a, b, seen, exchange } = pair();
    setFields(a, 'puzzelstuk', testId(1), { titel: 'van a' });
    setFields(b, 'puzzelstuk', testId(1), { titel: 'van b' });
    exchange();
    expect(a.getMap('puzzelstuk').toJSON()).toEqual(b.getMap('puzzelstuk').toJSON());
    expect(seen).toEqual([
      {
        doc: 'a',
        conflict: { root: 'puzzelstuk', id: testId(1), key: 'titel', mine: 'van a', theirs: 'van b' },
      },
    ]);
  });

  it('[SY11] an edit by somebody who saw my value is no conflict', () => {
    const { a, b, seen, exchange } = pair();
    setFields(a, 'puzzelstuk', testId(1), { titel: 'van a' });
    exchange();
    setFields(b, 'puzzelstuk', testId(1), { titel: 'bijgesteld door b' });
    exchange();
    expect(seen).toEqual([]);
  });

  it('[SY11] the same value from two sides is no conflict', () => {
    const { a, b, seen, exchange } = pair();
    setFields(a, 'puzzelstuk', testId(1), { titel: 'gelijk' });
    setFields(b, 'puzzelstuk', testId(1), { titel: 'gelijk' });
    exchange();
    expect(seen).toEqual([]);
  });
});
