import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { intersect } from '@turf/intersect';
import { describe, expect, it } from 'vitest';
import { realBoundaries } from '#server/geodata/real-boundaries.test-support.ts';
import { areaHectares } from '#shared/geo/area.ts';
import type { AreaGeometry, Geometry } from '#shared/geo/geometry.ts';
import { lngLatToRd } from '#shared/geo/rd.ts';
import { uitkomstVan } from '#shared/puzzel/engine/puzzel.test-support.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import { stukId, testStuk, vierkant } from '#shared/puzzel/variant/test-support.ts';

const folder = realBoundaries();

interface Feature {
  readonly properties: { readonly code: string; readonly naam: string };
  readonly geometry: AreaGeometry;
}

function provincies(): readonly GebiedVlak[] {
  const text = readFileSync(resolve(folder ?? '', 'provincies.geojson'), 'utf8');
  return (JSON.parse(text) as { features: Feature[] }).features.map(
    ({ properties: { code, naam }, geometry }) => ({
      code,
      naam,
      laag: 'provincie',
      geometrie: geometry,
      inwoners: null,
      landHectare: null,
    }),
  );
}

const feature = (geometry: Geometry) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: geometry as AreaGeometry,
});

describe.skipIf(folder === null)('real borders', () => {
  it('[BA8] pieces over the border of Utrecht count for each province by the part that a clipper measures there', () => {
    const gebieden = provincies();
    const utrecht = gebieden.find(({ naam }) => naam === 'Utrecht')!.geometrie as AreaGeometry;
    const [ring] = utrecht.type === 'Polygon' ? utrecht.coordinates : utrecht.coordinates[0]!;
    const steps = Array.from({ length: 12 }, (_, n) => ring![Math.floor((n * ring!.length) / 12)]!);
    const stukken = steps.map((position, n) => {
      const [x, y] = lngLatToRd(position);
      return testStuk(n + 1, {
        plaats: { soort: 'getekend', geometrie: vierkant(x - 1000, y - 1000, 2000) },
      });
    });
    const { gebieden: delen } = uitkomstVan({ stukken, gebieden });
    let across = 0;
    for (const { id, plaats } of stukken) {
      const geometrie = plaats.soort === 'getekend' ? plaats.geometrie : null;
      const parts = delen.get(id)!;
      // Utrecht lies in the middle of the country: what is not in it is in a neighbour
      expect(parts.reduce((sum, { deel }) => sum + deel, 0)).toBeCloseTo(1, 3);
      for (const { gebied, deel } of parts) {
        const province = gebieden.find(({ code }) => code === gebied)!;
        const shared = intersect({
          type: 'FeatureCollection',
          features: [feature(geometrie!), feature(province.geometrie)],
        });
        expect(deel).toBeCloseTo(areaHectares(shared!.geometry as Geometry) / areaHectares(geometrie!), 4);
      }
      if (parts.length > 1) across++;
    }
    expect(across).toBe(12);
  });

  it('[BA8] a line counts by its length, a point as a whole', () => {
    const gebieden = provincies();
    const { gebieden: delen } = uitkomstVan({
      gebieden,
      stukken: [
        testStuk(1, {
          plaats: {
            soort: 'getekend',
            // from Utrecht to Arnhem
            geometrie: {
              type: 'LineString',
              coordinates: [
                [5.12, 52.09],
                [5.9, 51.98],
              ],
            },
          },
        }),
        testStuk(2, {
          plaats: { soort: 'getekend', geometrie: { type: 'Point', coordinates: [5.12, 52.09] } },
        }),
      ],
    });
    const line = delen.get(stukId(1))!;
    expect(line.map(({ gebied }) => gebied)).toEqual(['PV25', 'PV26']);
    expect(line.reduce((sum, { deel }) => sum + deel, 0)).toBeCloseTo(1, 5);
    expect(delen.get(stukId(2))).toEqual([{ gebied: 'PV26', deel: 1 }]);
  });
});
