import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { LAAG_KLEUR, laagPatternKey } from '#client/map/lagen/laag-pattern.ts';
import type { MapFeature } from '#client/map/types.ts';

/** A shape of a kaartlaag of the tafel, as the map draws it. Keep the object of one that did not change. */
export interface MapLaag {
  readonly id: string;
  readonly soort: LaagSoort;
  /** What it is and what it is called, to write in it. */
  readonly naam: string;
  readonly geometrie: Geometry;
}

export function laagFeature({ id, soort, geometrie }: MapLaag): MapFeature {
  return {
    type: 'Feature',
    properties: { id, kleur: LAAG_KLEUR[soort], patroon: laagPatternKey(soort) },
    geometry: geometrie,
  };
}

/** Where its name is written, once: a name on the shape itself would stand in every tile. */
export function laagNaamFeature({ id, soort, naam }: MapLaag, [lng, lat]: LngLat): MapFeature {
  return {
    type: 'Feature',
    properties: { id, naam, kleur: LAAG_KLEUR[soort] },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  };
}
