import type { Geometry as AnyGeometry } from 'geojson';
import { geometrySchema, type AreaGeometry } from '#shared/geo/geometry.ts';
import type { GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';
import type { PickedGebied } from '#client/map/types.ts';
import type { Kaartlaag, KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';

export function codeOf(properties: Readonly<Record<string, unknown>> | null): string {
  return String(properties?.['code'] ?? '');
}

/** The outline as one of our own geometries; null when it is no area. */
export function areaOf(geometry: AnyGeometry): AreaGeometry | null {
  const parsed = geometrySchema.safeParse(geometry);
  if (!parsed.success) return null;
  return parsed.data.type === 'Polygon' || parsed.data.type === 'MultiPolygon' ? parsed.data : null;
}

/** The gebied with that code as a piece can be made of it (PS4); null when the layer has none. */
export function pickGebied(
  laag: GebiedLaag,
  code: string,
  data: KaartlaagData | null,
  about: Kaartlaag | undefined,
): PickedGebied | null {
  const feature = data?.features.find((each) => codeOf(each.properties) === code);
  const area = feature === undefined ? null : areaOf(feature.geometry);
  if (feature === undefined || area === null) return null;
  const rounded = normalizeGeometry(area);
  if (rounded.type !== 'Polygon' && rounded.type !== 'MultiPolygon') return null;
  return {
    laag,
    code,
    naam: String(feature.properties['naam'] ?? code),
    bron: about === undefined ? '' : [about.bron, about.jaar].filter((part) => part !== null).join(', '),
    geometrie: rounded,
  };
}
