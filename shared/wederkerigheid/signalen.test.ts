import { describe, expect, it } from 'vitest';
import {
  afspraak,
  antwoord,
  belofte,
  belofteId,
  bron,
  idOf,
  toets,
  wachtend,
  type AfspraakSays,
} from './bron.test-support.ts';
import { overzichtOf, type BronAfspraak } from './overzicht.ts';
import { groepOf, SIGNAAL_GROEPEN, SIGNAAL_SOORTEN, type SignaalSoort } from './signaal.ts';
import { signaalRaakt } from './signaal-raakt.ts';
import { signalenOf } from './signalen.ts';

/** Two promises that answer each other, and what else it says. */
function inBalans(name: string, says: AfspraakSays = {}): BronAfspraak {
  const brengt = { rijk: [belofte('01')], gemeente: [belofte('02')], ...says.brengt };
  return afspraak(name, { ...says, brengt });
}

function signalen(afspraken: readonly BronAfspraak[], ...toetsen: readonly ReturnType<typeof toets>[]) {
  return signalenOf(overzichtOf(bron(afspraken, toetsen)), null);
}

function of(soort: SignaalSoort, afspraken: readonly BronAfspraak[]) {
  return signalen(afspraken).filter((signaal) => signaal.soort === soort);
}

describe('one-sided promises', () => {
  it('[WE3] [WE4] tells nothing of two promises that answer each other', () => {
    expect(signalen([inBalans('a')])).toEqual([]);
  });

  it('[WE3] tells apart within the afspraak and over the whole', () => {
    const gives = afspraak('a', { brengt: { rijk: [belofte('1')] } });
    const givesBack = afspraak('b', { volgorde: 1, brengt: { gemeente: [belofte('2')] } });
    expect(of('eenzijdig', [gives])).toMatchObject([
      { bereik: 'afspraak', gever: 'rijk', ontvangers: [{ partij: 'gemeente', via: null }] },
      { bereik: 'geheel', gever: 'rijk', beloften: [belofteId('1')] },
    ]);
    expect(
      of('eenzijdig', [gives, givesBack]).map((signaal) => [
        signaal.afspraken,
        'bereik' in signaal && signaal.bereik,
      ]),
    ).toEqual([
      [[gives.id], 'afspraak'],
      [[givesBack.id], 'afspraak'],
    ]);
  });

  it('[WE3] says along whom something comes back: a ring', () => {
    const ring = afspraak('a', {
      betrokken: ['provincie', 'gemeente'],
      brengt: {
        rijk: [belofte('1', { aan: ['provincie'] })],
        provincie: [belofte('2', { aan: ['gemeente'] })],
        gemeente: [belofte('3', { aan: ['rijk'] })],
      },
    });
    expect(of('eenzijdig', [ring]).slice(0, 3)).toMatchObject([
      { gever: 'gemeente', ontvangers: [{ partij: 'rijk', via: ['provincie'] }] },
      { gever: 'provincie', ontvangers: [{ partij: 'gemeente', via: ['rijk'] }] },
      { gever: 'rijk', ontvangers: [{ partij: 'provincie', via: ['gemeente'] }] },
    ]);
  });

  it('[WE3] [WE7] asks nothing back of a procesafspraak, and counts what is given back in one', () => {
    const proces = afspraak('p', {
      soort: 'procesafspraak',
      volgendeStap: 'Startnotitie',
      trekker: 'rijk',
      brengt: { gemeente: [belofte('9')] },
    });
    expect(signalen([proces])).toEqual([]);
    const gives = afspraak('a', { volgorde: 1, brengt: { rijk: [belofte('1')] } });
    expect(of('eenzijdig', [proces, gives])).toMatchObject([{ bereik: 'afspraak', afspraken: [gives.id] }]);
  });

  it('[WE4] tells who brings or gets nothing, and who wrote an inzet without a belofte', () => {
    const three = inBalans('a', {
      betrokken: ['gemeente', 'waterschap'],
      brengt: {
        rijk: [belofte('01', { aan: ['gemeente'] })],
        gemeente: [belofte('02', { aan: ['rijk'] })],
        waterschap: [],
      },
    });
    expect(signalen([three])).toMatchObject([
      { soort: 'brengt-niets', bereik: 'afspraak', partij: 'waterschap', heeftInzet: true },
      { soort: 'brengt-niets', bereik: 'geheel', partij: 'waterschap', afspraken: [three.id] },
      { soort: 'krijgt-niets', bereik: 'afspraak', partij: 'waterschap' },
      { soort: 'krijgt-niets', bereik: 'geheel', partij: 'waterschap' },
    ]);
  });

  it('[WE4] says once that an afspraak has no beloften, not of each partij', () => {
    expect(signalen([afspraak('a')]).map(({ soort }) => soort)).toEqual(['geen-beloften']);
  });
});

