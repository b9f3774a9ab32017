import type { Touch } from '#shared/geo/crossing.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import type { IntegerRings } from '#shared/geo/integer-rings.ts';

/**
 * Judges how rings that do not cross lie in each other: holes in their shell and beside each other, the inside of a
 * polygon in one piece, parts beside each other or in each other's holes. Returns the first problem, or null.
 */
export function findNestingProblem(rings: IntegerRings, touches: readonly Touch[]): GeometryProblem | null {
  if (isInteriorCut(rings, touches)) return 'interior-not-connected';
  const count = rings.polygon.length;
  if (count === 1) return null;
  const boxes = Array.from({ length: count }, (_, ring) => boxOf(rings, ring));
  const inside = (inner: number, outer: number): boolean =>
    boxWithin(boxes[inner], boxes[outer]) && liesInside(rings, inner, outer);

  const shells: number[] = [];
  const holesOf = new Map<number, number[]>();
  for (let ring = 0; ring < count; ring++) {
    if (rings.isShell[ring]) shells.push(ring);
    else holesOf.set(shells.at(-1) ?? 0, [...(holesOf.get(shells.at(-1) ?? 0) ?? []), ring]);
  }
  for (const [shell, holes] of holesOf) {
    for (const hole of holes) {
      if (!inside(hole, shell)) return 'hole-outside-shell';
      if (holes.some((other) => other !== hole && inside(hole, other))) return 'hole-outside-shell';
    }
  }
  for (const shell of shells) {
    for (const other of shells) {
      if (other === shell || !inside(shell, other)) continue;
      if (!(holesOf.get(other) ?? []).some((hole) => inside(shell, hole))) return 'parts-overlap';
    }
  }
  return null;
}

/** The inside of a polygon falls apart exactly when its rings and the points where they touch form a cycle. */
function isInteriorCut(rings: IntegerRings, touches: readonly Touch[]): boolean {
  const parent: number[] = rings.polygon.map((_, ring) => ring);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  for (const touch of touches) {
    const byPolygon = new Map<number, number>();
    for (const ring of touch.rings) {
      const polygon = rings.polygon[ring] ?? 0;
      let point = byPolygon.get(polygon);
      if (point === undefined) {
        point = parent.length;
        parent.push(point);
        byPolygon.set(polygon, point);
      }
      const [a, b] = [root(ring), root(point)];
      if (a === b) return true;
      parent[a] = b;
    }
  }
  return false;
}

/** Whether a ring lies in another, given that they do not cross: by the first of its points that is not on the other. */
function liesInside(rings: IntegerRings, inner: number, outer: number): boolean {
  const first = rings.start[inner] ?? 0;
  const end = rings.start[inner + 1] ?? first;
  for (let vertex = first; vertex < end; vertex++) {
    const side = sideOf(rings, outer, rings.x[vertex] ?? 0, rings.y[vertex] ?? 0);
    if (side !== 0) return side > 0;
  }
  // all its corners touch the other ring: look half-way along its edges
  for (let vertex = first; vertex < end; vertex++) {
    const next = vertex + 1 === end ? first : vertex + 1;
    const x = ((rings.x[vertex] ?? 0) + (rings.x[next] ?? 0)) / 2;
    const y = ((rings.y[vertex] ?? 0) + (rings.y[next] ?? 0)) / 2;
    const side = sideOf(rings, outer, x, y);
    if (side !== 0) return side > 0;
  }
  return false;
}

/** 1 when the point is inside the ring, -1 when outside, 0 when on it. Crossing count along the ray to the right. */
function sideOf(rings: IntegerRings, ring: number, px: number, py: number): -1 | 0 | 1 {
  const { x, y } = rings;
  const first = rings.start[ring] ?? 0;
  const end = rings.start[ring + 1] ?? first;
  let isInside = false;
  let ax = x[end - 1] ?? 0;
  let ay = y[end - 1] ?? 0;
  for (let vertex = first; vertex < end; vertex++) {
    const bx = x[vertex] ?? 0;
    const by = y[vertex] ?? 0;
    const side = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    const inBox =
      Math.min(ax, bx) <= px && px <= Math.max(ax, bx) && Math.min(ay, by) <= py && py <= Math.max(ay, by);
    if (side === 0 && inBox) return 0;
    // the edge passes to the right of the point when the point lies left of it, seen going up
    if (ay > py !== by > py && side > 0 === by > ay) isInside = !isInside;
    ax = bx;
    ay = by;
  }
  return isInside ? 1 : -1;
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxOf(rings: IntegerRings, ring: number): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const end = rings.start[ring + 1] ?? 0;
  for (let vertex = rings.start[ring] ?? 0; vertex < end; vertex++) {
    const x = rings.x[vertex] ?? 0;
    const y = rings.y[vertex] ?? 0;
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}

function boxWithin(inner: Box | undefined, outer: Box | undefined): boolean {
  if (!inner || !outer) return false;
  return (
    inner.west >= outer.west &&
    inner.east <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}
