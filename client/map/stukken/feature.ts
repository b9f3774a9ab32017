import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { MapFeature } from '#client/map/types.ts';
import { hardheidOf, patternKey } from '#client/map/stukken/pattern-key.ts';
import { functieIconKey } from '#client/map/stukken/functie-icon.ts';

/** Who looks at the pieces: own ones lie on top as it were, those of others stay calm. */
export interface StukkenKijk {
  /** CSS hex of a partij. */
  readonly kleurVan: (partij: string) => string;
  readonly naamVan: (partij: string) => string;
  readonly eigenPartij: string;
}

/** Of the own partij, opened to it by another (AZ5), or neither. */
export type Eigendom = 'eigen' | 'open' | 'vreemd';

export function eigendomOf(
  { partij, opengesteld }: Pick<Puzzelstuk, 'partij' | 'opengesteld'>,
  eigenPartij: string,
): Eigendom {
  if (partij === eigenPartij) return 'eigen';
  return opengesteld.includes(eigenPartij) ? 'open' : 'vreemd';
}

/** The piece as the map draws it; null while it has no place. */
export function stukFeature(stuk: Puzzelstuk, kijk: StukkenKijk): MapFeature | null {
  const geometry = geometrieOf(stuk.plaats);
  return geometry === null ? null : featureOf(stuk, geometry, kijk);
}

/** The same piece with another shape, as it is under someone's hands. */
export function featureOf(stuk: Puzzelstuk, geometry: Geometry, kijk: StukkenKijk): MapFeature {
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
      stip: `stip/${kijk.kleurVan(stuk.partij)}`,
      hardheid,
      eigendom: eigendomOf(stuk, kijk.eigenPartij),
    },
  };
}