describe('what a belofte leans on', () => {
  it('[WE7] tells who does not sit at the tafel: as uitvoerder, as receiver, as giver, as trekker', () => {
    const leaning = inBalans('a', {
      trekker: 'rijkswaterstaat',
      brengt: {
        rijk: [
          belofte('01', { uitvoerder: { soort: 'partij', partij: 'rijkswaterstaat' } }),
          belofte('03', { uitvoerder: { soort: 'anders', naam: 'PWN' } }),
          belofte('04', { uitvoerder: { soort: 'partij', partij: 'provincie' } }),
          belofte('05', { aan: ['gemeente', 'prorail'] }),
        ],
        prorail: [belofte('06', { aan: ['rijk'] })],
      },
    });
    expect(
      of('niet-aan-tafel', [leaning]).map(
        (signaal) => signaal.soort === 'niet-aan-tafel' && [signaal.rol, signaal.wie],
      ),
    ).toEqual([
      ['uitvoerder', { soort: 'partij', partij: 'rijkswaterstaat' }],
      ['uitvoerder', { soort: 'anders', naam: 'PWN' }],
      ['ontvanger', { soort: 'partij', partij: 'prorail' }],
      ['gever', { soort: 'partij', partij: 'prorail' }],
      ['trekker', { soort: 'partij', partij: 'rijkswaterstaat' }],
    ]);
  });

  it('[WE7] tells of no term, and of geld without its budget', () => {
    const bare = inBalans('a', {
      brengt: {
        rijk: [belofte('01', { termijn: null }), belofte('03', { munt: 'geld', dekking: ' ' })],
        gemeente: [belofte('02', { munt: 'geld', dekking: 'Mobiliteitsfonds' })],
      },
    });
    expect(signalen([bare]).map(({ soort, beloften }) => [soort, beloften[0]])).toEqual([
      ['zonder-termijn', belofteId('01')],
      ['zonder-dekking', belofteId('03')],
    ]);
  });

  it('[WE1] tells of a belofte that nobody gets', () => {
    const alone = inBalans('a', { brengt: { rijk: [belofte('01'), belofte('03', { aan: ['rijk'] })] } });
    expect(signalen([alone])).toMatchObject([{ soort: 'geen-ontvanger', beloften: [belofteId('03')] }]);
  });

  it('[WE6] tells of waiting for what is archived or gone', () => {
    const archived = afspraak('z', { gearchiveerd: true, brengt: { rijk: [belofte('08')] } });
    const waits = inBalans('a', { brengt: { rijk: [wachtend('01', ['08', '09'])] } });
    expect(of('wacht-op-weg', [archived, waits])).toMatchObject([
      { op: belofteId('08'), hoe: 'gearchiveerd' },
      { op: belofteId('09'), hoe: 'onbekend' },
    ]);
  });

  it('[WE6] tells of a condition without a date, and of one that comes after the belofte', () => {
    const op = (tekst: string, wachtOp: readonly string[], termijn: string | null) => ({
      voorwaarde: { tekst, wachtOp: wachtOp.map(belofteId), termijn },
    });
    const conditions = inBalans('a', {
      brengt: {
        rijk: [
          belofte('01', op('als het kan', [], null)),
          belofte('03', op('', ['02'], null)),
          belofte('04', op('als er geld is', ['02'], null)),
          belofte('05', op('als er geld is', [], '2028-Q1')),
          belofte('06', op('als er geld is', [], '2027-Q4')),
          belofte('07', op('', ['08'], '2027')),
        ],
        gemeente: [belofte('02'), belofte('08', { termijn: '2028-01-01' })],
      },
    });
    expect(signalen([conditions]).map(({ soort, beloften }) => [soort, beloften[0]])).toEqual([
      ['voorwaarde-later', belofteId('05')],
      ['wacht-op-later', belofteId('07')],
      ['voorwaarde-zonder-termijn', belofteId('01')],
      ['voorwaarde-zonder-termijn', belofteId('04')],
    ]);
  });
});

