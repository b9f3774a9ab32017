import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import type { MapFeature } from '#client/map/types.ts';
import { puntIconKey } from '#client/map/punten/punt-icon.ts';

const RANK = { ernstig: 3, matig: 2, licht: 1 } as const;

/**
 * The points as the map draws them, numbered in the order in which they come; each pinned one at the label point of
 * its piece (SP1). A point whose piece has no place yet is left out here: the list shows it.
 */
export function puntFeatures(
  punten: readonly Spanningspunt[],
  labelPointOf: (puzzelstukId: string) => LngLat | null,
): ReadonlyMap<string, MapFeature> {
  const features = new Map<string, MapFeature>();
  let nummer = 0;
  for (const punt of punten) {
    const isKans = punt.soort === 'kans';
    if (!isKans) nummer += 1;
    const at = punt.anker.soort === 'plek' ? punt.anker.lngLat : labelPointOf(punt.anker.id);
    if (at === null) continue;
    features.set(punt.id, {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [at[0], at[1]] },
      properties: {
        id: punt.id,
        titel: punt.titel,
        beeld: puntIconKey(
          isKans
            ? { soort: 'kans', stil: isQuiet(punt) }
            : { soort: 'spanningspunt', nummer, ernst: punt.ernst, stil: isQuiet(punt) },
        ),
        orde: isKans ? 0 : RANK[punt.ernst],
      },
    });
  }
  return features;
}

function isQuiet(punt: Spanningspunt): boolean {
  return punt.status === 'opgelost';
}
