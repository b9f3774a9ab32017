import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalRoom, canonicalTafel } from './canonical.ts';
import { RECORDS, type RecordRoot } from './layout.ts';
import { createRecord, setFields, textOf } from './mutate.ts';
import { TEST_FIELDS, testAfspraak, testId, testIdentity, testPuzzelstuk } from './test-support.ts';

function docWith(order: readonly number[]): Y.Doc {
  const doc = new Y.Doc();
  for (const n of order) createRecord(doc, 'puzzelstuk', testIdentity(n), testPuzzelstuk({}));
  return doc;
}

function docWithText(write: (run: Y.XmlText) => void): string {
  const doc = new Y.Doc();
  createRecord(doc, 'afspraak', testIdentity(3), testAfspraak({}));
  const paragraph = new Y.XmlElement('paragraph');
  textOf(doc, testId(3), null)?.insert(0, [paragraph]);
  const run = new Y.XmlText();
  paragraph.insert(0, [run]);
  write(run);
  return canonicalTafel(doc);
}

describe('canonicalTafel', () => {
  it('[SY3] is equal for equal content, whatever the order it came in', () => {
    expect(canonicalTafel(docWith([1, 2, 3]))).toBe(canonicalTafel(docWith([3, 1, 2])));
  });

  it('[SY3] differs when a register, a word or a mark differs', () => {
    const other = docWith([1, 2, 3]);
    setFields(other, 'puzzelstuk', testId(2), { titel: 'anders' });
    expect(canonicalTafel(other)).not.toBe(canonicalTafel(docWith([1, 2, 3])));
    const plain = docWithText((run) => run.insert(0, 'woord'));
    expect(docWithText((run) => run.insert(0, 'woorden'))).not.toBe(plain);
    expect(docWithText((run) => run.insert(0, 'woord', { bold: {} }))).not.toBe(plain);
    expect(plain).toContain('<paragraph>woord</paragraph>');
  });

  it('[SY3] [SY23] counts the records of every kind, each in the rooms that hold them', () => {
    for (const root of Object.keys(RECORDS) as RecordRoot[]) {
      const doc = new Y.Doc();
      createRecord(doc, root, testIdentity(1), TEST_FIELDS[root]);
      expect(canonicalTafel(doc)).toContain(testId(1));
      for (const kind of ['schorsing', 'eigen'] as const)
        expect([root, canonicalRoom(doc, kind).includes(testId(1))]).toEqual([root, root === 'variant']);
    }
  });

  it('[SY3] joins runs with the same marks, and cannot be fooled by text that looks like markup', () => {
    const whole = docWithText((run) => run.insert(0, 'ab', { bold: {} }));
    const parts = docWithText((run) => {
      run.insert(0, 'a', { bold: {} });
      run.insert(1, 'b', { bold: {} });
    });
    expect(parts).toBe(whole);
    expect(docWithText((run) => run.insert(0, '<m v="{}">a</m>'))).toContain('&lt;m v=');
  });
});
