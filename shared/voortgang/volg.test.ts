import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inhoud, inzet, testId } from '#shared/akkoord/test-support.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { voortgangSchema, type Voortgang } from '#shared/domain/voortgang/schema.ts';
import { isBinnen, maandenLater } from './binnen.ts';
import { volg, type Volging } from './volg.ts';
import { wachtOp } from './wacht-op.ts';

const VANDAAG = '2027-07-01';

function verhaal(n: number, partij: string, belofte: Belofte, fields: Partial<Voortgang> = {}): Voortgang {
  return voortgangSchema.parse({
    id: testId(n),
    partij,
    gemaaktDoor: testId(900),
    gemaaktOp: '2026-02-01T10:00:00.000Z',
    afspraak: testId(2),
    belofte: belofte.id,
    stand: 'loopt',
    begonnenOp: null,
    gereedOp: null,
    voorwaarde: null,
    toelichting: '',
    archief: null,
    jaar: {},
    ...fields,
  });
}

const eerst = testBelofte(21, { wat: 'Legt het vast', termijn: '2027-Q1' });
const daarna = testBelofte(22, {
  wat: 'Verlaagt het peil',
  aan: ['gemeente-a'],
  termijn: '2028',
  voorwaarde: { tekst: '', wachtOp: [eerst.id], termijn: null },
});
const woorden = testBelofte(23, {
  wat: 'Bouwt',
  voorwaarde: { tekst: 'als het net het kan', wachtOp: [], termijn: null },
});
const afspraken = [
  {
    nummer: 1,
    inhoud: inhoud({ inzet: [inzet(11, 'gemeente-a', [eerst, woorden]), inzet(12, 'vro', [daarna])] }),
  },
];

function volgMet(voortgang: readonly Voortgang[], vandaag = VANDAAG): ReadonlyMap<string, Volging> {
  const all = volg({ afspraken, voortgang, vastgesteldOp: '2026-01-15', vandaag });
  return new Map(all.map((each) => [each.belofte.wat, each]));
}

const klaar = (fields: Partial<Voortgang> = {}): Voortgang =>
  verhaal(31, 'gemeente-a', eerst, { stand: 'gereed', gereedOp: '2027-02-01', ...fields });

describe('what becomes of a signed belofte', () => {
  it('[VO1] every belofte as it was signed is followed, told of or not, and of nobody else', () => {
    const all = volgMet([verhaal(31, 'vro', eerst, { stand: 'gereed' })]);
    expect([...all.keys()]).toEqual(['Legt het vast', 'Bouwt', 'Verlaagt het peil']);
    expect(all.get('Legt het vast')).toMatchObject({ stand: 'niet-begonnen', voortgang: null });
    expect(all.get('Verlaagt het peil')?.ontvangers).toEqual(['gemeente-a']);
    expect(all.get('Bouwt')?.ontvangers).toEqual(['gemeente-b', 'provincie-c', 'vro', 'waterschap-d']);
  });

  it('[VO1] of two tales the first counts, and an archived one is none', () => {
    const first = verhaal(31, 'gemeente-a', eerst, { stand: 'vertraagd' });
    const second = klaar({ id: verhaal(32, 'gemeente-a', eerst).id, gemaaktOp: '2026-03-01T10:00:00.000Z' });
    expect(volgMet([second, first]).get('Legt het vast')?.stand).toBe('vertraagd');
    const door = first.gemaaktDoor;
    const away = { ...first, archief: { door, naam: 'A', op: '2026-03-02T10:00:00.000Z' } };
    expect(volgMet([second, away]).get('Legt het vast')?.stand).toBe('gereed');
  });

  it('[VO2] what was planned stays what was signed, whatever happened', () => {
    const { gepland, voortgang } = volgMet([klaar({ gereedOp: '2027-06-30' })]).get('Legt het vast')!;
    expect(gepland).toBe('2027-03-31');
    expect(voortgang?.gereedOp).toBe('2027-06-30');
  });

  it('[VO3] late is after the last day of its term, as long as it is not done', () => {
    expect(volgMet([], '2027-03-31').get('Legt het vast')?.isTeLaat).toBe(false);
    expect(volgMet([], '2027-04-01').get('Legt het vast')?.isTeLaat).toBe(true);
    expect(volgMet([klaar()]).get('Legt het vast')).toMatchObject({ isTeLaat: false, wasTeLaat: false });
    expect(volgMet([klaar({ gereedOp: '2027-04-01' })]).get('Legt het vast')?.wasTeLaat).toBe(true);
    const weg = verhaal(31, 'gemeente-a', eerst, { stand: 'vervallen' });
    expect(volgMet([weg]).get('Legt het vast')?.isTeLaat).toBe(false);
    expect(volgMet([]).get('Bouwt')?.isTeLaat).toBe(false);
  });

  it('[VO4] a condition is met when what it waits for is kept, and in words when who waits says so', () => {
    expect(volgMet([]).get('Legt het vast')?.voorwaarde).toEqual({ soort: 'geen' });
    expect(volgMet([]).get('Verlaagt het peil')?.voorwaarde).toEqual({
      soort: 'wacht',
      op: [eerst.id],
      opWoorden: false,
    });
    expect(volgMet([klaar()]).get('Verlaagt het peil')?.voorwaarde.soort).toBe('vervuld');
    expect(volgMet([]).get('Bouwt')?.voorwaarde).toEqual({ soort: 'wacht', op: [], opWoorden: true });
    const told = verhaal(33, 'gemeente-a', woorden, {
      voorwaarde: {
        sinds: '2027-05-01',
        toelichting: '',
        door: klaar().gemaaktDoor,
        naam: 'Ans',
        op: '2027-05-02T10:00:00.000Z',
      },
    });
    expect(volgMet([told]).get('Bouwt')?.voorwaarde).toEqual({
      soort: 'vervuld',
      sinds: '2027-05-01',
      door: 'Ans',
    });
  });

  it('[VO5] the counter-promise is due once its condition is met, until it begins', () => {
    expect(volgMet([]).get('Verlaagt het peil')?.isAanZet).toBe(false);
    expect(volgMet([klaar()]).get('Verlaagt het peil')?.isAanZet).toBe(true);
    expect(volgMet([klaar(), verhaal(34, 'vro', daarna)]).get('Verlaagt het peil')?.isAanZet).toBe(false);
  });

  it('[VO7] asks for a word about every year that ended, until it was done', () => {
    const jaar = {
      procent: 10,
      toelichting: '',
      door: klaar().gemaaktDoor,
      naam: '',
      op: '2027-01-02T10:00:00.000Z',
    };
    expect(volgMet([]).get('Bouwt')?.jarenOpen).toEqual([2026]);
    expect(volgMet([], '2029-01-01').get('Bouwt')?.jarenOpen).toEqual([2026, 2027, 2028]);
    const told = verhaal(33, 'gemeente-a', woorden, { jaar: { '2027': jaar } });
    expect(volgMet([told], '2029-01-01').get('Bouwt')?.jarenOpen).toEqual([2026, 2028]);
    expect(volgMet([klaar()], '2029-01-01').get('Legt het vast')?.jarenOpen).toEqual([2026]);
  });
});

