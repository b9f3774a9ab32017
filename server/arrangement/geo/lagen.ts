import { stukkenIn } from '#shared/arrangement/beeld.ts';
import { namenVan } from '#shared/arrangement/document/namen.ts';
import { FUNCTIE, PUNT_STATUS, STUK_STATUS } from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import { polygonsOf } from '#shared/geo/positions.ts';

export type Waarde = string | number | null;

/** Each layer has one type of geometry, as rules for GeoPackages want it. */
export type LaagType = 'MULTIPOLYGON' | 'LINESTRING' | 'POINT';

/** Rings of polygons as they are, one line, or one position, in CRS84. */
export type LaagVorm =
  | { readonly type: 'MULTIPOLYGON'; readonly polygonen: readonly (readonly (readonly LngLat[])[])[] }
  | { readonly type: 'LINESTRING'; readonly lijn: readonly LngLat[] }
  | { readonly type: 'POINT'; readonly punt: LngLat };

export interface KaartLaag {
  /** Lower case with underscores. */
  readonly naam: string;
  readonly titel: string;
  readonly type: LaagType;
  readonly kolommen: readonly { readonly naam: string; readonly soort: 'TEXT' | 'INTEGER' | 'REAL' }[];
  readonly rijen: readonly { readonly vorm: LaagVorm; readonly waarden: readonly Waarde[] }[];
}

const STUK_KOLOMMEN: KaartLaag['kolommen'] = [
  { naam: 'variant', soort: 'TEXT' },
  { naam: 'nummer', soort: 'INTEGER' },
  { naam: 'stuk_id', soort: 'TEXT' },
  { naam: 'titel', soort: 'TEXT' },
  { naam: 'partij', soort: 'TEXT' },
  { naam: 'functies', soort: 'TEXT' },
  { naam: 'status', soort: 'TEXT' },
  { naam: 'hectare', soort: 'REAL' },
  { naam: 'vanaf_jaar', soort: 'INTEGER' },
  { naam: 'tot_en_met_jaar', soort: 'INTEGER' },
  { naam: 'bron', soort: 'TEXT' },
];

const PUNT_KOLOMMEN: KaartLaag['kolommen'] = [
  { naam: 'punt_id', soort: 'TEXT' },
  { naam: 'soort', soort: 'TEXT' },
  { naam: 'titel', soort: 'TEXT' },
  { naam: 'partij', soort: 'TEXT' },
  { naam: 'status', soort: 'TEXT' },
];

/** The shapes of the arrangement: the pieces as they lie on the tafel and in each variant, and the open points. */
export function kaartLagen(inhoud: ArrangementInhoud): readonly KaartLaag[] {
  const namen = namenVan(inhoud);
  const varianten = [null, ...inhoud.varianten.map(({ id }) => id)];
  const stukken = varianten.flatMap((variant) =>
    stukkenIn(inhoud, variant).flatMap((stuk) => {
      const geometrie = geometrieOf(stuk.plaats);
      if (geometrie === null) return [];
      const vorm: LaagVorm =
        geometrie.type === 'Point'
          ? { type: 'POINT', punt: geometrie.coordinates }
          : geometrie.type === 'LineString'
            ? { type: 'LINESTRING', lijn: geometrie.coordinates }
            : { type: 'MULTIPOLYGON', polygonen: polygonsOf(geometrie) };
      const waarden: readonly Waarde[] = [
        namen.variant(variant),
        stuk.nummer,
        stuk.id,
        stuk.titel,
        namen.partij(stuk.partij),
        stuk.functies.map((functie) => FUNCTIE[functie]).join(', '),
        STUK_STATUS[stuk.status],
        stuk.hectare === null ? null : Math.round(stuk.hectare * 10_000) / 10_000,
        stuk.periode.van,
        stuk.periode.tot,
        stuk.bron,
      ];
      return [{ vorm, waarden }];
    }),
  );
  const laag = (naam: string, titel: string, type: LaagType): KaartLaag => ({
    naam,
    titel,
    type,
    kolommen: STUK_KOLOMMEN,
    rijen: stukken.filter(({ vorm }) => vorm.type === type),
  });
  return [
    laag('puzzelstukken_vlak', 'Puzzelstukken (vlakken)', 'MULTIPOLYGON'),
    laag('puzzelstukken_lijn', 'Puzzelstukken (lijnen)', 'LINESTRING'),
    laag('puzzelstukken_punt', 'Puzzelstukken (punten)', 'POINT'),
    {
      naam: 'open_punten',
      titel: 'Spanningspunten die open blijven',
      type: 'POINT',
      kolommen: PUNT_KOLOMMEN,
      rijen: inhoud.openPunten.flatMap(({ id, soort, titel, partij, status, anker }) =>
        anker.soort === 'plek'
          ? [
              {
                vorm: { type: 'POINT', punt: anker.lngLat } as const,
                waarden: [id, soort, titel, namen.partij(partij), PUNT_STATUS[status]],
              },
            ]
          : [],
      ),
    },
  ];
}
