import { describe, expect, it } from 'vitest';
import { sharedArea } from '#client/map/botsingen/shared-area.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { areaHectares } from '#shared/geo/area.ts';

const box = (west: number, south: number, east: number, north: number): [number, number][][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const left: Geometry = { type: 'Polygon', coordinates: box(5, 52, 5.02, 52.02) };

describe('the land that two shapes share', () => {
  it('is where both lie, of a kaartlaag with parts elsewhere too', () => {
    const laag: Geometry = {
      type: 'MultiPolygon',
      coordinates: [box(5.01, 52, 5.03, 52.02), box(6, 52, 6.1, 52.1)],
    };
    const shared = sharedArea(left, laag);
    expect(shared).not.toBeNull();
    const half = areaHectares({ type: 'Polygon', coordinates: box(5.01, 52, 5.02, 52.02) });
    expect(areaHectares(shared!) / half).toBeCloseTo(1, 3);
  });

  it('is nothing beside each other, and nothing of a line', () => {
    expect(sharedArea(left, { type: 'Polygon', coordinates: box(5.1, 52, 5.2, 52.1) })).toBeNull();
    expect(
      sharedArea(left, {
        type: 'LineString',
        coordinates: [
          [5, 52],
          [5.1, 52.1],
        ],
      }),
    ).toBeNull();
  });
});
