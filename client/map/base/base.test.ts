import { describe, expect, it } from 'vitest';
import type { LagenState } from '#client/map/types.ts';
import { bronnenOf, bronText } from '#client/map/base/attribution.ts';
import { pickGebied } from '#client/map/base/gebied.ts';
import { insideOf } from '#client/map/base/inside.ts';
import type { Kaartlaag, KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { markFocus } from '#client/map/base/mark-focus.ts';

const square = (west: number): [number, number][][] => [
  [
    [west, 52],
    [west + 0.1, 52],
    [west + 0.1, 52.1],
    [west, 52.1],
    [west, 52],
  ],
];
const data: KaartlaagData = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: 'GM1', naam: 'Binnen' },
      geometry: { type: 'Polygon', coordinates: square(5) },
    },
    {
      type: 'Feature',
      properties: { code: 'GM2', naam: 'Buiten' },
      geometry: { type: 'Polygon', coordinates: square(7) },
    },
  ],
};
function laag(id: Kaartlaag['id'], bron: string, jaar: number, indicatief = false): Kaartlaag {
  return { id, naam: id, bron, jaar, licentie: '', aantal: 1, indicatief, grof: false };
}

describe('the gebied of the tafel', () => {
  it('what lies in it is marked, what lies outside too', () => {
    const marked = markFocus(data, {
      type: 'Polygon',
      coordinates: [
        [
          [4.9, 51.9],
          [5.2, 51.9],
          [5.2, 52.2],
          [4.9, 52.2],
          [4.9, 51.9],
        ],
      ],
    });
    expect(marked.features.map((each) => each.properties['binnen'])).toEqual([true, false]);
  });

  it('a hole is outside', () => {
    const inside = insideOf({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
        [
          [4, 4],
          [6, 4],
          [6, 6],
          [4, 6],
          [4, 4],
        ],
      ],
    });
    expect([inside([2, 2]), inside([5, 5]), inside([11, 5])]).toEqual([true, false, false]);
  });
});

describe('sources', () => {
  const lagen: LagenState = {
    aan: new Set(['gemeente', 'novex-gebied']),
    achtergrond: 'rustig',
    gebiedLaag: 'gemeente',
    botsingen: true,
  };

  it('[GE4] names each source once, with its years, and says what is indicative', () => {
    const lijst = [
      laag('land', 'CBS', 2022),
      laag('gemeente', 'Kadaster', 2024),
      laag('novex-gebied', 'Kadaster', 2023, true),
      laag('natura2000', 'RVO', 2024),
    ];
    expect(
      bronnenOf(lijst, lagen).map((each) => bronText(each, { indicatief: 'indicatief', grof: 'grof' })),
    ).toEqual(['CBS 2022', 'Kadaster 2023, 2024 (indicatief)']);
  });

  it('[PS4] a picked gebied carries its outline with source and year', () => {
    const picked = pickGebied('gemeente', 'GM1', data, laag('gemeente', 'Kadaster', 2024));
    expect(picked).toMatchObject({ laag: 'gemeente', code: 'GM1', naam: 'Binnen', bron: 'Kadaster, 2024' });
    expect(picked?.geometrie.type).toBe('Polygon');
    expect(pickGebied('gemeente', 'GM9', data, undefined)).toBeNull();
  });
});
