import { err, ok, type Result } from '#shared/lib/result.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import type { OpgaveId } from '#shared/domain/opgave/schema.ts';
import { claimOf, measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import { divideBijdragen, divideClaim } from '#shared/domain/puzzelstuk/divide.ts';
import {
  geometrieOf,
  type Bijdrage,
  type Claim,
  type Periode,
  type Plaats,
  type Puzzelstuk,
} from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { resizeToHectares } from '#shared/geo/resize.ts';
import { Omrekening } from '#shared/puzzel/balans/omrekening.ts';

/** How much of the piece moves: all, so many hectares of its claim, or so much of what it contributes to an opgave. */
export type Hoeveel =
  | { readonly soort: 'alles' }
  | { readonly soort: 'hectare'; readonly hectare: number }
  | { readonly soort: 'bijdrage'; readonly opgave: OpgaveId; readonly waarde: number };

/** What is tried with one piece; what is null stays as it is. */
export interface ZetWens {
  readonly hoeveel: Hoeveel;
  readonly plaats: Plaats | null;
  readonly periode: Periode | null;
  /** Another size for the whole piece, in hectares; with a part it has no meaning. */
  readonly grootte: number | null;
}

/** `claim-onbekend`: hectares of a piece without a claim; `bijdrage-onbekend`: no such contribution, or none that can be divided. */
export type ZetProbleem = 'niets-anders' | 'hoeveel-niet-positief' | 'claim-onbekend' | 'bijdrage-onbekend';

/** Of a part that goes elsewhere: the id and the name of the piece that it becomes. */
export interface NieuwStuk {
  readonly id: string;
  readonly titel: string;
}

/** A shape that differs less than this from the hectares that it is for, is of that size: areas agree to 0,1 per cent. */
const SIZE_TOLERANCE = 0.001;

/**
 * What a wish makes of a piece. All of it: the piece lies otherwise, and keeps its hectares. A part: the piece keeps the
 * rest, stated, and a new piece of the same partij takes the part along, with its share of what the piece contributes.
 */
export function maakZet(
  stuk: Puzzelstuk,
  wens: ZetWens,
  nieuw: NieuwStuk,
  kengetallen: readonly Kengetal[],
): Result<VariantStukken, ZetProbleem> {
  const claim = claimOf(stuk);
  const deel = deelOf(stuk, claim, wens.hoeveel, kengetallen);
  if (!deel.ok) return deel;
  if (deel.value >= 1) return whole(stuk, claim, wens);
  if (wens.plaats === null && wens.periode === null) return err('niets-anders');
  return ok(part(stuk, claim, deel.value, wens, nieuw));
}

/** Which part of the piece that is; 1 or more is all of it. */
function deelOf(
  stuk: Puzzelstuk,
  claim: number | null,
  hoeveel: Hoeveel,
  kengetallen: readonly Kengetal[],
): Result<number, ZetProbleem> {
  if (hoeveel.soort === 'alles') return ok(1);
  const amount = hoeveel.soort === 'hectare' ? hoeveel.hectare : hoeveel.waarde;
  if (!(amount > 0) || !Number.isFinite(amount)) return err('hoeveel-niet-positief');
  if (hoeveel.soort === 'hectare')
    return claim === null || claim === 0 ? err('claim-onbekend') : ok(amount / claim);
  const bijdrage = stuk.bijdrage[hoeveel.opgave];
  const waarde = bijdrage && bijdrageTotaal(bijdrage, claim, kengetallen);
  return waarde !== undefined && waarde !== null && waarde > 0
    ? ok(amount / waarde)
    : err('bijdrage-onbekend');
}

/** What a contribution amounts to in its own unit by its likely reading; null when that cannot be known. */
export function bijdrageTotaal(
  bijdrage: Bijdrage,
  claim: number | null,
  kengetallen: readonly Kengetal[],
): number | null {
  if (bijdrage.soort === 'opgegeven') return bijdrage.waarde;
  if (claim === null) return null;
  if (bijdrage.soort === 'per-hectare') return bijdrage.waarde * claim;
  const factor = new Omrekening(kengetallen).perHectare(bijdrage.sleutel, bijdrage.eenheid);
  return factor === null ? null : factor.waarschijnlijk * claim;
}

function whole(
  stuk: Puzzelstuk,
  claim: number | null,
  { plaats, periode, grootte }: ZetWens,
): Result<VariantStukken, ZetProbleem> {
  const wanted = grootte ?? claim;
  const resized = grootte === null || plaats !== null ? plaats : resizedPlaats(stuk, grootte);
  const there = resized ?? stuk.plaats;
  const isLike = resized === null && grootte === null;
  const anders: Extract<VariantStuk, { soort: 'anders' }> = {
    soort: 'anders',
    ...(resized && { plaats: resized }),
    ...(!isLike && wanted !== null && { claim: claimAt(stuk, there, wanted) }),
    ...(periode && { periode }),
    ...(grootte !== null &&
      claim !== null &&
      claim > 0 && { bijdrage: scaled(stuk.bijdrage, grootte / claim) }),
  };
  const named = Object.entries(anders).filter(
    ([key, value]) => key === 'soort' || !jsonEqual(value, stuk[key as keyof Puzzelstuk]),
  );
  return named.length === 1
    ? err('niets-anders')
    : ok({ [stuk.id]: Object.fromEntries(named) as typeof anders });
}

/** A shape that sets the claim grows or shrinks along; a search area stays, only the claim in it changes. */
function resizedPlaats(stuk: Puzzelstuk, hectare: number): Plaats | null {
  const geometrie = geometrieOf(stuk.plaats);
  if (geometrie === null || stuk.plaats.soort === 'gebied' || stuk.claim.soort === 'opgegeven') return null;
  const sized = resizeToHectares(geometrie, hectare, 'alle');
  return sized.ok ? { soort: 'getekend', geometrie: normalizeGeometry(sized.value) } : null;
}

/** The claim of so many hectares at a place: by the shape where the shape is that size, else stated. */
function claimAt(stuk: Puzzelstuk, plaats: Plaats, hectare: number): Claim {
  const { claim } = stuk;
  if (claim.soort === 'geometrie') return claimFor(plaats, hectare);
  if (claim.hectare === hectare) return claim;
  const upper = claim.hectareTot !== undefined && claim.hectare > 0 ? claim.hectareTot / claim.hectare : null;
  return {
    soort: 'opgegeven',
    hectare: round(hectare),
    ...(upper !== null && { hectareTot: round(hectare * upper) }),
  };
}

function claimFor(plaats: Plaats, hectare: number): Claim {
  const geometrie = geometrieOf(plaats);
  const size = geometrie === null ? 0 : measuredHectares(geometrie);
  return size > 0 && Math.abs(size - hectare) <= SIZE_TOLERANCE * hectare
    ? { soort: 'geometrie' }
    : { soort: 'opgegeven', hectare: round(hectare) };
}

function scaled(bijdragen: Puzzelstuk['bijdrage'], factor: number): Puzzelstuk['bijdrage'] {
  const times = (value: number): number =>
    Number.isInteger(value) ? Math.round(value * factor) : round(value * factor);
  return Object.fromEntries(
    Object.entries(bijdragen).map(([opgave, bijdrage]) => [
      opgave,
      bijdrage.soort === 'opgegeven'
        ? {
            ...bijdrage,
            waarde: times(bijdrage.waarde),
            ...(bijdrage.waardeTot !== undefined && { waardeTot: times(bijdrage.waardeTot) }),
          }
        : bijdrage,
    ]),
  );
}

function part(
  stuk: Puzzelstuk,
  claim: number | null,
  deel: number,
  wens: ZetWens,
  nieuw: NieuwStuk,
): VariantStukken {
  const weights = [1 - deel, deel];
  const plaats = wens.plaats ?? stuk.plaats;
  const stated: Claim | null =
    stuk.claim.soort === 'opgegeven'
      ? stuk.claim
      : claim === null || claim === 0
        ? null
        : { soort: 'opgegeven', hectare: round(claim) };
  const [rest, moved] = stated === null ? [] : divideClaim(stated, weights);
  const [bijdrageRest = {}, bijdrageMoved = {}] = divideBijdragen(stuk.bijdrage, weights);
  const hasRange = moved?.soort === 'opgegeven' && moved.hectareTot !== undefined;
  return {
    [stuk.id]: {
      soort: 'anders',
      ...(rest && { claim: rest }),
      ...(!jsonEqual(bijdrageRest, stuk.bijdrage) && { bijdrage: bijdrageRest }),
    },
    [nieuw.id]: {
      soort: 'nieuw',
      partij: stuk.partij,
      titel: nieuw.titel.slice(0, 160),
      functies: stuk.functies,
      plaats,
      claim:
        moved?.soort === 'opgegeven' && !hasRange ? claimFor(plaats, moved.hectare) : (moved ?? stuk.claim),
      periode: wens.periode ?? stuk.periode,
      status: stuk.status,
      bijdrage: bijdrageMoved,
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
