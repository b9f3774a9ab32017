import type { GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';
import type { AreaGeometry } from '#shared/geo/geometry.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';
import { provincieCode } from '#server/geodata/provincies.ts';

export interface NamedGebied {
  readonly laag: GebiedLaag;
  readonly code: string;
  readonly naam: string;
  /** Source and year of the outline, as one text (PS4). */
  readonly bron: string;
  readonly geometrie: AreaGeometry;
}

/** The named gebied with that code, its outline in stored form; null when no layer has it. */
export async function findGebied(
  geodata: GeodataProvider,
  laag: GebiedLaag,
  code: string,
): Promise<NamedGebied | null> {
  const kaartlaag = await geodata.layer(laag);
  const feature = kaartlaag?.features.find((each) => each.properties.code === code);
  if (!kaartlaag || !feature) return null;
  const { geometry } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  // sound since it was loaded, heights dropped
  const outline = normalizeGeometry(geometry as Geometry) as AreaGeometry;
  const { bron, jaar } = kaartlaag.info;
  return {
    laag,
    code,
    naam: feature.properties.naam,
    bron: jaar === null ? bron : `${bron}, ${jaar}`,
    geometrie: outline,
  };
}

/** Code and name of the gemeenten in a province, by its name; empty when the boundaries do not tell. */
export async function gemeentenIn(
  geodata: GeodataProvider,
  provincieNaam: string,
): Promise<readonly { readonly code: string; readonly naam: string }[]> {
  const provincie = provincieCode(provincieNaam);
  const kaartlaag = await geodata.layer('gemeente');
  if (provincie === null || kaartlaag === null) return [];
  return kaartlaag.features
    .filter(({ properties }) => properties['pv'] === provincie)
    .map(({ properties: { code, naam } }) => ({ code, naam }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
