import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord, putEntry } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk, PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import { squareOfHectares } from '#shared/geo/circle.ts';
import { translateMeters } from '#shared/geo/translate.ts';
import { copyPuzzelstuk } from './copy-puzzelstuk.ts';
import { cutPuzzelstuk } from './cut-puzzelstuk.ts';
import { mergePuzzelstukken } from './merge-puzzelstukken.ts';
import { drawn, reshapePuzzelstukken } from './place-puzzelstuk.ts';

const UTRECHT = [5.12, 52.09] as const;
const square = squareOfHectares(UTRECHT, 100);
const stamp = { door: testIdentity(1).gemaaktDoor, naam: 'Anna', op: '2026-11-21T10:00:00.000Z' };

function lay(doc: Y.Doc, n: number, fields: Partial<PuzzelstukFields>) {
  createRecord(doc, 'puzzelstuk', testIdentity(n), testPuzzelstuk({ plaats: drawn(square), ...fields }));
}

function read(doc: Y.Doc, id: string): Puzzelstuk {
  const stuk = readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(id));
  if (!stuk) throw new Error(`no piece ${id}`);
  return stuk;
}

function waardeOf(stuk: Puzzelstuk, opgave: string): number {
  const bijdrage = stuk.bijdrage[opgave];
  if (!bijdrage || bijdrage.soort === 'kengetal') throw new Error(`no amount for ${opgave}`);
  return bijdrage.waarde;
}

function newParts() {
  let n = 10;
  return { identity: () => testIdentity(++n), titel: (part: number) => `Deel ${part}` };
}

describe('cut', () => {
  it('[PS7] keeps one part, lays the others, and divides stated hectares and contributions by area', () => {
    const doc = new Y.Doc();
    lay(doc, 1, { claim: { soort: 'opgegeven', hectare: 80 }, functies: ['wonen', 'water'] });
    putEntry(doc, 'puzzelstuk', testId(1), 'bijdrage', 'wonen', {
      soort: 'opgegeven',
      waarde: 1001,
      eenheid: 'woning',
    });
    putEntry(doc, 'puzzelstuk', testId(1), 'bijdrage', 'bos', {
      soort: 'per-hectare',
      waarde: 1,
      eenheid: 'ha',
    });
    const outcome = cutPuzzelstuk(
      doc,
      testId(1),
      [
        [5.119, 52.0],
        [5.119, 52.2],
      ],
      newParts(),
    );
    if (!outcome.ok) throw new Error(outcome.error);
    const parts = outcome.value.parts.map((id) => read(doc, id));
    expect(parts).toHaveLength(2);
    expect(parts[0]?.id).toBe(testId(1));
    expect(parts[1]?.titel).toBe('Deel 2');
    expect(parts[1]?.functies).toEqual(['wonen', 'water']);
    const claims = parts.map((part) => claimOf(part) ?? 0);
    expect(claims[0]! + claims[1]!).toBeCloseTo(80, 6);
    expect(claims[0]!).toBeGreaterThan(claims[1]!);
    expect(parts.reduce((sum, part) => sum + waardeOf(part, 'wonen'), 0)).toBe(1001);
    expect(parts.map((part) => waardeOf(part, 'bos'))).toEqual([1, 1]);
  });

  it('[PS7] divides both ends of a range, and leaves what goes by the hectare as it is', () => {
    const doc = new Y.Doc();
    lay(doc, 1, { claim: { soort: 'opgegeven', hectare: 80, hectareTot: 90 } });
    const put = (opgave: string, bijdrage: object) =>
      putEntry(doc, 'puzzelstuk', testId(1), 'bijdrage', opgave, bijdrage);
    put('wonen', { soort: 'opgegeven', waarde: 1000, waardeTot: 1501, eenheid: 'woning' });
    const rate = { soort: 'per-hectare', waarde: 25, waardeTot: 40, eenheid: 'woning' };
    const factor = { soort: 'kengetal', sleutel: 'woning-per-ha', eenheid: 'woning' };
    put('wind', rate);
    put('zon', factor);
    const line = [
      [5.119, 52.0],
      [5.119, 52.2],
    ] as [number, number][];
    const outcome = cutPuzzelstuk(doc, testId(1), line, newParts());
    if (!outcome.ok) throw new Error(outcome.error);
    const parts = outcome.value.parts.map((id) => read(doc, id));
    const sum = (amountOf: (stuk: Puzzelstuk) => number) =>
      parts.reduce((total, part) => total + amountOf(part), 0);
    expect(sum(({ claim }) => (claim.soort === 'opgegeven' ? (claim.hectareTot ?? 0) : 0))).toBeCloseTo(
      90,
      6,
    );
    expect(sum(({ bijdrage }) => (bijdrage['wonen'] as { waardeTot: number }).waardeTot)).toBe(1501);
    for (const part of parts) expect([part.bijdrage['wind'], part.bijdrage['zon']]).toEqual([rate, factor]);
  });

  it('[AZ5] whoever could change the whole can change each part', () => {
    const doc = new Y.Doc();
    lay(doc, 1, {});
    putEntry(doc, 'puzzelstuk', testId(1), 'opengesteld', 'vro', true);
    const outcome = cutPuzzelstuk(
      doc,
      testId(1),
      [
        [5.12, 52.0],
        [5.12, 52.2],
      ],
      newParts(),
    );
    if (!outcome.ok) throw new Error(outcome.error);
    expect(outcome.value.parts.map((id) => read(doc, id).opengesteld)).toEqual([['vro'], ['vro']]);
  });

  it('[PS7] a line that does not run across changes nothing', () => {
    const doc = new Y.Doc();
    lay(doc, 1, {});
    const before = JSON.stringify(doc.toJSON());
    expect(
      cutPuzzelstuk(
        doc,
        testId(1),
        [
          [4.0, 52.0],
          [4.1, 52.1],
        ],
        newParts(),
      ).ok,
    ).toBe(false);
    expect(
      cutPuzzelstuk(
        doc,
        testId(9),
        [
          [4.0, 52.0],
          [4.1, 52.1],
        ],
        newParts(),
      ),
    ).toEqual({ ok: false, error: 'no-place' });
    expect(JSON.stringify(doc.toJSON())).toBe(before);
  });

  it('[SY7] is taken back as one act: one piece with its old shape, the new part archived', () => {
    const doc = new Y.Doc();
    lay(doc, 1, {});
    const undo = new UndoStack(doc, () => stamp);
    const outcome = cutPuzzelstuk(
      doc,
      testId(1),
      [
        [5.12, 52.0],
        [5.12, 52.2],
      ],
      newParts(),
    );
    if (!outcome.ok) throw new Error(outcome.error);
    undo.push('knip', outcome.value.changes);
    undo.undo();
    expect(claimOf(read(doc, testId(1)))).toBeCloseTo(100, 1);
    expect(read(doc, outcome.value.parts[1]!).archief).toEqual(stamp);
  });
});

