import { positionProblem } from '#shared/geo/extent.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { flatShapes, type ForeignShape } from '#shared/domain/laag/foreign-shapes.ts';

/** What one file may hold; each shape becomes a record that everybody at the tafel loads. */
export const IMPORT_LIMITS = { maxBytes: 20_000_000, maxShapes: 200, maxPoints: 100_000 } as const;

/** Why a file as a whole is not taken. Words for people are in i18n. */
export const IMPORT_PROBLEMS = [
  'too-large',
  'not-json',
  'not-geojson',
  'no-shapes',
  'other-crs',
  'too-many-shapes',
  'too-many-points',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** In which coordinates the file is: degrees, or metres of RD New, which are converted. */
export type Stelsel = 'crs84' | 'rd';

export interface ImportFile {
  readonly stelsel: Stelsel;
  /** In the order of the file; not judged yet: see `importShape`. */
  readonly shapes: readonly ForeignShape[];
}

/**
 * Reads a GeoJSON file: a FeatureCollection, a Feature, or a bare geometry. Shapes of several parts that a laag cannot hold
 * as one (MultiLineString, MultiPoint, GeometryCollection) become several, so that nothing is lost.
 */
export function readGeojson(text: string): Result<ImportFile, ImportProblem> {
  if (text.length > IMPORT_LIMITS.maxBytes) return err('too-large');
  const json = parseJson(text);
  if (json === undefined) return err('not-json');
  const read = flatShapes(json, IMPORT_LIMITS);
  if (!read.ok) return read;
  const shapes = read.value;
  if (shapes.length === 0) return err('no-shapes');
  const said = saidStelsel(json);
  if (said === 'other') return err('other-crs');
  return ok({ stelsel: said ?? seenStelsel(shapes), shapes });
}

function parseJson(text: string): unknown {
  try {
    // Files from Windows may start with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What the file itself says of its coordinates (`crs` of GeoJSON 2008, still written by GIS); null when it does not. */
function saidStelsel(json: unknown): Stelsel | 'other' | null {
  const name = member(member(member(json, 'crs'), 'properties'), 'name');
  if (typeof name !== 'string') return null;
  if (/EPSG:(?:[\d.]*:)?(?:28992|7415)$/i.test(name)) return 'rd';
  if (/CRS84h?$/i.test(name) || /EPSG:(?:[\d.]*:)?(?:4326|4258|4979|9067)$/i.test(name)) return 'crs84';
  return 'other';
}

/** By the first position that is a position at all: no place in degrees has the numbers of RD. */
function seenStelsel(shapes: readonly ForeignShape[]): Stelsel {
  for (const { coordinates } of shapes) {
    const first = firstPosition(coordinates);
    if (first === null) continue;
    return positionProblem(first[0], first[1]) === 'looks-like-rd' ? 'rd' : 'crs84';
  }
  return 'crs84';
}

function firstPosition(coordinates: unknown): readonly [number, number] | null {
  let at: unknown = coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  if (!Array.isArray(at)) return null;
  const [x, y] = at as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
