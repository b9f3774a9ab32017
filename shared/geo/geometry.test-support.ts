import fc from 'fast-check';
import type { Geometry } from './geometry.ts';

/** Property tests give the same outcome every time; to search further, change the seed. */
fc.configureGlobal({ seed: 20_261_121 });

type Ring = [number, number][];

/** A closed ring from local coordinates in steps of 0.001 degree around Utrecht, for readable tests. */
export function ring(...points: readonly [number, number][]): Ring {
  const first = points[0] ?? [0, 0];
  return [...points, first].map(([x, y]) => [5 + x / 1000, 52 + y / 1000]);
}

export function polygon(...rings: Ring[]): Geometry {
  return { type: 'Polygon', coordinates: rings };
}

export function multiPolygon(...polygons: Ring[][]): Geometry {
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** A random star-shaped polygon somewhere in the Netherlands: valid by construction. */
export const starPolygon: fc.Arbitrary<Geometry> = fc
  .record({
    longitude: fc.double({ min: 3.5, max: 6.8, noNaN: true }),
    latitude: fc.double({ min: 51, max: 53, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.002, max: 0.02, noNaN: true }), { minLength: 3, maxLength: 40 }),
  })
  .map(({ longitude, latitude, radii }) => {
    const points = radii.map((radius, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)];
    });
    const [first] = points;
    return { type: 'Polygon', coordinates: [[...points, first ?? [0, 0]]] };
  });
