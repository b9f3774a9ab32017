import { expect, it } from 'vitest';
import type { Partij } from '#shared/domain/partij/schema.ts';
import type { Post } from '#shared/puzzel/afwenteling/post.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import { nieuwStuk, stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';
import { betrokkenBij } from './betrokken.ts';

const BEEK: GebiedVlak = {
  laag: 'gemeente',
  code: 'GM0002',
  naam: 'Beek',
  geometrie: vierkant(140_000, 455_000, 10_000),
  inwoners: null,
  landHectare: null,
};
const beek: Partij = {
  id: 'gemeente-gm0002',
  naam: 'Gemeente Beek',
  afkorting: 'BK',
  soort: 'gemeente',
  kleur: '#123456',
};
const omgeving = { door: 'rijk', partijen: [beek], gebieden: [BEEK] };
const inBeek = { soort: 'getekend', geometrie: vierkant(142_000, 456_000, 1000) } as const;
const mine = testStuk(1, { partij: 'rijk' });
const theirs = testStuk(2, { partij: 'lvvn' });
const stukken = new Map([mine, theirs].map((stuk) => [stuk.id as string, stuk]));

it('[ZE2] whose pieces it touches is asked, and where a piece comes to lie; not who proposes it', () => {
  const asked = (zet: Parameters<typeof betrokkenBij>[0]) => betrokkenBij(zet, stukken, [], omgeving);
  expect(asked({ [mine.id]: { soort: 'anders', plaats: inBeek } })).toEqual(['gemeente-gm0002']);
  expect(asked({ [mine.id]: { soort: 'anders', periode: { van: 2031, tot: null } } })).toEqual([]);
  expect(asked({ [theirs.id]: { soort: 'weg' } })).toEqual(['lvvn']);
  expect(asked({ [stukId(9)]: nieuwStuk({ partij: 'ez', plaats: inBeek }) })).toEqual([
    'ez',
    'gemeente-gm0002',
  ]);
});

it('[ZE2] who receives a burden by it is asked too', () => {
  const post: Post = {
    soort: 'tijd',
    stuk: mine.id,
    van: 'altijd',
    naar: 'na 2050',
    hectare: null,
    bijdragen: [],
    ontvanger: 'provincie-utrecht',
  };
  expect(betrokkenBij({}, stukken, [post, { ...post, ontvanger: null }], omgeving)).toEqual([
    'provincie-utrecht',
  ]);
});
