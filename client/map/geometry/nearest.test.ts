import { describe, expect, it } from 'vitest';
import { crosses } from '#client/map/geometry/crosses.ts';
import { nearestVertex, spacedOut } from '#client/map/geometry/nearest.ts';

const project = ([lng, lat]: readonly [number, number]): { x: number; y: number } => ({
  x: lng * 100,
  y: lat * 100,
});
const ALL = [-180, -90, 180, 90] as const;

describe('snapping', () => {
  it('takes the nearest vertex within reach, and none beyond', () => {
    const places = [
      [1, 1],
      [1.05, 1],
      [2, 2],
    ] as const;
    expect(nearestVertex(places, { x: 104, y: 100 }, ALL, project, 10)).toEqual([1.05, 1]);
    expect(nearestVertex(places, { x: 150, y: 100 }, ALL, project, 10)).toBeNull();
  });

  it('does not look outside the box', () => {
    expect(nearestVertex([[1, 1]], { x: 100, y: 100 }, [2, 2, 3, 3], project, 10)).toBeNull();
  });

  it('handles that would run together are left out', () => {
    const places = [
      [0, 0],
      [0.01, 0],
      [0.2, 0],
    ] as const;
    expect(spacedOut(places, project, 8)).toEqual([
      [0, 0],
      [0.2, 0],
    ]);
  });
});

describe('cutting', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ] as [number, number][],
    ],
  };
  it('a line over a shape crosses it, a line beside or inside it does not', () => {
    expect(
      crosses(
        [
          [-1, 0.5],
          [2, 0.5],
        ],
        square,
      ),
    ).toBe(true);
    expect(
      crosses(
        [
          [-1, 2],
          [2, 2],
        ],
        square,
      ),
    ).toBe(false);
    expect(
      crosses(
        [
          [0.2, 0.5],
          [0.8, 0.5],
        ],
        square,
      ),
    ).toBe(false);
    expect(
      crosses(
        [
          [0, 0],
          [1, 1],
        ],
        { type: 'Point', coordinates: [0.5, 0.5] },
      ),
    ).toBe(false);
  });
});
