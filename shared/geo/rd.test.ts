import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import './geometry.test-support.ts';
import type { LngLat, Rd } from './geometry.ts';
import { projectRd } from './project-rd.ts';
import { lngLatToRd, rdToLngLat } from './rd.ts';

/** In and around the Netherlands with its sea. */
const lngLat = fc.tuple(
  fc.double({ min: 2.5, max: 7.3, noNaN: true }),
  fc.double({ min: 50.7, max: 55.8, noNaN: true }),
);

// Validation points that NSGI publishes with RDNAPTRANS2018 (ETRS89 and RD).
const KNOWN: readonly { naam: string; lngLat: LngLat; rd: Rd }[] = [
  { naam: 'Amersfoort', lngLat: [5.387203657, 52.155172897], rd: [155000, 463000] },
  { naam: 'Texel', lngLat: [4.824761912, 53.160753042], rd: [117380.12, 575040.34] },
  { naam: 'Noord-Groningen', lngLat: [6.776726674, 53.41948205], rd: [247380.56, 604580.78] },
  { naam: 'Zuid-Limburg', lngLat: [5.773795548, 50.792584916], rd: [182260.45, 311480.67] },
];

describe('RD New', () => {
  for (const point of KNOWN) {
    it(`[GE1] puts ${point.naam} where the Kadaster puts it, within 25 cm`, () => {
      const [x, y] = lngLatToRd(point.lngLat);
      expect(Math.hypot(x - point.rd[0], y - point.rd[1])).toBeLessThan(0.25);
    });
  }

  it('[GE1] comes back to the same place within a millimetre', () => {
    fc.assert(
      fc.property(lngLat, (position) => {
        const back = lngLatToRd(rdToLngLat(lngLatToRd(position)));
        const there = lngLatToRd(position);
        expect(Math.hypot(back[0] - there[0], back[1] - there[1])).toBeLessThan(0.001);
      }),
    );
  });

  it('[GE1] the fast projection equals proj4 within a tenth of a millimetre', () => {
    const out = new Float64Array(2);
    fc.assert(
      fc.property(lngLat, (position) => {
        projectRd(position[0], position[1], out, 0);
        const [x, y] = lngLatToRd(position);
        expect(Math.hypot(x - out[0]!, y - out[1]!)).toBeLessThan(0.0001);
      }),
      { numRuns: 2000 },
    );
  });
});
