import fc from 'fast-check';
import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { fitsInParts, naiveSets, shortByWeights } from '#shared/puzzel/fit/brute-force.test-support.ts';
import { deelvraag } from '#shared/puzzel/fit/deelvraag.ts';
import { highsOplosser } from '#shared/puzzel/fit/highs-oplosser.ts';
import { knelpunt } from '#shared/puzzel/fit/knelpunt.ts';
import type { Middelen } from '#shared/puzzel/fit/middelen.ts';
import { openVraag, pastVraag } from '#shared/puzzel/fit/tekort.ts';
import { maakAf } from '#shared/puzzel/fit/voortgang.ts';
import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

const middelen: Middelen = { oplosser: highsOplosser(await loadHighs()), nuMs: () => 0 };
const AANPAK = { methode: 'hoekpunt', hoogstensMs: 60_000 } as const;
const answer = (vraag: FitVraag) => maakAf(knelpunt(vraag, middelen, 60_000));
const only = (vraag: FitVraag, claims: readonly number[]): FitVraag => deelvraag(vraag, claims).vraag;

/** Small puzzles in whole hectares, with parts of land that count for `telt` when shared. */
function puzzles(teltChoices: readonly number[], maxClaims: number): fc.Arbitrary<FitVraag> {
  const SOORTEN = 4;
  return fc
    .record({
      claims: fc.array(fc.record({ soort: fc.nat(SOORTEN - 1), hectare: fc.integer({ min: 1, max: 5 }) }), {
        minLength: 1,
        maxLength: maxClaims,
      }),
      cellen: fc.array(
        fc.record({
          hectare: fc.integer({ min: 1, max: 3 }),
          mask: fc.integer({ min: 1, max: 2 ** maxClaims - 1 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      pairs: fc.array(fc.constantFrom(...teltChoices), { minLength: 6, maxLength: 6 }),
    })
    .map(({ claims, cellen, pairs }) => {
      const samen = Array.from({ length: SOORTEN }, () => Array.from({ length: SOORTEN }, () => 0));
      let at = 0;
      for (let a = 0; a < SOORTEN; a++) {
        for (let b = a + 1; b < SOORTEN; b++) samen[a]![b] = samen[b]![a] = pairs[at++]!;
      }
      return {
        claims: claims.map((claim, index) => ({ id: String(index), ...claim })),
        cellen: cellen.map(({ hectare, mask }) => ({
          hectare,
          mag: claims.flatMap((_, claim) => (mask & (1 << claim) ? [{ claim, telt: 1 }] : [])),
        })),
        samen,
      };
    });
}

/** All weights 0, 1 and 2: enough to prove any of these small puzzles short. */
function provenShort(vraag: FitVraag, claims: readonly number[]): boolean {
  const weights = vraag.claims.map(() => 0);
  const tryFrom = (at: number): boolean => {
    const claim = claims[at];
    if (claim === undefined) return shortByWeights(vraag, weights) > 1e-9;
    return [0, 1, 2].some((weight) => {
      weights[claim] = weight;
      const proven = tryFrom(at + 1);
      weights[claim] = 0;
      return proven;
    });
  };
  return tryFrom(0);
}

it('[FI1] says the same as trying all divisions and all proofs on small puzzles', () => {
  const seen = { past: 0, 'past-niet': 0, onbekend: 0 };
  fc.assert(
    fc.property(puzzles([0, 0, 1], 4), (vraag) => {
      const all = [...vraag.claims.keys()];
      const { soort } = answer(vraag);
      seen[soort]++;
      const fits = fitsInParts(vraag, all, 1) || (!provenShort(vraag, all) && fitsInParts(vraag, all, 2));
      expect(soort).toBe(fits ? 'past' : 'past-niet');
      expect(provenShort(vraag, all)).toBe(!fits);
    }),
    { numRuns: 250, seed: 4 },
  );
  expect(Math.min(seen.past, seen['past-niet'])).toBeGreaterThan(50);
});

it('[FI3] names a set that cannot go together and fits without any one of its claims, by brute force', () => {
  let sets = 0;
  fc.assert(
    fc.property(puzzles([0, 0, 1], 4), (vraag) => {
      const said = answer(vraag);
      if (said.soort !== 'past-niet') return;
      const { claims, kleinst } = said.set;
      expect(kleinst).toBe(true);
      expect(provenShort(vraag, claims)).toBe(true);
      for (const claim of claims) {
        const others = claims.filter((other) => other !== claim);
        expect(fitsInParts(vraag, others, 2)).toBe(true);
      }
      if (claims.length > 1) sets++;
    }),
    { numRuns: 600, seed: 5 },
  );
  expect(sets).toBeGreaterThan(20);
});

it('[FI3] the shortage it tells is proven by its weights, and what a claim gives up makes the set fit', () => {
  fc.assert(
    fc.property(puzzles([0, 0.4, 0.7, 1], 7), (vraag) => {
      const said = answer(vraag);
      if (said.soort !== 'past-niet') return;
      const { claims, tekortHectare, minderHectare } = said.set;
      const part = only(vraag, claims);
      const open = openVraag(part, middelen.oplosser);
      const whole = open.tekort(AANPAK);
      open.sluit();
      expect(whole.soort).toBe('tekort');
      if (whole.soort !== 'tekort') return;
      expect(whole.hectare).toBeCloseTo(tekortHectare, 6);
      expect(shortByWeights(part, [...whole.gewicht])).toBeCloseTo(tekortHectare, 5);
      minderHectare.forEach((less, at) => {
        const withLess = (hectare: number): boolean | null => {
          const changed = [...part.claims];
          changed[at] = { ...part.claims[at]!, hectare: part.claims[at]!.hectare - hectare };
          return pastVraag({ ...part, claims: changed }, middelen.oplosser, AANPAK);
        };
        expect(less).not.toBeNull();
        expect(withLess(less! + 0.001)).toBe(true);
        expect(withLess(Math.max(0, less! - 0.1))).toBe(false);
      });
    }),
    { numRuns: 200, seed: 6 },
  );
});

it('[FI1] gives each claim its hectares from land that is there, also where sharing counts for a part', () => {
  let shared = 0;
  fc.assert(
    fc.property(puzzles([0, 0.4, 0.7, 1], 7), (vraag) => {
      const open = openVraag(vraag, middelen.oplosser);
      const whole = open.tekort(AANPAK);
      open.sluit();
      if (whole.soort !== 'tekort') throw new Error(whole.soort);
      // the weights prove the same number from the other side, over all sets that naive enumeration finds
      expect(shortByWeights(vraag, [...whole.gewicht])).toBeCloseTo(whole.hectare, 5);
      if (vraag.cellen.some((_, cel) => naiveSets(vraag, cel).some(({ claims }) => claims.length > 2)))
        shared++;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(shared).toBeGreaterThan(30);
});