describe('what else is asked', () => {
  it('[WE7] a procesafspraak needs a next step, a date and a trekker', () => {
    const empty = { soort: 'procesafspraak', volgendeStap: ' ', termijn: null } as const;
    expect(signalen([afspraak('a', empty)])).toMatchObject([
      { soort: 'proces-mist', mist: ['volgendeStap', 'termijn', 'trekker'] },
    ]);
    const almost = { ...empty, volgendeStap: 'Verkenning', trekker: 'rijk' } as const;
    expect(signalen([afspraak('a', almost)])).toMatchObject([{ mist: ['termijn'] }]);
    expect(signalen([afspraak('a', { ...almost, termijn: '2027' })])).toEqual([]);
  });

  it('[WE8] tells who said no, who still has to answer, and whom nobody speaks for', () => {
    const asked = toets('t1', {
      betrokken: ['gemeente', 'waterschap', 'provincie'],
      antwoord: { gemeente: antwoord('nee'), waterschap: antwoord('weet-niet') },
    });
    const outside = toets('t2', { betrokken: [], buiten: 'PWN' });
    const elsewhere = toets('t3', { afspraak: idOf('b') });
    const gone = toets('t4', { archief: { door: asked.gemaaktDoor, naam: '', op: asked.gemaaktOp } });
    expect(signalen([inBalans('a')], asked, outside, elsewhere, gone)).toMatchObject([
      { soort: 'niet-aan-tafel', rol: 'toets', wie: { naam: 'PWN' } },
      { soort: 'toets-nee', partijen: ['gemeente'] },
      { soort: 'toets-open', partijen: ['provincie'] },
      { soort: 'toets-weet-niet', partijen: ['waterschap'] },
    ]);
  });

  it('[WE2] is the same whatever the order in which records came, with a key of its own for each', () => {
    const afspraken = [
      afspraak('a', { brengt: { rijk: [wachtend('1', ['2', '3']), belofte('4', { termijn: null })] } }),
      afspraak('b', {
        brengt: { gemeente: [wachtend('2', ['1'])], prorail: [belofte('3', { munt: 'geld' })] },
      }),
      afspraak('c', { volgorde: -1, soort: 'procesafspraak' }),
    ];
    const once = signalen(afspraken);
    expect(signalen([...afspraken].reverse())).toEqual(once);
    expect(new Set(once.map(({ sleutel }) => sleutel)).size).toBe(once.length);
    expect(once.length).toBeGreaterThan(6);
    // In the order of the groups in which they are shown.
    const groups = SIGNAAL_SOORTEN.map((soort) => SIGNAAL_GROEPEN.indexOf(groepOf(soort)));
    expect(groups).toEqual([...groups].sort());
  });
});

describe('for whom a signal is', () => {
  const afspraken = [
    afspraak('a', { brengt: { rijk: [belofte('1', { termijn: null })] } }),
    afspraak('b', { soort: 'procesafspraak', partij: 'provincie', trekker: 'waterschap', volgendeStap: '' }),
  ];
  const overzicht = overzichtOf(bron(afspraken, [toets('t')]));
  const raakt = (partij: string) =>
    signalenOf(overzicht, null)
      .filter((signaal) => signaalRaakt(overzicht, signaal, partij))
      .map(({ soort }) => soort);

  it('[WE3] [WE7] [WE8] is for who can do something about it', () => {
    expect(new Set(raakt('rijk'))).toEqual(
      new Set(['eenzijdig', 'krijgt-niets', 'zonder-termijn', 'toets-open']),
    );
    expect(new Set(raakt('gemeente'))).toEqual(new Set(['eenzijdig', 'brengt-niets', 'toets-open']));
    expect(raakt('provincie')).toEqual(['proces-mist']);
    expect(raakt('waterschap')).toEqual(['proces-mist']);
  });
});
