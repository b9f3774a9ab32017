import { deelvraag } from '#shared/puzzel/fit/deelvraag.ts';
import { tijdTot, type Middelen } from '#shared/puzzel/fit/middelen.ts';
import { openVraag, type OpenVraag, type Tekort } from '#shared/puzzel/fit/tekort.ts';
import type { Werk } from '#shared/puzzel/fit/voortgang.ts';
import { ruimteVan, SPELING_HECTARE, type FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** Claims that cannot go together. */
export interface KleinsteSet {
  /** By place in the question that was asked, rising. */
  readonly claims: readonly number[];
  /** How many hectares they are short together, at least. */
  readonly tekortHectare: number;
  /** For each, how many hectares it would have to give up by itself for all of them to fit; null: not found in time. */
  readonly minderHectare: readonly (number | null)[];
  /** That without any one of them the others fit was seen for each (FI3); false: there was no time left to make it smaller. */
  readonly kleinst: boolean;
}

/**
 * From claims that do not fit together to a smallest set that does not. What the dual of the shortage does not need goes
 * at once, then claim by claim whatever the shortage can do without. In the end the set is asked anew: it does not fit, and
 * without each of its claims it does. Null when the claims do fit, or nothing was decided.
 */
export function* kleinsteSet(
  vraag: FitVraag,
  claims: readonly number[],
  middelen: Middelen,
  totMs: number,
): Werk<KleinsteSet | null> {
  const alone = tooLargeAlone(vraag, claims);
  let left: readonly number[] = alone === null ? claims.toSorted((a, b) => a - b) : [alone];
  const needed = new Set<number>();
  for (;;) {
    const smaller = yield* dropSome(vraag, left, needed, middelen, totMs);
    if (smaller.length < left.length && !smaller.every((claim) => needed.has(claim))) left = smaller;
    else return yield* prove(vraag, smaller, middelen, totMs);
  }
}

/** The claim that asks most beyond all the land it may use; null when each fits by itself. */
function tooLargeAlone(vraag: FitVraag, claims: readonly number[]): number | null {
  let worst: number | null = null;
  let most = SPELING_HECTARE;
  for (const claim of claims) {
    const short = (vraag.claims[claim]?.hectare ?? 0) - ruimteVan(vraag, claim);
    if (short > most) [worst, most] = [claim, short];
  }
  return worst;
}

/** Tries claim by claim on one open question, until so much went that a new, smaller question is faster. */
function* dropSome(
  vraag: FitVraag,
  claims: readonly number[],
  needed: Set<number>,
  middelen: Middelen,
  totMs: number,
): Werk<readonly number[]> {
  const open = openVraag(deelvraag(vraag, claims).vraag, middelen.oplosser);
  const within = new Set(claims.keys());
  const keep = ({ drager }: Tekort): void => {
    for (const at of within) {
      if (drager.includes(at) || needed.has(claims[at] ?? -1)) continue;
      within.delete(at);
      open.telt(at, false);
    }
  };
  try {
    const whole = ask(open, middelen, totMs);
    if (whole === null || whole.past) return claims;
    keep(whole);
    for (const at of byChoice(vraag, claims)) {
      if (within.size <= claims.length / 2) break;
      if (!within.has(at) || needed.has(claims[at] ?? -1)) continue;
      yield { fase: 'kleinste-set', stap: needed.size, van: within.size };
      open.telt(at, false);
      const without = ask(open, middelen, totMs);
      if (without === null) break;
      if (without.past) {
        open.telt(at, true);
        needed.add(claims[at] ?? -1);
      } else {
        within.delete(at);
        keep(without);
      }
    }
    return claims.filter((_, at) => within.has(at));
  } finally {
    open.sluit();
  }
}

/** Places in `claims`: what has most land to choose from first, as it is least likely to be what pinches. */
function byChoice(vraag: FitVraag, claims: readonly number[]): readonly number[] {
  const choice = claims.map((claim) => ruimteVan(vraag, claim) - (vraag.claims[claim]?.hectare ?? 0));
  return [...claims.keys()].toSorted((a, b) => (choice[b] ?? 0) - (choice[a] ?? 0) || a - b);
}

function ask(open: OpenVraag, middelen: Middelen, totMs: number): Tekort | null {
  const asked = open.tekort({ methode: 'hoekpunt', hoogstensMs: tijdTot(middelen, totMs) });
  return asked.soort === 'tekort' ? asked : null;
}

/** Asks the set anew, without each of its claims, and with each of them as the only one that gives way. */
function* prove(
  vraag: FitVraag,
  claims: readonly number[],
  middelen: Middelen,
  totMs: number,
): Werk<KleinsteSet | null> {
  const open = openVraag(deelvraag(vraag, claims).vraag, middelen.oplosser);
  try {
    const whole = ask(open, middelen, totMs);
    // with only some of the combinaties, not fitting proves nothing
    if (whole === null || whole.past || open.elastisch.begrensd) return null;
    const minderHectare: (number | null)[] = [];
    let kleinst = true;
    for (const at of claims.keys()) {
      yield { fase: 'kleinste-set', stap: at, van: claims.length };
      open.telt(at, false);
      const without = ask(open, middelen, totMs);
      open.telt(at, true);
      kleinst &&= without !== null && without.past;
      minderHectare.push(without?.past === true ? gives(open, at, claims.length, middelen, totMs) : null);
    }
    return { claims, tekortHectare: whole.hectare, minderHectare, kleinst };
  } finally {
    open.sluit();
  }
}

/** What this claim would have to give up, when nobody else gives anything. */
function gives(open: OpenVraag, at: number, count: number, middelen: Middelen, totMs: number): number | null {
  const others = Array.from({ length: count }, (_, other) => other).filter((other) => other !== at);
  // the rounding that is allowed them elsewhere, or this could be asked for nothing
  for (const other of others) open.hoogstens(other, SPELING_HECTARE / count);
  const less = ask(open, middelen, totMs);
  for (const other of others) open.hoogstens(other, Infinity);
  return less?.hectare ?? null;
}
