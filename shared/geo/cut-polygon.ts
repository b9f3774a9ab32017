import { polygonSide, ringSide } from '#shared/geo/contains.ts';
import { crossLines, type Hit } from '#shared/geo/line-hits.ts';
import { signedArea } from '#shared/geo/normalize-geometry.ts';
import type { Polygon, Position, Ring } from '#shared/geo/positions.ts';

type MutableRing = [number, number][];

const key = (position: Position): string => `${position[0]},${position[1]}`;
const samePlace = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * Divides a polygon along a line that does not cross itself. The pieces of the line that run inside from edge to edge
 * become chords; together with the rings they bound faces, which are walked with the inside always to the left.
 * Expects a normalized polygon. One polygon comes back when the line divides nothing.
 */
export function cutPolygon(polygon: Polygon, line: Ring): MutableRing[][] {
  const rings = polygon.map((ring) => withHits(ring, crossLines(ring, line)));
  const stops = polygon.flatMap((ring) => crossLines(line, ring));
  const chords = chordsInside(withStops(line, stops, rings), polygon);
  if (chords.length === 0) return [rings];

  const edges = new Map<string, Edge[]>();
  const addPath = (path: Ring): void => {
    for (let i = 0; i + 1 < path.length; i++) {
      const [from, to] = [path[i], path[i + 1]];
      if (!from || !to || samePlace(from, to)) continue;
      const leaving = edges.get(key(from));
      const edge: Edge = { from, to, isWalked: false };
      if (leaving) leaving.push(edge);
      else edges.set(key(from), [edge]);
    }
  };
  for (const ring of rings) addPath(ring);
  for (const chord of chords) {
    addPath(chord);
    addPath(chord.toReversed());
  }
  return facesToPolygons(walkFaces(edges));
}

/** A directed edge with the inside of the polygon to its left. */
interface Edge {
  readonly from: Position;
  readonly to: Position;
  isWalked: boolean;
}

/** The ring with every point where the line meets it as a point of its own. */
function withHits(ring: Ring, hits: readonly Hit[]): MutableRing {
  const sorted = hits.toSorted((a, b) => a.index - b.index || a.along - b.along);
  const out: MutableRing = [];
  let next = 0;
  ring.forEach((point, index) => {
    if (!out.length || !samePlace(out.at(-1) ?? point, point)) out.push([point[0], point[1]]);
    for (; sorted[next]?.index === index; next++) {
      const { position } = sorted[next] ?? { position: point };
      if (!samePlace(out.at(-1) ?? point, position)) out.push([position[0], position[1]]);
    }
  });
  return out;
}

/** The pieces of the line from one common point with the rings to the next, in the very same rounding. */
function withStops(line: Ring, stops: readonly Hit[], rings: readonly Ring[]): MutableRing[] {
  const onRing = new Map<string, Position>();
  for (const ring of rings) for (const point of ring) onRing.set(key(point), point);
  const pieces: MutableRing[] = [];
  let current: MutableRing | null = null;
  for (const point of withHits(
    line,
    stops.map((stop) => snap(stop, onRing)),
  )) {
    current?.push(point);
    if (!onRing.has(key(point))) continue;
    if (current && current.length > 1) pieces.push(current);
    current = [point];
  }
  return pieces;
}

/** Both roundings of one crossing can differ in the last decimal: take the point that the ring got. */
function snap(stop: Hit, onRing: ReadonlyMap<string, Position>): Hit {
  if (onRing.has(key(stop.position))) return stop;
  let [nearest, best] = [stop.position, 4e-14];
  for (const point of onRing.values()) {
    const distance = (point[0] - stop.position[0]) ** 2 + (point[1] - stop.position[1]) ** 2;
    if (distance < best) [nearest, best] = [point, distance];
  }
  return { ...stop, position: nearest };
}

/** The pieces that run through the inside; between two stops a piece cannot change sides. */
function chordsInside(pieces: readonly MutableRing[], polygon: Polygon): MutableRing[] {
  return pieces.filter(([from, to]) => {
    if (!from || !to) return false;
    return polygonSide(polygon, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]) > 0;
  });
}

/** Every face once: from each edge on to the edge that turns furthest left, until the first comes round again. */
function walkFaces(edges: ReadonlyMap<string, Edge[]>): MutableRing[] {
  const faces: MutableRing[] = [];
  for (const leaving of edges.values()) {
    for (const first of leaving) {
      if (first.isWalked) continue;
      const face: MutableRing = [[first.from[0], first.from[1]]];
      for (let edge: Edge | undefined = first; edge && !edge.isWalked;) {
        edge.isWalked = true;
        face.push([edge.to[0], edge.to[1]]);
        edge = leftmost(edges.get(key(edge.to)) ?? [], edge);
      }
      faces.push(face);
    }
  }
  return faces;
}

/** The first edge clockwise from the way back; straight back comes last. */
function leftmost(leaving: readonly Edge[], arriving: Edge): Edge | undefined {
  const { from, to } = arriving;
  const back = Math.atan2(from[1] - to[1], from[0] - to[0]);
  let found: Edge | undefined;
  let best = Infinity;
  for (const edge of leaving) {
    const angle = Math.atan2(edge.to[1] - to[1], edge.to[0] - to[0]);
    const clockwise = (back - angle + 4 * Math.PI) % (2 * Math.PI);
    const turn = clockwise < 1e-12 ? 2 * Math.PI : clockwise;
    if (turn < best) [found, best] = [edge, turn];
  }
  return found;
}

function facesToPolygons(faces: readonly MutableRing[]): MutableRing[][] {
  const shells = faces.filter((face) => signedArea(face) > 0).map((face) => [face]);
  for (const hole of faces.filter((face) => signedArea(face) < 0)) {
    const home = shells.find(([shell]) => hole.every((point) => ringSide(shell ?? [], point) >= 0));
    home?.push(hole);
  }
  return shells;
}
