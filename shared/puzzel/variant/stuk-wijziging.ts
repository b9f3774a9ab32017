import { jsonEqual } from '#shared/lib/json.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import { measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import {
  geometrieOf,
  type Bijdrage,
  type Claim,
  type Periode,
  type Puzzelstuk,
  type PuzzelstukStatus,
} from '#shared/domain/puzzelstuk/schema.ts';
import { centroidOf } from '#shared/geo/centroid.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { lngLatToRd } from '#shared/geo/rd.ts';

/** One way in which a piece lies otherwise (VA5): a code with its figures, for a screen to put into words. */
export type StukWijziging =
  | { readonly soort: 'titel'; readonly voor: string; readonly na: string }
  | { readonly soort: 'status'; readonly voor: PuzzelstukStatus; readonly na: PuzzelstukStatus }
  /** `richting`: compass point to which its centre moved. */
  | { readonly soort: 'verplaatst'; readonly meters: number; readonly richting: Windstreek }
  /** Null hectares: a point or a line. */
  | { readonly soort: 'vorm'; readonly voorHectare: number | null; readonly naHectare: number | null }
  | { readonly soort: 'geplaatst' }
  | { readonly soort: 'plaats-weg' }
  | { readonly soort: 'claim'; readonly voor: Claim; readonly na: Claim }
  | {
      readonly soort: 'functies';
      readonly erbij: readonly Functie[];
      readonly eraf: readonly Functie[];
      /** The main functie after, when it is another one. */
      readonly hoofd: Functie | null;
    }
  | { readonly soort: 'periode'; readonly voor: Periode; readonly na: Periode }
  | {
      readonly soort: 'bijdrage';
      readonly opgave: string;
      readonly voor: Bijdrage | null;
      readonly na: Bijdrage | null;
    };

export const WINDSTREKEN = [
  'noord',
  'noordoost',
  'oost',
  'zuidoost',
  'zuid',
  'zuidwest',
  'west',
  'noordwest',
] as const;
export type Windstreek = (typeof WINDSTREKEN)[number];

/** A centre that moved less is not told: rounding of positions does as much. */
const STIL_METERS = 1;
/** Hectares that differ less are the same shape elsewhere: the projection alone does as much. */
const GELIJK_DEEL = 0.001;
const GELIJK_HECTARE = 0.005;

/** What differs between a piece as it lies here and as it lies there, in a fixed order; empty when nothing does. */
export function stukWijzigingen(voor: Puzzelstuk, na: Puzzelstuk): readonly StukWijziging[] {
  if (voor === na) return [];
  const out: StukWijziging[] = [];
  if (voor.titel !== na.titel) out.push({ soort: 'titel', voor: voor.titel, na: na.titel });
  if (voor.status !== na.status) out.push({ soort: 'status', voor: voor.status, na: na.status });
  out.push(...plaatsWijzigingen(geometrieOf(voor.plaats), geometrieOf(na.plaats)));
  if (!jsonEqual(voor.claim, na.claim)) out.push({ soort: 'claim', voor: voor.claim, na: na.claim });
  out.push(...functieWijziging(voor.functies, na.functies));
  if (!jsonEqual(voor.periode, na.periode))
    out.push({ soort: 'periode', voor: voor.periode, na: na.periode });
  const opgaven = new Set([...Object.keys(voor.bijdrage), ...Object.keys(na.bijdrage)]);
  for (const opgave of [...opgaven].toSorted()) {
    const [had, has] = [voor.bijdrage[opgave] ?? null, na.bijdrage[opgave] ?? null];
    if (!jsonEqual(had, has)) out.push({ soort: 'bijdrage', opgave, voor: had, na: has });
  }
  return out;
}

function plaatsWijzigingen(voor: Geometry | null, na: Geometry | null): readonly StukWijziging[] {
  if (voor === na || (voor && na && jsonEqual(voor, na))) return [];
  if (voor === null) return [{ soort: 'geplaatst' }];
  if (na === null) return [{ soort: 'plaats-weg' }];
  const [fromX, fromY] = lngLatToRd(centroidOf(voor));
  const [toX, toY] = lngLatToRd(centroidOf(na));
  const meters = Math.hypot(toX - fromX, toY - fromY);
  const moved = meters >= STIL_METERS;
  const out: StukWijziging[] = [];
  if (moved) out.push({ soort: 'verplaatst', meters, richting: windstreek(toX - fromX, toY - fromY) });
  const [voorHectare, naHectare] = [areaOf(voor), areaOf(na)];
  const sameSize =
    voor.type === na.type &&
    Math.abs((voorHectare ?? 0) - (naHectare ?? 0)) <=
      Math.max(GELIJK_HECTARE, (voorHectare ?? 0) * GELIJK_DEEL);
  if (!sameSize || !moved) out.push({ soort: 'vorm', voorHectare, naHectare });
  return out;
}

function areaOf(geometrie: Geometry): number | null {
  return geometrie.type === 'Polygon' || geometrie.type === 'MultiPolygon'
    ? measuredHectares(geometrie)
    : null;
}

function windstreek(eastMeters: number, northMeters: number): Windstreek {
  const eighth = Math.round(Math.atan2(eastMeters, northMeters) / (Math.PI / 4));
  return WINDSTREKEN[(eighth + 8) % 8] ?? 'noord';
}

function functieWijziging(voor: readonly Functie[], na: readonly Functie[]): readonly StukWijziging[] {
  const erbij = na.filter((functie) => !voor.includes(functie));
  const eraf = voor.filter((functie) => !na.includes(functie));
  const hoofd = voor[0] === na[0] ? null : (na[0] ?? null);
  return erbij.length + eraf.length > 0 || hoofd !== null ? [{ soort: 'functies', erbij, eraf, hoofd }] : [];
}
