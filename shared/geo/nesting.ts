import type { Touch } from '#shared/geo/crossing.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import type { IntegerRings } from '#shared/geo/integer-rings.ts';

/**
 * Judges how rings that do not cross lie in each other: holes in their shell and beside each other, the inside of a
 * polygon in one piece, parts beside each other or in each other's holes. `parent`: the ring that each lies directly in.
 * Returns the first problem, or null.
 */
export function findNestingProblem(
  rings: IntegerRings,
  touches: readonly Touch[],
  parent: Int32Array,
): GeometryProblem | null {
  if (isInteriorCut(rings, touches)) return 'interior-not-connected';
  const { polygon, isShell } = rings;
  // sound is: going outward one meets a hole and then its shell, again and again; so only the next ring out matters
  for (const [ring, own] of polygon.entries()) {
    const around = parent[ring] ?? -1;
    if (isShell[ring] ? around === -1 || !isShell[around] : isShell[around] && polygon[around] === own)
      continue;
    return isShell[ring] || liesOnOwnLand(rings, ring, parent) ? 'parts-overlap' : 'hole-outside-shell';
  }
  return null;
}

/** Whether the first ring of its own polygon around a hole is the shell: then it is other parts that are in the way. */
function liesOnOwnLand({ polygon, isShell }: IntegerRings, hole: number, parent: Int32Array): boolean {
  for (let at = parent[hole] ?? -1; at !== -1; at = parent[at] ?? -1)
    if (polygon[at] === polygon[hole]) return isShell[at] ?? false;
  return false;
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
