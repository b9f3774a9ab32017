import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEELD_BREEDTE, BEELD_HOOGTE, inRegels, pijl, SCHIJF, schijven, zetPlaten } from './kring-beeld.ts';

describe('the picture of who gives to whom', () => {
  it('[WE2] keeps every disc within the picture, and none on another', () => {
    for (let count = 1; count <= 24; count++) {
      const all = schijven(count);
      expect(all.length).toBe(count);
      for (const { x, y } of all) {
        expect(x).toBeGreaterThan(SCHIJF);
        expect(x).toBeLessThan(BEELD_BREEDTE - SCHIJF);
        expect(y).toBeGreaterThan(SCHIJF);
        expect(y).toBeLessThan(BEELD_HOOGTE - SCHIJF);
      }
      const gap = Math.min(
        ...all.flatMap((one, at) => all.slice(at + 1).map((two) => Math.hypot(one.x - two.x, one.y - two.y))),
      );
      expect(gap).toBeGreaterThan(2 * SCHIJF);
    }
  });

  it('[WE2] there and back are two arrows, with figures that stand apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, one, two) => {
        const all = schijven(count);
        const [from, to] = [all[one % count]!, all[two % count]!];
        fc.pre(from !== to);
        const [there, back] = [pijl(from, to), pijl(to, from)];
        expect(there.pad).not.toBe(back.pad);
        const [first, second] = [there.plekken[0]!, back.plekken[0]!];
        expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(20);
      }),
    );
  });

  it('[WE2] puts figures where they lie over no others, while there is such a place', () => {
    const at = (...xs: readonly number[]) => xs.map((x) => ({ x, y: 0 }));
    const platen = [
      { plekken: at(0, 100), breedte: 40 },
      { plekken: at(10, 60, 200), breedte: 40 },
      { plekken: at(30, 5), breedte: 40 },
    ];
    expect(zetPlaten(platen)).toEqual([...at(0), ...at(60), ...at(30)]);
  });

  it('breaks a name between words only', () => {
    expect(inRegels('Hoogheemraadschap De Stichtse Rijnlanden')).toEqual([
      'Hoogheemraadschap De',
      'Stichtse Rijnlanden',
    ]);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\w{1,30}$/), { minLength: 1 }), (woorden) => {
        expect(inRegels(woorden.join(' ')).join(' ')).toBe(woorden.join(' '));
      }),
    );
  });
});
