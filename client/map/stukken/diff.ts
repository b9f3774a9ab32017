import type { GeoJSONSourceDiff } from 'maplibre-gl';
import { jsonEqual } from '#shared/lib/json.ts';
import type { MapFeature } from '#client/map/types.ts';

/** What the source holds, by feature id. */
export type FeatureTable = ReadonlyMap<string, MapFeature>;

/**
 * What must change in the source to go from one set of features to the other; null when nothing has to. A shape is
 * compared by identity first: a piece that nobody touched keeps its object, so two thousand of them cost no walk.
 */
export function diffFeatures(before: FeatureTable, after: FeatureTable): GeoJSONSourceDiff | null {
  const remove: string[] = [];
  const add: MapFeature[] = [];
  const update: NonNullable<GeoJSONSourceDiff['update']> = [];
  for (const id of before.keys()) if (!after.has(id)) remove.push(id);
  for (const [id, next] of after) {
    const old = before.get(id);
    if (old === undefined) {
      add.push(next);
      continue;
    }
    if (old === next) continue;
    const movedTo =
      old.geometry === next.geometry || jsonEqual(old.geometry, next.geometry) ? null : next.geometry;
    const properties = Object.entries(next.properties)
      .filter(([key, value]) => old.properties[key] !== value)
      .map(([key, value]) => ({ key, value }));
    if (movedTo === null && properties.length === 0) continue;
    update.push({
      id,
      ...(movedTo === null ? {} : { newGeometry: movedTo }),
      ...(properties.length === 0 ? {} : { addOrUpdateProperties: properties }),
    });
  }
  if (remove.length + add.length + update.length === 0) return null;
  return { remove, add, update };
}
