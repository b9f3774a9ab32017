import { err, ok, type Result } from '#shared/lib/result.ts';

type PlainType = 'Point' | 'LineString' | 'Polygon' | 'MultiPolygon';

/** One shape as a file gives it: its type is known, its coordinates are not judged yet. */
export interface ForeignShape {
  /** Which feature of the file it comes from, from 1. */
  readonly nummer: number;
  /** The name that the file gives it; null when it gives none. */
  readonly naam: string | null;
  /** `anders`: a type that GeoJSON does not know, or no geometry at all. */
  readonly type: PlainType | 'anders';
  readonly coordinates: unknown;
}

export interface ShapeLimits {
  readonly maxShapes: number;
  readonly maxPoints: number;
}

type Problem = 'not-geojson' | 'too-many-shapes' | 'too-many-points';

const MAX_DEPTH = 8;
const MAX_NAME = 160;
const NAMES = ['naam', 'name', 'titel', 'title', 'label', 'omschrijving', 'id', 'code'];
/** Parts of such a shape each become one of this type. */
const PARTS: Readonly<Record<string, PlainType>> = { MultiPoint: 'Point', MultiLineString: 'LineString' };

/** All shapes in a GeoJSON value, in order, those of several parts taken apart. */
export function flatShapes(json: unknown, limits: ShapeLimits): Result<readonly ForeignShape[], Problem> {
  const features = featuresOf(json);
  if (features === null) return err('not-geojson');
  const shapes: ForeignShape[] = [];
  for (const [index, feature] of features.entries()) {
    const isFeature = own(feature, 'type') === 'Feature';
    const about = { nummer: index + 1, naam: isFeature ? nameOf(feature) : null };
    // A Feature without a place (geometry null) is valid GeoJSON with nothing to show; it is told as such.
    addShapes(isFeature ? own(feature, 'geometry') : feature, about, shapes, limits.maxShapes, 0);
    if (shapes.length > limits.maxShapes) return err('too-many-shapes');
  }
  let points = 0;
  for (const { coordinates } of shapes) {
    points += countPositions(coordinates, limits.maxPoints - points);
    if (points > limits.maxPoints) return err('too-many-points');
  }
  return ok(shapes);
}

function featuresOf(json: unknown): readonly unknown[] | null {
  const type = own(json, 'type');
  if (typeof type !== 'string') return null;
  if (type !== 'FeatureCollection') return [json];
  const features = own(json, 'features');
  return Array.isArray(features) ? features : null;
}

function addShapes(
  geometry: unknown,
  about: Pick<ForeignShape, 'nummer' | 'naam'>,
  into: ForeignShape[],
  maxShapes: number,
  depth: number,
): void {
  if (into.length > maxShapes) return;
  const type = own(geometry, 'type');
  const coordinates = own(geometry, 'coordinates');
  const part = typeof type === 'string' && Object.hasOwn(PARTS, type) ? PARTS[type] : undefined;
  const geometries = own(geometry, 'geometries');
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < MAX_DEPTH) {
    for (const each of geometries) addShapes(each, about, into, maxShapes, depth + 1);
  } else if (part !== undefined && Array.isArray(coordinates)) {
    for (const each of coordinates.slice(0, maxShapes + 1))
      into.push({ ...about, type: part, coordinates: each as unknown });
  } else into.push({ ...about, type: plainType(type), coordinates });
}

function plainType(type: unknown): ForeignShape['type'] {
  return type === 'Point' || type === 'LineString' || type === 'Polygon' || type === 'MultiPolygon'
    ? type
    : 'anders';
}

/** Arrays that hold no arrays, counted to just over `max`; a nesting of any depth cannot run out of stack. */
function countPositions(coordinates: unknown, max: number): number {
  let count = 0;
  const open: unknown[] = [coordinates];
  while (open.length > 0 && count <= max) {
    const value = open.pop();
    if (!Array.isArray(value)) continue;
    if (!Array.isArray(value[0])) count += 1;
    else for (const each of value) open.push(each);
  }
  return count;
}

function nameOf(feature: unknown): string | null {
  const properties = own(feature, 'properties');
  if (typeof properties !== 'object' || properties === null) return null;
  const entries = Object.entries(properties);
  for (const name of NAMES) {
    const value: unknown = entries.find(([key]) => key.toLowerCase() === name)?.[1];
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '') return shortText(text.trim());
  }
  return null;
}

function shortText(text: string): string {
  return text.slice(0, MAX_NAME).toWellFormed();
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
