import { describe, expect, it } from 'vitest';
import type { Geometry } from '#shared/geo/geometry.ts';
import { sequencesOf } from '#shared/geo/positions.ts';
import {
  deleteVertex,
  insertVertex,
  midpointsOf,
  moveVertex,
  verticesOf,
} from '#client/map/geometry/vertices.ts';

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [5, 52],
      [5.1, 52],
      [5.1, 52.1],
      [5, 52.1],
      [5, 52],
    ],
  ],
};
const two: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    square.coordinates,
    [
      [
        [6, 52],
        [6.1, 52],
        [6.1, 52.1],
        [6, 52],
      ],
    ],
  ],
};

const positionsOf = (geometry: Geometry) => sequencesOf(geometry).flat();

describe('vertices', () => {
  it('moving the first vertex of a ring keeps it closed', () => {
    const moved = moveVertex(square, { line: 0, index: 0 }, [4.9, 51.9]);
    const positions = positionsOf(moved);
    expect(positions[0]).toEqual([4.9, 51.9]);
    expect(positions.at(-1)).toEqual([4.9, 51.9]);
  });

  it('reaches the second polygon of a multipolygon and leaves the first alone', () => {
    const moved = moveVertex(two, { line: 1, index: 1 }, [6.2, 52]);
    expect(moved.type === 'MultiPolygon' && moved.coordinates[1]?.[0]?.[1]).toEqual([6.2, 52]);
    expect(moved.type === 'MultiPolygon' && moved.coordinates[0]).toEqual(square.coordinates);
  });

  it('gives every vertex once and every side one middle', () => {
    expect(verticesOf(square)).toHaveLength(4);
    expect(midpointsOf(square).map((each) => each.at)[0]).toEqual([5.05, 52]);
    expect(midpointsOf(square)).toHaveLength(4);
  });

  it('inserts after a vertex and takes the first out of a ring', () => {
    const more = insertVertex(square, { line: 0, index: 0 }, [5.05, 51.95]);
    expect(positionsOf(more)[1]).toEqual([5.05, 51.95]);
    const less = deleteVertex(more, { line: 0, index: 0 });
    expect(less === null ? null : positionsOf(less)).toEqual([
      [5.05, 51.95],
      [5.1, 52],
      [5.1, 52.1],
      [5, 52.1],
      [5.05, 51.95],
    ]);
  });

  it('refuses to take a triangle or a two-point line apart', () => {
    expect(deleteVertex(two, { line: 1, index: 1 })).toBeNull();
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [5, 52],
        [5.1, 52],
      ],
    };
    expect(deleteVertex(line, { line: 0, index: 0 })).toBeNull();
    expect(deleteVertex({ type: 'Point', coordinates: [5, 52] }, { line: 0, index: 0 })).toBeNull();
  });
});
