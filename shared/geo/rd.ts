import proj4 from 'proj4';
import type { LngLat, Rd } from '#shared/geo/geometry.ts';

/**
 * RD New (EPSG:28992) with the seven-parameter datum shift of Kadaster and NSGI, rotations in arc seconds. Against
 * RDNAPTRANS2018 with its correction grid: 7 cm on average, 23 cm at most. The same numbers with rotations in
 * microradians, as some sources print them, are 170 m off.
 */
const RD_PROJ =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725';

const converter = proj4('WGS84', RD_PROJ);

/** RD New in metres of a position in CRS84. */
export function lngLatToRd(position: LngLat): Rd {
  const [x, y] = converter.forward([position[0], position[1]]);
  return [x, y];
}

/** CRS84 in degrees of a position in RD New. */
export function rdToLngLat(position: Rd): LngLat {
  const [longitude, latitude] = converter.inverse([position[0], position[1]]);
  return [longitude, latitude];
}
