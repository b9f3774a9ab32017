import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { MapFeature } from '#client/map/types.ts';
import { hardheidOf, patternKey } from '#client/map/stukken/pattern-key.ts';
import { functieIconKey } from '#client/map/stukken/functie-icon.ts';

/** The piece as the map draws it; null while it has no place. */
export function stukFeature(stuk: Puzzelstuk, kleurVanPartij: (id: string) => string): MapFeature | null {
  const geometry = geometrieOf(stuk.plaats);
  return geometry === null ? null : featureOf(stuk, geometry, kleurVanPartij);
}

/** The same piece with another shape, as it is under someone's hands. */
export function featureOf(
  stuk: Puzzelstuk,
  geometry: Geometry,
  kleurVanPartij: (id: string) => string,
): MapFeature {
  const [functie = 'wonen'] = stuk.functies;
  const hardheid = hardheidOf(stuk.status);
  return {
    type: 'Feature',
    geometry,
    properties: {
      id: stuk.id,
      titel: stuk.titel,
      kleur: FUNCTIE_WEERGAVE[functie].kleur,
      patroon: patternKey(stuk.functies, hardheid),
      icoon: functieIconKey(functie),
      stip: `stip/${kleurVanPartij(stuk.partij)}`,
      hardheid,
    },
  };
}