describe('merge', () => {
  it('[PS8] unites shapes, functies, period and contributions in the first and archives the others', () => {
    const doc = new Y.Doc();
    lay(doc, 1, { functies: ['wonen'], periode: { van: 2026, tot: 2030 } });
    lay(doc, 2, {
      functies: ['water'],
      periode: { van: 2028, tot: 2040 },
      plaats: drawn(translateMeters(square, 500, 0)),
    });
    putEntry(doc, 'puzzelstuk', testId(1), 'bijdrage', 'wonen', {
      soort: 'per-hectare',
      waarde: 30,
      eenheid: 'woning',
    });
    putEntry(doc, 'puzzelstuk', testId(2), 'bijdrage', 'wonen', {
      soort: 'opgegeven',
      waarde: 200,
      eenheid: 'woning',
    });
    const outcome = mergePuzzelstukken(doc, [testId(1), testId(2)], stamp);
    expect(outcome.ok).toBe(true);
    const merged = read(doc, testId(1));
    expect(claimOf(merged)).toBeCloseTo(150, 0);
    expect(merged.functies).toEqual(['wonen', 'water']);
    expect(merged.periode).toEqual({ van: 2026, tot: 2040 });
    expect(merged.bijdrage['wonen']?.soort).toBe('opgegeven');
    expect(waardeOf(merged, 'wonen')).toBeCloseTo(3200, -1);
    expect(read(doc, testId(2)).archief).toEqual(stamp);
  });

  it('[PS8] adds both ends of a range, and merges what a kengetal gives with the same only', () => {
    const doc = new Y.Doc();
    const piece = (n: number, bijdrage: object) => {
      lay(doc, n, { claim: { soort: 'opgegeven', hectare: 10, hectareTot: 20 } });
      putEntry(doc, 'puzzelstuk', testId(n), 'bijdrage', 'wonen', bijdrage);
    };
    piece(1, { soort: 'opgegeven', waarde: 100, waardeTot: 150, eenheid: 'woning' });
    piece(2, { soort: 'per-hectare', waarde: 30, eenheid: 'woning' });
    expect(mergePuzzelstukken(doc, [testId(1), testId(2)], stamp).ok).toBe(true);
    expect(read(doc, testId(1))).toMatchObject({
      claim: { hectare: 20, hectareTot: 40 },
      bijdrage: { wonen: { soort: 'opgegeven', waarde: 400, waardeTot: 750, eenheid: 'woning' } },
    });
    const factor = (sleutel: string) => ({ soort: 'kengetal', sleutel, eenheid: 'woning' });
    piece(3, factor('hoog'));
    piece(4, factor('hoog'));
    piece(5, factor('laag'));
    expect(mergePuzzelstukken(doc, [testId(3), testId(5)], stamp)).toEqual({
      ok: false,
      error: 'bijdragen-differ',
    });
    expect(mergePuzzelstukken(doc, [testId(3), testId(4)], stamp).ok).toBe(true);
    expect(read(doc, testId(3)).bijdrage).toEqual({ wonen: factor('hoog') });
  });

  it('[OG4] never adds contributions in another unit', () => {
    const doc = new Y.Doc();
    lay(doc, 1, {});
    lay(doc, 2, {});
    putEntry(doc, 'puzzelstuk', testId(1), 'bijdrage', 'x', { soort: 'opgegeven', waarde: 5, eenheid: 'ha' });
    putEntry(doc, 'puzzelstuk', testId(2), 'bijdrage', 'x', { soort: 'opgegeven', waarde: 7, eenheid: 'km' });
    mergePuzzelstukken(doc, [testId(1), testId(2)], stamp);
    expect(read(doc, testId(1)).bijdrage['x']).toEqual({ soort: 'opgegeven', waarde: 5, eenheid: 'ha' });
  });

  it('refuses a single piece and a piece without a place, and changes nothing', () => {
    const doc = new Y.Doc();
    lay(doc, 1, {});
    lay(doc, 2, { plaats: { soort: 'geen' } });
    expect(mergePuzzelstukken(doc, [testId(1)], stamp)).toEqual({ ok: false, error: 'too-few' });
    expect(mergePuzzelstukken(doc, [testId(1), testId(2)], stamp)).toEqual({
      ok: false,
      error: 'not-an-area',
    });
    expect(read(doc, testId(2)).archief).toBeNull();
  });
});

