import { repairArea } from '#shared/geo/repair-geometry.ts';
import { validateGeometry, type GeometryLimits } from '#shared/geo/validate-geometry.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { UnifiedProperties } from '#server/geodata/layers.ts';
import type { KaartGeometry, KaartlaagFeature, RawFeature } from '#server/geodata/kaartlaag.ts';

/** Backgrounds reach into the neighbouring countries; six decimals keep the orientation tests exact there. */
export const LAYER_LIMITS: GeometryLimits = { maxPoints: 500_000, extent: [-2, 48.5, 12.5, 56], decimals: 6 };

export interface SoundFeatures {
  readonly features: readonly KaartlaagFeature[];
  readonly repaired: readonly string[];
  /** Name or number and reason of what had to be left out. */
  readonly leftOut: readonly string[];
}

/**
 * Gives every feature its unified properties and judges its geometry: what is invalid is repaired, what cannot be
 * repaired (or has no code) is left out and named. A second feature with the same code gets a number behind it.
 */
export function soundFeatures(
  raw: readonly RawFeature[],
  unify: (properties: Readonly<Record<string, unknown>>, index: number) => UnifiedProperties,
  limits: GeometryLimits = LAYER_LIMITS,
): SoundFeatures {
  const features: KaartlaagFeature[] = [];
  const repaired: string[] = [];
  const leftOut: string[] = [];
  const codes = new Set<string>();
  raw.forEach((feature, index) => {
    const properties = unify(feature.properties ?? {}, index);
    if (properties === null) {
      leftOut.push(`${index + 1}: geen code`);
      return;
    }
    if (feature.geometry === null) {
      leftOut.push(`${properties.code}: geen geometrie`);
      return;
    }
    const geometry = soundGeometry(withoutHeights(feature.geometry), limits);
    if (geometry.kind === 'unsound') {
      leftOut.push(`${properties.code}: ${geometry.reason}`);
      return;
    }
    if (geometry.kind === 'repaired') repaired.push(properties.code);
    let { code } = properties;
    for (let i = 2; codes.has(code); i++) code = `${properties.code}-${i}`;
    codes.add(code);
    features.push({
      type: 'Feature',
      id: code,
      properties: { ...properties, code },
      geometry: geometry.geometry,
    });
  });
  return { features, repaired, leftOut };
}

type Judged =
  | { readonly kind: 'sound' | 'repaired'; readonly geometry: KaartGeometry }
  | { readonly kind: 'unsound'; readonly reason: string };

function soundGeometry(geometry: KaartGeometry, limits: GeometryLimits): Judged {
  if (geometry.type === 'MultiLineString') {
    const lines = geometry.coordinates.map(
      (coordinates) => ({ type: 'LineString', coordinates }) as Geometry,
    );
    const problem = lines.map((line) => validateGeometry(line, limits)).find((result) => !result.ok);
    return problem && !problem.ok ? { kind: 'unsound', reason: problem.error } : { kind: 'sound', geometry };
  }
  const own = geometry as Geometry;
  const result = validateGeometry(own, limits);
  if (result.ok) return { kind: 'sound', geometry };
  if (own.type !== 'Polygon' && own.type !== 'MultiPolygon') return { kind: 'unsound', reason: result.error };
  const repaired = repairArea(own, limits);
  return repaired === null
    ? { kind: 'unsound', reason: result.error }
    : { kind: 'repaired', geometry: repaired as KaartGeometry };
}

function withoutHeights(geometry: KaartGeometry): KaartGeometry {
  const flat = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? value.slice(0, 2)
      : Array.isArray(value)
        ? value.map(flat)
        : value;
  return { ...geometry, coordinates: flat(geometry.coordinates) } as KaartGeometry;
}
