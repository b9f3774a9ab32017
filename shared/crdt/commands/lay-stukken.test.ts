import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { layStukken } from '#shared/crdt/commands/lay-stukken.ts';
import { createRecord } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { nieuwStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';

const MW = { soort: 'opgegeven', waarde: 90, eenheid: 'MW' } as const;
const ARCHIEF = { door: testId(900) as DeelnemerId, naam: 'An', op: '2026-11-21T10:00:00.000Z' };
const NOW = {
  identity: (id: string) => ({ ...testIdentity(1), id }),
  archief: ARCHIEF,
};

function tafel(): Y.Doc {
  const doc = new Y.Doc();
  for (const n of [1, 2])
    createRecord(doc, 'puzzelstuk', testIdentity(n), testPuzzelstuk({}), {
      bijdrage: { 'opgave-wind': MW, 'opgave-oud': MW },
    });
  return doc;
}

const stukOf = (doc: Y.Doc, n: number) => readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(testId(n)));

const ZET: VariantStukken = {
  [testId(1)]: {
    soort: 'anders',
    plaats: { soort: 'getekend', geometrie: vierkant(136_000, 455_000, 1000) },
    bijdrage: { 'opgave-wind': { ...MW, waarde: 70 } },
  },
  [testId(2)]: { soort: 'weg' },
  [testId(3)]: nieuwStuk({ titel: 'Deel', bijdrage: { 'opgave-wind': { ...MW, waarde: 20 } } }),
  [testId(4)]: { soort: 'anders', periode: { van: 2031, tot: null } },
};

describe('laying what a zet or variant says', () => {
  it('[ZE2] lays what is named, leaves the rest of a piece alone, and skips what is not there', () => {
    const doc = tafel();
    const before = stukOf(doc, 1);
    const laid = layStukken(doc, ZET, NOW);
    expect(laid.ok).toBe(true);
    const { plaats, bijdrage, ...rest } = stukOf(doc, 1)!;
    const { plaats: _plaats, bijdrage: _bijdrage, ...restBefore } = before!;
    expect(rest).toEqual(restBefore);
    expect(plaats.soort).toBe('getekend');
    expect(bijdrage).toEqual({ 'opgave-wind': { ...MW, waarde: 70 } });
    expect(stukOf(doc, 2)?.archief).toEqual(ARCHIEF);
    expect(stukOf(doc, 3)).toMatchObject({ titel: 'Deel', partij: 'provincie-utrecht' });
    expect(stukOf(doc, 4)).toBeNull();
  });

  it('laying it once more writes nothing', () => {
    const doc = tafel();
    layStukken(doc, ZET, NOW);
    const again = layStukken(doc, ZET, NOW);
    expect(again).toEqual({ ok: true, value: [] });
  });

  it('one undo takes all of it back', () => {
    const doc = tafel();
    const before = [stukOf(doc, 1), stukOf(doc, 2)];
    const undo = new UndoStack(doc, () => ARCHIEF);
    const laid = layStukken(doc, ZET, NOW);
    if (laid.ok) undo.push('zet', laid.value);
    undo.undo();
    expect([stukOf(doc, 1), stukOf(doc, 2)]).toEqual(before);
    expect(stukOf(doc, 3)?.archief).toEqual(ARCHIEF);
  });

  it('a place that cannot be is refused before anything is written', () => {
    const doc = tafel();
    const before = Y.encodeStateAsUpdate(doc);
    const [a, b] = [5, 52];
    const flat = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [a, b],
          [a, b],
          [a, b],
          [a, b],
        ] as [number, number][],
      ],
    };
    const zet: VariantStukken = {
      [testId(2)]: { soort: 'weg' },
      [testId(1)]: { soort: 'anders', plaats: { soort: 'getekend', geometrie: flat } },
    };
    expect(layStukken(doc, zet, NOW).ok).toBe(false);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});
