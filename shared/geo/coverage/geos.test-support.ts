import type { Polygon as GeoJsonPolygon, MultiPolygon as GeoJsonMultiPolygon } from 'geojson';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';

/** GEOS as a second opinion: for tests and the benchmark only. */
export interface Geos {
  /** A geometry in any plane, kept in its memory until the process ends. */
  geometry(geometry: GeoJsonPolygon | GeoJsonMultiPolygon): GeosGeometry;
}

export interface GeosGeometry {
  area(): number;
  /** NaN where GEOS refuses. */
  sharedArea(other: GeosGeometry): number;
  readonly pointer: number;
}

export async function openGeos(): Promise<Geos> {
  const geos = await initGeosJs();
  const area = geos.Module._malloc(8);
  const areaOf = (pointer: number): number => {
    if (pointer === 0 || geos.GEOSArea(pointer, area) === 0) return NaN;
    return geos.Module.getValue(area, 'double');
  };
  return {
    geometry: (geometry) => {
      const pointer = geojsonToGeosGeom(geometry, geos);
      return {
        pointer,
        area: () => areaOf(pointer),
        sharedArea: (other) => {
          const shared = geos.GEOSIntersection(pointer, other.pointer);
          const result = areaOf(shared);
          if (shared !== 0) geos.GEOSGeom_destroy(shared);
          return result;
        },
      };
    },
  };
}