describe('reshape and copy', () => {
  it('[GE2] refuses an unsound shape for all when one is unsound', () => {
    const doc = new Y.Doc();
    lay(doc, 1, {});
    lay(doc, 2, {});
    const bow = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [5.1, 52.1],
          [5.2, 52.2],
          [5.2, 52.1],
          [5.1, 52.2],
          [5.1, 52.1],
        ] as [number, number][],
      ],
    };
    const moved = translateMeters(square, 100, 0);
    const outcome = reshapePuzzelstukken(doc, [
      { id: testId(1), geometrie: moved },
      { id: testId(2), geometrie: bow },
    ]);
    expect(outcome).toEqual({ ok: false, error: 'self-crossing' });
    expect(read(doc, testId(1)).plaats).toEqual(drawn(square));
  });

  it('copies as an idea beside the original, without promises', () => {
    const doc = new Y.Doc();
    lay(doc, 1, { status: 'vastgesteld' });
    putEntry(doc, 'puzzelstuk', testId(1), 'bijdrage', 'x', { soort: 'opgegeven', waarde: 5, eenheid: 'ha' });
    copyPuzzelstuk(doc, read(doc, testId(1)), testIdentity(2, 'vro'), 'Kopie', 200);
    expect(read(doc, testId(2))).toMatchObject({
      partij: 'vro',
      status: 'idee',
      titel: 'Kopie',
      bijdrage: {},
    });
    expect(claimOf(read(doc, testId(2)))).toBeCloseTo(100, 1);
  });
});
