import { deelvraag, losseDelen } from '#shared/puzzel/fit/deelvraag.ts';
import { drukOf } from '#shared/puzzel/fit/druk.ts';
import { toedelingen, type Toedeling } from '#shared/puzzel/fit/indeling.ts';
import { kleinsteSet, type KleinsteSet } from '#shared/puzzel/fit/kleinste-set.ts';
import { tijdTot, type Middelen } from '#shared/puzzel/fit/middelen.ts';
import { openVraag, pastVraag, type Tekort } from '#shared/puzzel/fit/tekort.ts';
import type { Werk } from '#shared/puzzel/fit/voortgang.ts';
import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** How long all at once is tried before it is asked where it is likely to pinch. */
const EERST_MS = 400;
/** From so many places it is looked for around the tightest claims. */
const PLEKKEN = 6;
const GROOTTES = [2, 3, 5, 8, 12, 18, 27, 40];
const KLEINE_GROOTTES = [1, 3, 8, 18];

/** What a question came to. */
export type Oordeel =
  | { readonly soort: 'past'; readonly indeling: readonly Toedeling[] }
  | { readonly soort: 'past-niet'; readonly set: KleinsteSet }
  | { readonly soort: 'onbekend'; readonly reden: 'tijd' | 'te-groot' | 'te-veel-combinaties' };

/** Whether the claims fit; if not, a smallest set that does not. */
export function* knelpunt(vraag: FitVraag, middelen: Middelen, totMs: number): Werk<Oordeel> {
  const open = openVraag(vraag, middelen.oplosser);
  const past = ({ kolommen }: Tekort): Oordeel => ({
    soort: 'past',
    indeling: toedelingen(vraag, open.elastisch, kolommen),
  });
  try {
    yield { fase: 'passen', stap: 0, van: null };
    const first = open.tekort({
      methode: 'hoekpunt',
      hoogstensMs: Math.min(EERST_MS, tijdTot(middelen, totMs)),
    });
    if (first.soort === 'te-groot') return { soort: 'onbekend', reden: 'te-groot' };
    if (first.soort === 'tekort' && first.past) return past(first);
    if (open.elastisch.begrensd) return { soort: 'onbekend', reden: 'te-veel-combinaties' };

    const known = first.soort === 'tekort' ? first : null;
    const near = yield* aroundTightest(vraag, known, middelen, totMs);
    if (near) return { soort: 'past-niet', set: near };

    yield { fase: 'passen', stap: 1, van: null };
    const whole = known ?? open.tekort({ methode: 'binnenpunt', hoogstensMs: tijdTot(middelen, totMs) });
    if (whole.soort !== 'tekort') return { soort: 'onbekend', reden: 'tijd' };
    if (whole.past) return past(whole);
    const parts = losseDelen(deelvraag(vraag, whole.drager).vraag)
      .map((part) => part.flatMap((at) => whole.drager[at] ?? []))
      .toSorted((a, b) => a.length - b.length);
    for (const part of [...parts, whole.drager]) {
      const set = yield* kleinsteSet(vraag, part, middelen, totMs);
      if (set) return { soort: 'past-niet', set };
    }
    return { soort: 'onbekend', reden: 'tijd' };
  } finally {
    open.sluit();
  }
}

/**
 * Whether the claims fit, without looking who is in the way: all at once for a short while, and when that did not decide
 * it, around the tightest claims, of which some not fitting is enough. Null when nothing was decided.
 */
export function pastKort(
  vraag: FitVraag,
  middelen: Middelen,
  totMs: number,
  hoogstensMs: number,
): boolean | null {
  const timeMs = (): number => Math.min(hoogstensMs, tijdTot(middelen, totMs));
  const ask = (part: FitVraag): boolean | null =>
    pastVraag(part, middelen.oplosser, { methode: 'hoekpunt', hoogstensMs: timeMs() });
  const whole = ask(vraag);
  if (whole !== null) return whole;
  const { krapste, omgeving } = drukOf(vraag);
  for (const claim of krapste.slice(0, PLEKKEN)) {
    for (const grootte of KLEINE_GROOTTES) {
      if (timeMs() === 0) return null;
      if (ask(deelvraag(vraag, omgeving(claim, grootte)).vraag) === false) return false;
    }
  }
  return null;
}

/**
 * Most often a few claims near each other are what pinches: from the tightest claims on, larger and larger groups of
 * neighbours are asked, which takes far less time than all at once. Null when none was found.
 */
function* aroundTightest(
  vraag: FitVraag,
  known: Tekort | null,
  middelen: Middelen,
  totMs: number,
): Werk<KleinsteSet | null> {
  const { krapste, omgeving } = drukOf(vraag);
  const places = krapste.filter((claim) => known?.drager.includes(claim) ?? true).slice(0, PLEKKEN);
  let best: KleinsteSet | null = null;
  for (const [stap, claim] of places.entries()) {
    const around = omgeving(claim, Math.min(GROOTTES.at(-1) ?? 0, (best?.claims.length ?? Infinity) - 1));
    for (const grootte of GROOTTES) {
      const group = around.slice(0, grootte);
      yield { fase: 'kleinste-set', stap, van: places.length };
      const fits = pastVraag(deelvraag(vraag, group).vraag, middelen.oplosser, {
        methode: 'hoekpunt',
        hoogstensMs: Math.min(EERST_MS, tijdTot(middelen, totMs)),
      });
      if (fits === false) {
        const found = yield* kleinsteSet(vraag, group, middelen, totMs);
        if (found?.kleinst === true && found.claims.length < (best?.claims.length ?? Infinity)) best = found;
        break;
      }
      if (grootte >= around.length) break;
    }
    if (best?.claims.length === 1) break;
  }
  return best;
}