describe('what waits for a partij', () => {
  const soorten = (partij: string, voortgang: readonly Voortgang[], vandaag = VANDAAG) =>
    wachtOp([...volgMet(voortgang, vandaag).values()], partij, vandaag).map(
      ({ soort, volging }) => `${soort}: ${volging.belofte.wat}`,
    );

  it('[VO8] each of its beloften once, most pressing first', () => {
    expect(soorten('gemeente-a', [])).toEqual(['te-laat: Legt het vast', 'terugblik: Bouwt']);
    expect(soorten('gemeente-a', [], '2026-05-01')).toEqual(['anderen-wachten: Legt het vast']);
    expect(soorten('vro', [klaar()])).toEqual(['aan-zet: Verlaagt het peil']);
    expect(soorten('vro', [klaar(), verhaal(34, 'vro', daarna, { jaar: {} })], '2028-10-01')).toEqual([
      'binnenkort: Verlaagt het peil',
    ]);
    expect(soorten('hdsr', [])).toEqual([]);
  });
});

describe('due within months', () => {
  it('[VO6] counts months by the calendar', () => {
    expect(maandenLater('2027-11-30', 3)).toBe('2028-02-29');
    expect(maandenLater('2027-12-31', 12)).toBe('2028-12-31');
    expect(isBinnen('2027-07-01', VANDAAG, 3)).toBe(true);
    expect(isBinnen('2027-10-01', VANDAAG, 3)).toBe(true);
    expect(isBinnen('2027-10-02', VANDAAG, 3)).toBe(false);
    expect(isBinnen('2027-06-30', VANDAAG, 3)).toBe(false);
    expect(isBinnen(null, VANDAAG, 3)).toBe(false);
  });

  it('[VO6] is never earlier, and never skips a month', () => {
    const dag = fc
      .date({
        min: new Date('2000-01-01T00:00:00Z'),
        max: new Date('2199-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(dag, fc.integer({ min: 0, max: 240 }), (from, months) => {
        const later = maandenLater(from, months);
        const monthsOf = (at: string): number => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7));
        expect(monthsOf(later) - monthsOf(from)).toBe(months);
        expect(new Date(later).toISOString().slice(0, 10)).toBe(later);
      }),
    );
  });
});
