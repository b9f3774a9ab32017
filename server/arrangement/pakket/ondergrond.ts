import type { Ondergrond } from '#shared/arrangement/kaart/tekening.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { toLaagFeature, type LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';
import { isEigenGebied } from '#shared/puzzel/ondergrond/ondergrond.ts';
import { filterByGebied } from '#server/geodata/filter-by-gebied.ts';
import type { Kaartlaag } from '#server/geodata/kaartlaag.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';

type Vlak = Ondergrond['vlakken'][number];

/** What lies under the kaartbeelden, from whatever boundaries this server has: land, gemeenten, and the own gebied. */
export async function ondergrondVoor(geodata: GeodataProvider, gebied: TafelGebied): Promise<Ondergrond> {
  const vlakken: Vlak[] = [];
  const bronnen = new Set<string>();
  const add = (soort: Vlak['soort'], laag: Kaartlaag | null, vormen: readonly Geometry[]): void => {
    if (laag === null || vormen.length === 0) return;
    const { bron, jaar } = laag.info;
    bronnen.add(jaar === null ? bron : `${bron} (${jaar})`);
    vlakken.push(...vormen.map((geometrie) => ({ soort, geometrie })));
  };
  const land = await geodata.layer('provincie-land');
  add('land', land, vormenVan(land));
  const own = gebied.soort === 'nederland' ? null : await geodata.layer(gebied.soort);
  const eigen = featuresVan(own).find((each) => gebied.soort !== 'nederland' && isEigenGebied(gebied, each));
  if (eigen === undefined) {
    const provincie = await geodata.layer('provincie');
    add('grens', provincie, vormenVan(provincie));
  } else {
    const gemeenten = await geodata.layer('gemeente');
    const within = gemeenten === null ? null : filterByGebied(gemeenten, eigen.code, eigen.geometrie);
    add('grens', within, vormenVan(within));
    add('gebied', own, [eigen.geometrie]);
  }
  return { vlakken, bron: [...bronnen].join('; ') };
}

function featuresVan(laag: Kaartlaag | null): readonly LaagFeature[] {
  return (laag?.features ?? []).flatMap((feature) => toLaagFeature(feature) ?? []);
}

function vormenVan(laag: Kaartlaag | null): readonly Geometry[] {
  return featuresVan(laag).map(({ geometrie }) => geometrie);
}
