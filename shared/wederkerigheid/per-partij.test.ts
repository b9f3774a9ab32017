import { describe, expect, it } from 'vitest';
import { afspraak, antwoord, belofte, belofteId, bron, toets, wachtend } from './bron.test-support.ts';
import { overzichtOf, type Gift } from './overzicht.ts';
import { partijStaat } from './per-partij.ts';
import { telToetsen, toetsStand } from './toets-stand.ts';

const ids = (giften: readonly Gift[]) => giften.map(({ belofte: { id } }) => id);

describe('what is asked of a partij, and what it gets', () => {
  const afspraken = [
    afspraak('a', {
      brengt: {
        rijk: [
          belofte('1', { termijn: null }),
          belofte('2', { termijn: '2027' }),
          wachtend('3', ['4', '9'], { termijn: '2027-Q1' }),
        ],
        gemeente: [belofte('4', { termijn: '2026' })],
      },
    }),
    afspraak('b', { volgorde: 1, brengt: { gemeente: [wachtend('5', ['2', '4'], { aan: ['provincie'] })] } }),
  ];
  const overzicht = overzichtOf(bron(afspraken));

  it('[WE9] stands in order of time, by year, without a term last', () => {
    const { brengt, krijgt } = partijStaat(overzicht, 'rijk', null);
    expect(brengt.map(({ jaar, giften }) => [jaar, ids(giften)])).toEqual([
      ['2027', [belofteId('3'), belofteId('2')]],
      [null, [belofteId('1')]],
    ]);
    expect(krijgt.map(({ jaar, giften }) => [jaar, ids(giften)])).toEqual([['2026', [belofteId('4')]]]);
  });

  it('[WE9] tells for whom it waits, what is gone, and who waits for it, also from elsewhere', () => {
    const staat = partijStaat(overzicht, 'rijk', afspraken[0]!.id);
    expect(ids(staat.voorwaarden)).toEqual([belofteId('3')]);
    expect(staat.wachtOp.map(({ gift, op, weg }) => [ids([gift]), ids(op), weg])).toEqual([
      [[belofteId('3')], [belofteId('4')], [belofteId('9')]],
    ]);
    expect(staat.wachtOpOns.map(({ gift, op }) => [ids([gift]), ids(op)])).toEqual([
      [[belofteId('5')], [belofteId('2')]],
    ]);
  });
});

describe('whether it can be carried out', () => {
  it('[WE8] counts each who was asked, and one for an organisation that nobody speaks for', () => {
    const asked = toets('1', {
      betrokken: ['gemeente', 'waterschap', 'provincie'],
      antwoord: { gemeente: antwoord('nee'), waterschap: antwoord('ja-mits') },
    });
    const outside = toets('2', { betrokken: [], buiten: 'PWN' });
    expect(telToetsen([asked, outside])).toEqual({ gevraagd: 4, beantwoord: 2, nee: 1 });
    expect(telToetsen([])).toEqual({ gevraagd: 0, beantwoord: 0, nee: 0 });
  });

  it('[WE8] who asked an organisation outside passes its answer on', () => {
    const passed = toets('1', { betrokken: ['rijk'], buiten: 'PWN', antwoord: { rijk: antwoord('ja') } });
    expect(toetsStand(passed)).toMatchObject({ doorgever: 'rijk', beantwoord: ['rijk'], open: [] });
    expect(telToetsen([passed])).toEqual({ gevraagd: 1, beantwoord: 1, nee: 0 });
  });
});
