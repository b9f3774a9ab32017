import { featureCollection, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { Random } from '#shared/crdt/random.ts';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { openGeos, type GeosGeometry } from '#shared/geo/coverage/geos.test-support.ts';
import { planeOf } from '#shared/geo/coverage/plane.test-support.ts';
import { sharedArea } from '#shared/geo/coverage/shared-area.ts';
import { ShapeIndex } from '#shared/geo/coverage/shape-index.ts';
import { prepareShape, type Shape } from '#shared/geo/coverage/shape.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { makeBoard } from './board.ts';
import { timed, type PuzzelFigure } from './figure.ts';

type Pair = readonly [number, number];
const LIMIT_MS = 700;
/** By which ours and GEOS may differ, of the smaller of two shapes. */
const TOLERANCE = 1e-6;

/**
 * Shared land of all pairs of a full board: ours from the geometries as they come; GEOS and turf over the same candidates;
 * turf over all pairs, as one does without an index. Turf is measured on a sample of the pairs, and multiplied.
 * Throws when GEOS finds other areas.
 */
export async function measureOverlap(pieces: number, turfSample: number): Promise<readonly PuzzelFigure[]> {
  const geometries = makeBoard(pieces, 1, 4).stukken.flatMap(({ plaats }) =>
    plaats.soort === 'geen' ? [] : [plaats.geometrie],
  );
  const shapes = geometries.map(prepareShape);
  const pairs = candidatesOf(shapes);
  const areas = new Float64Array(pairs.length);
  const ours = timed(
    `${pieces} pieces × 100 vertices, shared land of ${pairs.length} candidate pairs, ours (projecting and index included)`,
    LIMIT_MS,
    5,
    () => null,
    () => {
      const prepared = geometries.map(prepareShape);
      candidatesOf(prepared).forEach(([a, b], at) => {
        areas[at] = areaOfPair(prepared, a, b);
      });
    },
  );
  const geos = await openGeos();
  const planes = shapes.map((shape) => geos.geometry(planeOf(shape)));
  const theirs = new Float64Array(pairs.length);
  const byGeos = timed(
    'the same candidates by GEOS 3.13 in WASM (geometries made before)',
    null,
    3,
    () => null,
    () => {
      pairs.forEach(([a, b], at) => {
        theirs[at] = geosArea(planes, a, b);
      });
    },
  );
  const difference = worstDifference(shapes, pairs, areas, theirs);
  if (!(difference <= TOLERANCE)) throw new Error(`GEOS differs by ${difference} of the smaller shape`);
  const random = new Random(7);
  const someNear = Array.from({ length: turfSample }, (): Pair => pairs[random.int(pairs.length)] ?? [0, 0]);
  const someAll = Array.from({ length: turfSample }, (): Pair => [random.int(pieces), random.int(pieces)]);
  const turf = (label: string, sample: readonly Pair[], all: number): PuzzelFigure => {
    const { middleMs, cpu } = timed(
      label,
      null,
      1,
      () => null,
      () => sample.forEach(([a, b]) => turfArea(geometries, a, b)),
    );
    const totalMs = (middleMs / sample.length) * all;
    return {
      label,
      middleMs: totalMs,
      worstMs: totalMs,
      times: 1,
      limitMs: null,
      timesOurs: ((cpu.middleMs / sample.length) * all) / ours.cpu.middleMs,
      note: `from a sample of ${sample.length} pairs`,
    };
  };
  return [
    ours,
    {
      ...byGeos,
      timesOurs: byGeos.cpu.middleMs / ours.cpu.middleMs,
      note: `areas differ by at most ${difference.toExponential(0)} of the smaller shape`,
    },
    turf('the same candidates by @turf/intersect', someNear, pairs.length),
    turf('all pairs by @turf/intersect', someAll, (pieces * (pieces - 1)) / 2),
  ];
}

function candidatesOf(shapes: readonly Shape[]): readonly Pair[] {
  const index = new ShapeIndex(shapes);
  return shapes.flatMap((shape, a) => index.near(shape).flatMap((b): Pair[] => (b > a ? [[a, b]] : [])));
}

function areaOfPair(shapes: readonly Shape[], a: number, b: number): number {
  const [first, second] = [shapes[a], shapes[b]];
  return first && second ? sharedArea(first, second) : 0;
}

function geosArea(planes: readonly GeosGeometry[], a: number, b: number): number {
  const [first, second] = [planes[a], planes[b]];
  return first && second ? first.sharedArea(second) : 0;
}

function turfArea(geometries: readonly Geometry[], a: number, b: number): number {
  const [first, second] = [geometries[a], geometries[b]];
  if (first?.type !== 'Polygon' || second?.type !== 'Polygon') return 0;
  const shared = intersect(featureCollection([polygon(first.coordinates), polygon(second.coordinates)]));
  return shared === null ? 0 : areaSquareMeters(shared.geometry as Geometry);
}

function worstDifference(
  shapes: readonly Shape[],
  pairs: readonly Pair[],
  ours: Float64Array,
  theirs: Float64Array,
): number {
  let worst = 0;
  pairs.forEach(([a, b], at) => {
    const smaller = Math.min(shapes[a]?.areaSquareMeters ?? 1, shapes[b]?.areaSquareMeters ?? 1);
    const difference = Math.abs((ours[at] ?? 0) - (theirs[at] ?? 0)) / smaller;
    // not a number, where GEOS refuses, has to stay
    if (!(difference <= worst)) worst = difference;
  });
  return worst;
}
