import { centroidOf } from '#shared/geo/centroid.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { lngLatToRd } from '#shared/geo/rd.ts';
import type { MapFeature } from '#client/map/types.ts';

/** One piece of a zet as the map shows it: where it lies, where it would lie. Null: nowhere. */
export interface MapZet {
  /** Unique among all that are shown. */
  readonly id: string;
  readonly voor: Geometry | null;
  readonly na: Geometry | null;
  /** CSS hex of whose piece it is. */
  readonly kleur: string;
  /** The one that is tried or looked at; the others are fainter. */
  readonly isOpen: boolean;
}

/** Nearer than this the two shapes say enough themselves. */
const MIN_ARROW_METERS = 200;

/** The features of these zetten by id: both shapes, and an arrow between where the piece moves. */
export function zetFeatures(zetten: readonly MapZet[]): ReadonlyMap<string, MapFeature> {
  const features = new Map<string, MapFeature>();
  for (const { id, voor, na, kleur, isOpen } of zetten) {
    const add = (deel: string, geometry: Geometry, more: MapFeature['properties'] = {}): void => {
      const key = `${id}/${deel}`;
      features.set(key, {
        type: 'Feature',
        geometry,
        properties: { id: key, deel, kleur, isOpen, ...more },
      });
    };
    if (voor !== null) add('voor', voor);
    if (na !== null) add('na', na);
    const arrow = voor === null || na === null ? null : arrowBetween(centroidOf(voor), centroidOf(na));
    if (arrow === null) continue;
    add('pijl', { type: 'LineString', coordinates: [arrow.from, arrow.to] });
    add('punt', { type: 'Point', coordinates: arrow.to }, { draai: arrow.degrees });
  }
  return features;
}

interface Arrow {
  readonly from: [number, number];
  readonly to: [number, number];
  /** Clockwise from north. */
  readonly degrees: number;
}

/** From one place to the other; null when they are too near for an arrow. */
function arrowBetween(from: LngLat, to: LngLat): Arrow | null {
  const [fromX, fromY] = lngLatToRd(from);
  const [toX, toY] = lngLatToRd(to);
  const [east, north] = [toX - fromX, toY - fromY];
  if (Math.hypot(east, north) < MIN_ARROW_METERS) return null;
  const degrees = (Math.atan2(east, north) * 180) / Math.PI;
  return { from: [from[0], from[1]], to: [to[0], to[1]], degrees: Math.round(degrees) };
}
