import { expect, it } from 'vitest';
import type { Afwenteling, AfwentelingId } from '#shared/domain/afwenteling/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { stukId } from '#shared/puzzel/variant/test-support.ts';
import { inOrder, isOpen, postStand, waitsFor } from './posten.ts';

function post(
  n: number,
  betrokken: readonly string[],
  said: Readonly<Record<string, 'erkend' | 'betwist'>> = {},
): Afwenteling {
  const by = {
    reden: '',
    door: stukId(2) as string as DeelnemerId,
    naam: 'B',
    op: '2026-11-21T11:00:00.000Z',
  };
  return {
    id: stukId(n) as string as AfwentelingId,
    partij: 'rijk',
    gemaaktDoor: stukId(1) as string as DeelnemerId,
    gemaaktOp: '2026-11-21T10:00:00.000Z',
    soort: 'plaats',
    stuk: stukId(1),
    van: 'gemeente Aa',
    naar: 'gemeente Beek',
    hectare: 10,
    bijdragen: [],
    toelichting: '',
    archief: null,
    betrokken: [...betrokken],
    erkenning: Object.fromEntries(
      Object.entries(said).map(([partij, oordeel]) => [partij, { oordeel, ...by }]),
    ),
  };
}

it('[AW2] a post stays open until each receiver said something', () => {
  expect(postStand(post(1, ['a', 'b']))).toBe('open');
  expect(postStand(post(1, ['a', 'b'], { a: 'erkend' }))).toBe('open');
  expect(postStand(post(1, ['a', 'b'], { a: 'erkend', b: 'betwist' }))).toBe('betwist');
  expect(postStand(post(1, ['a'], { a: 'erkend' }))).toBe('erkend');
  // a word of who is not a receiver counts for nothing
  expect(isOpen(post(1, ['a'], { c: 'erkend' }))).toBe(true);
});

it('[AW2] who does not sit at the tafel keeps it open', () => {
  expect(postStand(post(1, []))).toBe('niet-aan-tafel');
  expect(isOpen(post(1, []))).toBe(true);
});

it('what waits for the own partij comes first, what was answered last', () => {
  const posten = [post(1, ['a'], { a: 'erkend' }), post(2, ['b']), post(3, ['a']), post(4, [])];
  expect(inOrder(posten, 'a').map(({ id }) => Number(id))).toEqual([3, 4, 2, 1]);
  expect(waitsFor(post(3, ['a']), 'b')).toBe(false);
});
