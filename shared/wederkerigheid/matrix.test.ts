import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afspraak, belofte, belofteId, bron } from './bron.test-support.ts';
import { countMunten, matrixOf } from './matrix.ts';
import { overzichtOf } from './overzicht.ts';

const PARTIJEN = ['rijk', 'provincie', 'gemeente', 'waterschap', 'rijkswaterstaat'];

describe('who brings what to whom', () => {
  const two = [
    afspraak('a', {
      betrokken: ['gemeente', 'provincie'],
      brengt: { rijk: [belofte('1', { munt: 'geld' })], gemeente: [belofte('2', { aan: ['rijk'] })] },
    }),
    afspraak('b', { volgorde: 1, brengt: { gemeente: [belofte('3', { munt: 'mensen' })] } }),
  ];

  it('[WE1] goes to all other partijen when it names none', () => {
    const { cellen } = matrixOf(overzichtOf(bron(two)), null);
    expect(cellen.map(({ gever, ontvanger, aantal }) => [gever, ontvanger, aantal])).toEqual([
      ['rijk', 'provincie', 1],
      ['rijk', 'gemeente', 1],
      ['gemeente', 'rijk', 2],
    ]);
    expect(cellen[2]?.munten).toEqual({
      ruimte: [belofteId('2')],
      geld: [],
      regels: [],
      mensen: [belofteId('3')],
    });
  });

  it('[WE2] counts one afspraak alone when asked', () => {
    const { partijen, cellen } = matrixOf(overzichtOf(bron(two)), two[1]!.id);
    expect(partijen.map(({ partij }) => partij)).toEqual(['rijk', 'gemeente']);
    expect(cellen.map(({ aantal }) => aantal)).toEqual([1]);
  });

  it('[WE2] leaves out what is archived: an afspraak, an inzet', () => {
    const gone = [
      afspraak('a', { gearchiveerd: true, brengt: { rijk: [belofte('1')] } }),
      afspraak('b', { inzetWeg: ['rijk'], brengt: { rijk: [belofte('2')], gemeente: [belofte('3')] } }),
    ];
    const overzicht = overzichtOf(bron(gone));
    expect(overzicht.giften.map(({ belofte: { id } }) => id)).toEqual([belofteId('3')]);
    expect([...overzicht.gearchiveerd]).toEqual([belofteId('1'), belofteId('2')]);
  });

  it('[WE2] lets no second belofte take the place of one with the same id', () => {
    const copied = [
      afspraak('a', { brengt: { rijk: [belofte('1', { wat: 'echt' })] } }),
      afspraak('b', { volgorde: 1, brengt: { gemeente: [belofte('1', { wat: 'namaak' })] } }),
    ];
    expect(overzichtOf(bron(copied)).giftOf.get(belofteId('1'))?.belofte.wat).toBe('echt');
  });

  it('[WE2] counts each belofte once for who brings it, and in a cell for each who gets it', () => {
    const one = fc.record({
      munt: fc.constantFrom('ruimte', 'geld', 'regels', 'mensen'),
      gever: fc.constantFrom(...PARTIJEN),
      aan: fc.uniqueArray(fc.constantFrom(...PARTIJEN), { maxLength: 4 }),
    });
    const all = fc.array(fc.array(one, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(all, (perAfspraak) => {
        let next = 100;
        const afspraken = perAfspraak.map((beloften, at) =>
          afspraak(String(at), {
            volgorde: at,
            betrokken: ['gemeente', 'waterschap'],
            brengt: Object.fromEntries(
              PARTIJEN.map((partij) => [
                partij,
                beloften
                  .filter(({ gever }) => gever === partij)
                  .map(({ munt, aan }) => belofte(String(next++), { munt, aan })),
              ]),
            ),
          }),
        );
        const overzicht = overzichtOf(bron(afspraken));
        const { partijen, cellen } = matrixOf(overzicht, null);
        expect(cellen.every(({ gever, ontvanger }) => gever !== ontvanger)).toBe(true);
        expect(cellen.every(({ munten, aantal }) => countMunten(munten) === aantal && aantal > 0)).toBe(true);
        const sum = cellen.reduce((total, { aantal }) => total + aantal, 0);
        expect(sum).toBe(overzicht.giften.reduce((total, gift) => total + gift.ontvangers.length, 0));
        const brought = partijen.reduce((total, { brengt }) => total + countMunten(brengt), 0);
        expect(brought).toBe(perAfspraak.flat().length);
        // The order in which the records came changes nothing.
        expect(matrixOf(overzichtOf(bron([...afspraken].reverse())), null)).toEqual({ partijen, cellen });
      }),
    );
  });
});
