import type { KaartLaag } from '#server/arrangement/geo/lagen.ts';
import { afgerond, verplaats, type Plek, type PlekVorm } from '#server/arrangement/geo/posities.ts';
import type { RdMethode } from '#server/arrangement/geo/rd-methode.ts';

/** A layer as GeoJSON after RFC 7946: longitude and latitude, seven decimals. */
export function geojsonWgs84(laag: KaartLaag): string {
  const round = afgerond(7);
  return collectie(laag, ([longitude, latitude]) => [round(longitude), round(latitude)], {
    toelichting:
      'Lengte- en breedtegraad (CRS84). De punten zijn getekend in ETRS89, dat hier gelijk is aan WGS 84.',
  });
}

/** The same in RD New, in millimetres, with the old `crs` member that GIS programs read. */
export function geojsonRd(laag: KaartLaag, methode: RdMethode): string {
  return collectie(laag, inRd(methode), {
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } },
    toelichting: `Amersfoort / RD New (EPSG:28992). Omgerekend met: ${methode.naam}.`,
  });
}

export function inRd(methode: RdMethode): (position: readonly [number, number]) => Plek {
  const round = afgerond(3);
  return (position) => {
    const [x, y] = methode.naarRd(position);
    return [round(x), round(y)];
  };
}

function collectie(
  { naam, kolommen, rijen }: KaartLaag,
  change: (position: readonly [number, number]) => Plek,
  extra: Readonly<Record<string, unknown>>,
): string {
  const features = rijen.map(({ vorm, waarden }, index) =>
    JSON.stringify({
      type: 'Feature',
      id: index + 1,
      properties: Object.fromEntries(kolommen.map((kolom, at) => [kolom.naam, waarden[at] ?? null])),
      geometry: geometrie(verplaats(vorm, change)),
    }),
  );
  const head = JSON.stringify({ type: 'FeatureCollection', name: naam, ...extra }).slice(0, -1);
  return `${head},"features":[\n${features.join(',\n')}\n]}\n`;
}

function geometrie(vorm: PlekVorm): Readonly<Record<string, unknown>> {
  switch (vorm.type) {
    case 'POINT':
      return { type: 'Point', coordinates: vorm.punt };
    case 'LINESTRING':
      return { type: 'LineString', coordinates: vorm.lijn };
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: vorm.polygonen };
  }
}
