import { Random } from '#shared/crdt/random.ts';
import { effectiveRegels } from '#shared/domain/combinatieregel/effective-regels.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import { OPGAVE_THEMAS, type Opgave } from '#shared/domain/opgave/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import {
  PUZZELSTUK_STATUSSEN,
  type Bijdrage,
  type Puzzelstuk,
  type PuzzelstukId,
} from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import type { GebiedVlak, Invoer, LaagVlak } from '#shared/puzzel/invoer.ts';

const VERTICES = 100;
const LAAG_SOORTEN: readonly LaagSoort[] = ['uiterwaard', 'diepe-polder', 'veen', 'natura2000', 'drinkwater'];
/** Degrees per metre around 52° north. */
const LAT = 1 / 111_200;
const LNG = 1 / 68_500;
/** A province of 1.450 km² for 2.000 pieces; with more pieces the land grows along. */
const SQUARE_METERS_PER_PIECE = 725_000;

/**
 * A board as full as a busy province: pieces of 2 to 350 ha that together ask about as much land as there is, mostly in
 * clusters around towns and rivers and so over each other, of all functies and statuses, a fifth of them searching; 25
 * gemeenten and 40 shapes of layers per 2.000 pieces.
 */
export function makeBoard(pieces: number, opgaven: number, seed: number): Invoer {
  const random = new Random(seed);
  const side = Math.sqrt(pieces * SQUARE_METERS_PER_PIECE);
  const clusters = Array.from({ length: Math.ceil(pieces / 50) }, () => [random.int(side), random.int(side)]);
  const goals = Array.from({ length: opgaven }, (_, index) => opgaveAt(index));
  const stukken = Array.from({ length: pieces }, (_, index): Puzzelstuk => {
    const [x = 0, y = 0] = random.pick(clusters) ?? [];
    const spread = random.chance(4) ? side : 4000;
    const place: LngLat = [
      5 + (x + (unit(random) - 0.5) * spread) * LNG,
      52 + (y + (unit(random) - 0.5) * spread) * LAT,
    ];
    const meters = 80 * 12.5 ** unit(random);
    return {
      id: String(index).padStart(26, '0') as PuzzelstukId,
      partij: `partij-${index % 24}` as PartijId,
      gemaaktDoor: '0'.repeat(26) as DeelnemerId,
      gemaaktOp: '2026-11-01T10:00:00.000Z',
      titel: `Stuk ${index}`,
      toelichting: '',
      functies: [FUNCTIES[random.int(FUNCTIES.length)] ?? 'wonen'],
      plaats: { soort: 'getekend', geometrie: blobAt(place, meters, random) },
      claim: random.chance(5) ? { soort: 'opgegeven', hectare: 1 + random.int(200) } : { soort: 'geometrie' },
      periode: { van: random.chance(3) ? 2031 : null, tot: random.chance(6) ? 2050 : null },
      status: PUZZELSTUK_STATUSSEN[random.int(PUZZELSTUK_STATUSSEN.length)] ?? 'idee',
      bron: '',
      drager: 'onbekend',
      archief: null,
      bijdrage: bijdragenOf(random, goals),
      opengesteld: [],
    };
  });
  return {
    tafelgebied: { soort: 'provincie', naam: 'Utrecht' },
    opgaven: goals,
    stukken,
    verdelingen: [],
    regels: effectiveRegels([]),
    kengetallen: effectiveKengetallen([]),
    lagen: Array.from({ length: Math.ceil(pieces / 50) }, (_, index) => laagAt(index, side, random)),
    gebieden: gemeenten(side, Math.round(Math.sqrt(pieces / 77))),
    aanvaardingen: [],
    vandaag: '2026-11-21',
  };
}

/** A shape as drawn by hand: wavy, and each point a little off. */
export function blobAt([longitude, latitude]: LngLat, meters: number, random: Random): Geometry {
  const waves = [2, 3, 5].map((times) => ({ times, size: unit(random) * 0.25, from: unit(random) * 6 }));
  const ring = Array.from({ length: VERTICES }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / VERTICES;
    const wavy = waves.reduce((sum, { times, size, from }) => sum + size * Math.sin(times * angle + from), 1);
    const radius = meters * wavy * (0.98 + 0.04 * unit(random));
    return [longitude + radius * Math.cos(angle) * LNG, latitude + radius * Math.sin(angle) * LAT];
  });
  const [first] = ring;
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] };
}

function unit(random: Random): number {
  return random.int(1_000_000) / 1_000_000;
}

function opgaveAt(index: number): Opgave {
  return {
    id: `opgave-${index}`,
    programma: 'meting',
    titel: `Opgave ${index}`,
    thema: OPGAVE_THEMAS[index % OPGAVE_THEMAS.length] ?? 'wonen',
    soort: index % 2 === 0 ? 'ruimtebeslag' : 'doelstelling',
    hardheid: 'richtinggevend',
    waarde: 1000 + index,
    eenheid: index % 3 === 0 ? 'woning' : 'ha',
    jaar: index % 4 === 0 ? null : 2030 + (index % 3) * 10,
    gebied: { soort: 'provincie', naam: 'Utrecht' },
    omschrijving: '',
    bron: { document: 'meting', paragraaf: '1' },
  };
}

/** One to three contributions, by hectare or stated. */
function bijdragenOf(random: Random, opgaven: readonly Opgave[]): Readonly<Record<string, Bijdrage>> {
  const bijdragen: Record<string, Bijdrage> = {};
  for (let count = 1 + random.int(3); count > 0; count--) {
    const opgave = random.pick(opgaven);
    if (!opgave?.eenheid) continue;
    bijdragen[opgave.id] = random.chance(4)
      ? { soort: 'opgegeven', waarde: 1 + random.int(500), eenheid: opgave.eenheid }
      : { soort: 'per-hectare', waarde: opgave.eenheid === 'ha' ? 1 : 30, eenheid: opgave.eenheid };
  }
  return bijdragen;
}

function laagAt(index: number, side: number, random: Random): LaagVlak {
  const place: LngLat = [5 + random.int(side) * LNG, 52 + random.int(side) * LAT];
  return {
    id: `laag/${index}`,
    soort: LAAG_SOORTEN[index % LAAG_SOORTEN.length] ?? 'veen',
    naam: `Laag ${index}`,
    geometrie: blobAt(place, 1000 + random.int(2000), random),
    bron: 'meting',
    indicatief: false,
  };
}

/** A board of gemeenten with wavy borders that they share. */
function gemeenten(side: number, across: number): readonly GebiedVlak[] {
  const step = side / across;
  const corner = (column: number, row: number): [number, number] => [
    5 + (column * step + 0.2 * step * Math.sin(row * 2.1 + column)) * LNG,
    52 + (row * step + 0.2 * step * Math.cos(column * 1.7 + row)) * LAT,
  ];
  const steps = 40;
  return Array.from({ length: across * across }, (_, index): GebiedVlak => {
    const [column, row] = [index % across, Math.floor(index / across)];
    const along = Array.from({ length: steps }, (_, at) => at / steps);
    const ring = [
      ...along.map((part) => corner(column + part, row)),
      ...along.map((part) => corner(column + 1, row + part)),
      ...along.map((part) => corner(column + 1 - part, row + 1)),
      ...along.map((part) => corner(column, row + 1 - part)),
      corner(column, row),
    ];
    return {
      code: `GM${index}`,
      naam: `Gemeente ${index}`,
      laag: 'gemeente',
      geometrie: { type: 'Polygon', coordinates: [ring] },
      inwoners: 50_000,
      landHectare: null,
    };
  });
}
