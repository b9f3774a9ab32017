import type { ForeignShape } from '#shared/domain/laag/foreign-shapes.ts';
import type { Stelsel } from '#shared/domain/laag/import-geojson.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import { geometrySchema, MAX_POINTS, type Geometry } from '#shared/geo/geometry.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { repairArea } from '#shared/geo/repair-geometry.ts';
import { validateGeometry } from '#shared/geo/validate-geometry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/** Why one shape of a file is not taken: no shape at all, or one that GE2 refuses. */
export type ShapeProblem = 'no-geometry' | 'malformed' | GeometryProblem;

export interface ImportedShape {
  readonly geometrie: Geometry;
  /** It crossed or overlapped itself; what is left is the land that it covered. */
  readonly hersteld: boolean;
}

/** One shape of a file as it is stored: in CRS84, seven decimals, sound (GE2, GE3); heights are dropped. */
export function importShape(shape: ForeignShape, stelsel: Stelsel): Result<ImportedShape, ShapeProblem> {
  if (shape.type === 'anders') return err('no-geometry');
  const coordinates = flattened(shape.coordinates, stelsel, 0);
  const parsed = geometrySchema.safeParse({ type: shape.type, coordinates });
  if (!parsed.success) return err(hasTooManyPoints(shape.coordinates) ? 'too-many-points' : 'malformed');
  const geometrie = normalizeGeometry(parsed.data);
  const judged = validateGeometry(geometrie);
  if (judged.ok) return ok({ geometrie, hersteld: false });
  if (!REPAIRABLE.has(judged.error)) return judged;
  const repaired =
    geometrie.type === 'Polygon' || geometrie.type === 'MultiPolygon' ? repairArea(geometrie) : null;
  return repaired === null ? judged : ok({ geometrie: repaired, hersteld: true });
}

const REPAIRABLE: ReadonlySet<GeometryProblem> = new Set<GeometryProblem>([
  'unclosed-ring',
  'self-crossing',
  'interior-not-connected',
  'hole-outside-shell',
  'parts-overlap',
  'no-area',
  'too-few-points',
]);

/** Deeper than the rings of a MultiPolygon, nothing is a position. */
const MAX_DEPTH = 4;

/** The same nesting with positions of two numbers, in degrees. What is no position is left for the schema to refuse. */
function flattened(value: unknown, stelsel: Stelsel, depth: number): unknown {
  if (!Array.isArray(value) || depth > MAX_DEPTH) return null;
  const [x, y] = value as readonly unknown[];
  if (typeof x === 'number' && typeof y === 'number') {
    return stelsel === 'rd' && Number.isFinite(x) && Number.isFinite(y) ? [...rdToLngLat([x, y])] : [x, y];
  }
  return value.map((each) => flattened(each, stelsel, depth + 1));
}

function hasTooManyPoints(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.length > MAX_POINTS || (Array.isArray(value[0]) && value.some(isLongLine));
}

function isLongLine(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return (
    value.length > MAX_POINTS ||
    value.some((each: unknown) => Array.isArray(each) && each.length > MAX_POINTS)
  );
}
