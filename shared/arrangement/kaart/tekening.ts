import type { Kaartbeeld } from '#shared/arrangement/beeld.ts';
import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { geometrieOf, type PuzzelstukStatus } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { labelPoint } from '#shared/geo/label-point.ts';
import { polygonsOf } from '#shared/geo/positions.ts';
import { projectRd } from '#shared/geo/project-rd.ts';
import { simplifyForDisplay } from '#shared/geo/simplify.ts';

/** What lies under the pieces: land, water and the borders of the tafel, of whatever source the server has. */
export interface Ondergrond {
  readonly vlakken: readonly {
    readonly soort: 'land' | 'water' | 'gebied' | 'grens';
    readonly geometrie: Geometry;
  }[];
  /** Who made it, with the year; empty when there is none. */
  readonly bron: string;
}

/** Points after one another as x, y, x, y, … in units of the drawing, y downwards. */
export type Pad = readonly number[];

export interface GetekendStuk {
  readonly nummer: number;
  readonly functie: Functie;
  readonly status: PuzzelstukStatus;
  readonly soort: 'vlak' | 'lijn' | 'punt';
  readonly paden: readonly Pad[];
  readonly label: readonly [number, number];
}

/** One kaartbeeld in RD New with north up, as numbers that a writer draws; the same input gives the same numbers. */
export interface Tekening {
  readonly titel: string;
  readonly breedte: number;
  readonly hoogte: number;
  readonly ondergrond: readonly {
    readonly soort: Ondergrond['vlakken'][number]['soort'];
    readonly paden: readonly Pad[];
  }[];
  readonly stukken: readonly GetekendStuk[];
  readonly schaal: { readonly lengte: number; readonly woorden: string };
  readonly functies: readonly Functie[];
  readonly heeftZoekgebied: boolean;
  readonly bron: string;
}

/** Metres in RD New: west, south, east, north. */
export type Uitsnede = readonly [number, number, number, number];

const BREEDTE = 900;
const MARGE = 0.06;
/** A drawing of a single point shows its surroundings. */
const MIN_METER = 2000;

/** What all kaartbeelden of a generation show, so that they can be laid beside one another; null without any shape. */
export function uitsnedeVan(geometrieen: readonly Geometry[]): Uitsnede | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometrie of geometrieen) {
    for (const pad of padenVan(geometrie, (x, y) => [x, y])) {
      for (let at = 0; at < pad.length; at += 2) {
        const [x = 0, y = 0] = [pad[at], pad[at + 1]];
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
    }
  }
  if (west > east) return null;
  const padding = Math.max(MIN_METER / 2, MARGE * Math.max(east - west, north - south));
  return [west - padding, south - padding, east + padding, north + padding];
}

export function tekeningVan(
  { titel, stukken }: Kaartbeeld,
  ondergrond: Ondergrond,
  uitsnede: Uitsnede,
): Tekening {
  const [west, south, east, north] = uitsnede;
  const perMeter = BREEDTE / (east - west);
  const hoogte = Math.round(Math.min(1100, Math.max(560, (north - south) * perMeter)));
  // The map fills the frame: what is too low or too high for it gets room on both sides.
  const scale = Math.min(perMeter, hoogte / (north - south));
  const [left, top] = [(BREEDTE - (east - west) * scale) / 2, (hoogte - (north - south) * scale) / 2];
  const place: Place = (x, y) => [round(left + (x - west) * scale), round(top + (north - y) * scale)];
  const getekend = stukken.flatMap((stuk): GetekendStuk[] => {
    const geometrie = geometrieOf(stuk.plaats);
    if (geometrie === null) return [];
    const soort = geometrie.type === 'Point' ? 'punt' : geometrie.type === 'LineString' ? 'lijn' : 'vlak';
    const [functie = 'wonen'] = stuk.functies;
    return [
      {
        nummer: stuk.nummer,
        functie,
        status: stuk.status,
        soort,
        paden: padenVan(geometrie, place),
        label: place(...rdOf(labelPoint(geometrie))),
      },
    ];
  });
  return {
    titel,
    breedte: BREEDTE,
    hoogte,
    ondergrond: ondergrond.vlakken.map(({ soort, geometrie }) => ({
      soort,
      paden: padenVan(simplifyForDisplay(geometrie, 0.5 / scale), place).filter((pad) => meets(pad, hoogte)),
    })),
    stukken: getekend,
    schaal: schaalVan(scale),
    functies: FUNCTIES.filter((functie) => getekend.some((stuk) => stuk.functie === functie)),
    heeftZoekgebied: getekend.some(({ status }) => status === 'zoekgebied'),
    bron: ondergrond.bron,
  };
}

type Place = (x: number, y: number) => readonly [number, number];

function padenVan(geometrie: Geometry, place: Place): readonly Pad[] {
  const rijen: readonly (readonly LngLat[])[] =
    geometrie.type === 'Point'
      ? [[geometrie.coordinates]]
      : geometrie.type === 'LineString'
        ? [geometrie.coordinates]
        : polygonsOf(geometrie).flat();
  return rijen.map((rij) => rij.flatMap((position) => place(...rdOf(position))));
}

const rd = new Float64Array(2);

function rdOf(position: LngLat): readonly [number, number] {
  projectRd(position[0], position[1], rd, 0);
  return [rd[0] ?? 0, rd[1] ?? 0];
}

function meets(pad: Pad, hoogte: number): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < pad.length; at += 2) {
    const [x = 0, y = 0] = [pad[at], pad[at + 1]];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return east >= 0 && west <= BREEDTE && north >= 0 && south <= hoogte;
}

/** A bar of a round length, about a fifth of the width. */
function schaalVan(scale: number): Tekening['schaal'] {
  const target = BREEDTE / 5 / scale;
  const power = 10 ** Math.floor(Math.log10(target));
  const meters = power * ([5, 2, 1].find((step) => step * power <= target) ?? 1);
  const woorden = meters >= 1000 ? `${meters / 1000} km` : `${meters} m`;
  return { lengte: round(meters * scale), woorden };
}

/** A tenth of a unit: about 0,04 mm on paper. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
