import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { RawFeature } from '#server/geodata/kaartlaag.ts';

/** Steps along the longest side of the layer: under a metre for the Netherlands. */
const QUANTIZATION = 1e6;

type Layer = { laag: GeometryCollection<Record<string, unknown>> };

/**
 * Thins out a layer to about `maxPoints`, smallest triangles first (Visvalingam and Whyatt 1993). Shared borders are one
 * arc in the topology, so neighbours still fit each other afterwards. A layer that is small enough stays as it is.
 */
export function simplifyLayer(features: readonly RawFeature[], maxPoints: number): readonly RawFeature[] {
  const points = features.reduce((sum, each) => sum + countPoints(each.geometry?.coordinates), 0);
  if (points <= maxPoints) return features;
  const collection = { type: 'FeatureCollection', features } as unknown as FeatureCollection;
  const weighted = presimplify(topology({ laag: collection }, QUANTIZATION) as unknown as Topology<Layer>);
  const small = simplify(weighted, quantile(weighted, maxPoints / points));
  const thinned = feature(small, small.objects.laag).features;
  return thinned.map(asRaw);
}

// topojson keeps the kinds of geometry that went in; they were checked when they were read
const asRaw = (each: Feature): RawFeature => each as unknown as RawFeature;

function countPoints(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  if (typeof coordinates[0] === 'number') return 1;
  return coordinates.reduce((sum: number, each) => sum + countPoints(each), 0);
}
