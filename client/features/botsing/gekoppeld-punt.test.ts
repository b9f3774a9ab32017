import { describe, expect, it } from 'vitest';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Anker, Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { puntenBij } from './gekoppeld-punt.ts';

const square = (west: number, east: number): Puzzelstuk =>
  ({
    ...testIdentity(west === 5 ? 1 : 2, 'vro'),
    ...testPuzzelstuk({
      plaats: {
        soort: 'getekend',
        geometrie: {
          type: 'Polygon',
          coordinates: [
            [
              [west, 52],
              [east, 52],
              [east, 52.1],
              [west, 52.1],
              [west, 52],
            ],
          ],
        },
      },
    }),
    bijdrage: {},
    opengesteld: [],
  }) as unknown as Puzzelstuk;
const stukken = [square(5, 5.2), square(5.1, 5.3)];
const punt = (id: number, anker: Anker, fields: Partial<Spanningspunt> = {}): Spanningspunt =>
  ({ id: testId(id), soort: 'spanningspunt', archief: null, anker, ...fields }) as Spanningspunt;
const plek = (lng: number, lat: number): Anker => ({ soort: 'plek', lngLat: [lng, lat] });

describe('spanningspunten at the place of a botsing', () => {
  it('are those on its pieces, in what they share, or next to where it shows', () => {
    const punten = [
      punt(11, { soort: 'puzzelstuk', id: testId(1) }),
      punt(12, plek(5.19, 52.01)),
      punt(13, plek(5.05, 52.05)),
      punt(14, plek(5.1501, 52.0501)),
      punt(15, plek(5.19, 52.01), { soort: 'kans' }),
      punt(16, { soort: 'puzzelstuk', id: testId(9) }),
    ];
    expect(puntenBij([5.15, 52.05], stukken, punten).map(({ id }) => id)).toEqual([
      testId(11),
      testId(12),
      testId(14),
    ]);
  });

  it('with a kaartlaag there is one piece only: then it must be next to it', () => {
    expect(puntenBij([5.15, 52.05], stukken.slice(0, 1), [punt(12, plek(5.01, 52.01))])).toEqual([]);
  });
});
