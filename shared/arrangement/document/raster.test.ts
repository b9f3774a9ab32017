import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cel } from '#shared/arrangement/document/blok.ts';
import { alinea } from '#shared/arrangement/document/blok.ts';
import { rasterVan } from '#shared/arrangement/document/raster.ts';

const cel = fc.record({ kolommen: fc.integer({ min: 1, max: 30 }), rijen: fc.integer({ min: 1, max: 5 }) });

describe('a table for a document', () => {
  it('[AR12] gives every place to one cell and loses none, however uneven the rows are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cel, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.nat(3),
        (spans, kop) => {
          const kopRijen = Math.min(kop, spans.length);
          const rijen = spans.map((rij, y) =>
            rij.map((span, x): Cel => ({ kop: false, ...span, blokken: [alinea(`${y}/${x}`)] })),
          );
          const raster = rasterVan(rijen, kopRijen);
          const owners = new Map<string, number>();
          for (const each of raster.rijen.flat())
            for (let y = each.rij; y < each.rij + each.rijen; y++)
              for (let x = each.kolom; x < each.kolom + each.kolommen; x++)
                owners.set(`${y}/${x}`, (owners.get(`${y}/${x}`) ?? 0) + 1);
          expect([...owners.values()].every((count) => count === 1)).toBe(true);
          expect(owners.size).toBe(raster.kolommen * spans.length);
          const kept = raster.rijen.flat().filter(({ blokken }) => blokken.length > 0);
          expect(kept.map(({ blokken }) => blokken)).toEqual(rijen.flat().map(({ blokken }) => blokken));
          for (const each of raster.rijen.slice(0, kopRijen).flat())
            expect(each.rij + each.rijen).toBeLessThanOrEqual(kopRijen);
        },
      ),
      { numRuns: 500 },
    );
  });
});
