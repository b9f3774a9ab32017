import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { unreachable } from '#shared/lib/assert.ts';
import { roundDegrees } from '#shared/geo/map-positions.ts';
import { sequencesOf } from '#shared/geo/positions.ts';

/** One vertex: which line of the shape (ring or line, in order), and which position in it. A point has line 0, index 0. */
export interface VertexRef {
  readonly line: number;
  readonly index: number;
}

type Line = readonly (readonly [number, number])[];

/** Puts a vertex elsewhere; the closing position of a ring moves along. */
export function moveVertex(geometry: Geometry, ref: VertexRef, to: LngLat): Geometry {
  const position = roundPosition(to);
  if (geometry.type === 'Point') return { type: 'Point', coordinates: position };
  return replaceLine(geometry, ref.line, (line) => {
    const next = line.map((each): [number, number] => [each[0], each[1]]);
    next[ref.index] = position;
    if (isRing(geometry)) {
      if (ref.index === 0) next[next.length - 1] = position;
      if (ref.index === next.length - 1) next[0] = position;
    }
    return next;
  });
}

/** Puts a new vertex after `ref`. */
export function insertVertex(geometry: Geometry, ref: VertexRef, at: LngLat): Geometry {
  return replaceLine(geometry, ref.line, (line) => {
    const next = line.map((each): [number, number] => [each[0], each[1]]);
    next.splice(ref.index + 1, 0, roundPosition(at));
    return next;
  });
}

/** Takes a vertex out; null when the shape would be no shape any more. */
export function deleteVertex(geometry: Geometry, ref: VertexRef): Geometry | null {
  if (geometry.type === 'Point') return null;
  const line = sequencesOf(geometry)[ref.line];
  if (line === undefined || line.length <= (isRing(geometry) ? 4 : 2)) return null;
  return replaceLine(geometry, ref.line, (positions) => {
    const next = positions.map((each): [number, number] => [each[0], each[1]]);
    if (isRing(geometry) && (ref.index === 0 || ref.index === next.length - 1)) {
      next.splice(0, 1);
      const first = next[0];
      if (first !== undefined) next[next.length - 1] = first;
    } else next.splice(ref.index, 1);
    return next;
  });
}

/** Every vertex once (the closing position of a ring is left out). */
export function verticesOf(geometry: Geometry): readonly { ref: VertexRef; at: LngLat }[] {
  if (geometry.type === 'Point') return [{ ref: { line: 0, index: 0 }, at: geometry.coordinates }];
  const closed = isRing(geometry) ? 1 : 0;
  return sequencesOf(geometry).flatMap((line, lineIndex) =>
    line.slice(0, line.length - closed).map((at, index) => ({ ref: { line: lineIndex, index }, at })),
  );
}

/** The middle of every side; `ref` is the vertex before it. */
export function midpointsOf(geometry: Geometry): readonly { ref: VertexRef; at: LngLat }[] {
  if (geometry.type === 'Point') return [];
  return sequencesOf(geometry).flatMap((line, lineIndex) =>
    line.slice(0, -1).map((at, index) => {
      const next = line[index + 1] ?? at;
      const middle: LngLat = [(at[0] + next[0]) / 2, (at[1] + next[1]) / 2];
      return { ref: { line: lineIndex, index }, at: middle };
    }),
  );
}

function roundPosition(position: LngLat): [number, number] {
  return [roundDegrees(position[0]), roundDegrees(position[1])];
}

function isRing(geometry: Geometry): boolean {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function replaceLine(geometry: Geometry, line: number, change: (line: Line) => [number, number][]): Geometry {
  let seen = 0;
  const maybe = (each: [number, number][]): [number, number][] => (seen++ === line ? change(each) : each);
  switch (geometry.type) {
    case 'Point':
      return geometry;
    case 'LineString':
      return { type: 'LineString', coordinates: maybe(geometry.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(maybe) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(maybe)) };
    default:
      return unreachable(geometry);
  }
}
