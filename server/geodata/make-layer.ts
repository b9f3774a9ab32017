import { areaSquareMeters } from '#shared/geo/area.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { mapPositions } from '#shared/geo/map-positions.ts';
import { GEOMETRY_LIMITS, validateGeometry } from '#shared/geo/validate-geometry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { KaartGeometry, Kaartlaag, KaartlaagFeature, RawFeature } from '#server/geodata/kaartlaag.ts';
import type { UnifiedProperties } from '#server/geodata/layers.ts';
import type { PdokLayer } from '#server/geodata/pdok-sources.ts';
import { simplifyLayer } from '#server/geodata/simplify-layer.ts';
import { soundFeatures } from '#server/geodata/sound-features.ts';

const OLDEST_YEAR = 2020;

/** As a piece on the map is judged, since a gebied can become one; only the layer as a whole may have more points. */
const LIMITS = { ...GEOMETRY_LIMITS, maxPoints: 500_000 };

/**
 * From the features of the source to a layer of ours: unified, one feature per code, small, and checked. The error says
 * in Dutch which check failed; then nothing may replace what is in the cache.
 */
export function makeLayer(
  layer: PdokLayer,
  raw: readonly RawFeature[],
  jaar: number,
  thisYear: number,
): Result<Kaartlaag, string> {
  const whole = oneByCode(layer, raw);
  const small = soundFeatures(simplifyLayer(whole, layer.maxPoints).map(rounded), unified, LIMITS);
  // what thinning out spoilt beyond repair is taken as the source gave it
  const done = new Set(small.features.map(({ id }) => id));
  const spoilt = soundFeatures(
    whole.filter(({ id }) => !done.has(String(id))),
    unified,
    LIMITS,
  );
  if (spoilt.leftOut.length > 0) return err(`niet bruikbaar: ${spoilt.leftOut.slice(0, 5).join('; ')}`);
  const features = [...small.features, ...spoilt.features];
  const problem = check(layer, features, jaar, thisYear);
  if (problem !== null) return err(problem);
  const info = {
    id: layer.id,
    naam: layer.naam,
    bron: layer.bron,
    jaar,
    licentie: layer.licentie,
    aantal: features.length,
    indicatief: false,
    grof: false,
  };
  return ok({ info, features });
}

/** Unified properties, and one feature per code: a Natura 2000-gebied comes as one per regime, overlaps and all. */
function oneByCode(layer: PdokLayer, raw: readonly RawFeature[]): readonly RawFeature[] {
  const byCode = new Map<string, RawFeature>();
  for (const feature of raw) {
    const properties = layer.unify(feature.properties ?? {});
    if (properties === null) continue;
    const { code } = properties;
    const known = byCode.get(code);
    const geometry = known ? together(known.geometry, feature.geometry) : feature.geometry;
    byCode.set(code, { type: 'Feature', id: code, properties: known?.properties ?? properties, geometry });
  }
  return [...byCode.values()];
}

function together(one: KaartGeometry | null, other: KaartGeometry | null): KaartGeometry | null {
  if (one === null || other === null) return one ?? other;
  const polygons = [one, other].flatMap((geometry) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  return { type: 'MultiPolygon', coordinates: polygons };
}

function unified(properties: Readonly<Record<string, unknown>>): UnifiedProperties {
  return { ...properties, code: String(properties['code']), naam: String(properties['naam']) };
}

/** Six decimals, a decimetre: what simplification leaves is not finer. */
function rounded(feature: RawFeature): RawFeature {
  if (feature.geometry === null || feature.geometry.type === 'MultiLineString') return feature;
  const geometry = mapPositions(feature.geometry as Geometry, ([x, y]) => [
    Math.round(x * 1e6) / 1e6,
    Math.round(y * 1e6) / 1e6,
  ]);
  return { ...feature, geometry: geometry as KaartGeometry };
}

function check(
  layer: PdokLayer,
  features: readonly KaartlaagFeature[],
  jaar: number,
  thisYear: number,
): string | null {
  const { expected, areaKm2 } = layer;
  if ('exactly' in expected && features.length !== expected.exactly)
    return `${features.length} gebieden in plaats van ${expected.exactly}`;
  if ('atLeast' in expected && features.length < expected.atLeast)
    return `${features.length} gebieden, minstens ${expected.atLeast} verwacht`;
  if (jaar < OLDEST_YEAR || jaar > thisYear + 1) return `het jaar ${jaar} kan niet kloppen`;
  const unsound = features.find(({ geometry }) => !validateGeometry(geometry as Geometry, LIMITS).ok);
  if (unsound) return `de grens van ${unsound.properties.naam} is niet geldig`;
  if (areaKm2 === null) return null;
  const km2 = features.reduce((sum, { geometry }) => sum + areaSquareMeters(geometry as Geometry), 0) / 1e6;
  return km2 < areaKm2[0] || km2 > areaKm2[1]
    ? `de oppervlakte is ${Math.round(km2)} km², verwacht ${areaKm2[0]} tot ${areaKm2[1]} km²`
    : null;
}
