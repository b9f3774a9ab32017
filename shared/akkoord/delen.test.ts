import { describe, expect, it } from 'vitest';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import {
  afspraakInhoudSchema,
  canonicalContent,
  type AfspraakInhoud,
} from '#shared/domain/afspraak/inhoud.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { delenOf, delenVan } from './delen.ts';
import { alinea, inhoud, inzet, PARTIJEN, stuk, testId, veld, volleInhoud } from './test-support.ts';

const ALL = [...PARTIJEN];
const wie = (of: AfspraakInhoud): Record<string, readonly string[]> =>
  Object.fromEntries(delenOf(of).map(({ sleutel, partijen }) => [sleutel, partijen]));
const lijst = (...items: TekstBlok[]): TekstBlok => ({
  soort: 'bulletList',
  attrs: {},
  inhoud: items.map((item) => ({ soort: 'listItem', attrs: {}, inhoud: [item] })),
});

describe('[AK6] whom each part of an afspraak concerns', () => {
  it('names every part, and whom it concerns', () => {
    const of = volleInhoud();
    expect(afspraakInhoudSchema.parse(of)).toEqual(of);
    expect(wie(of)).toEqual({
      kop: ALL,
      'blok/0': ALL,
      'blok/1': ['gemeente-a', 'vro'],
      'blok/2': ['gemeente-b'],
      'blok/3': ['gemeente-a'],
      'blok/4': ['waterschap-d'],
      // the receiver and who waits for it
      [`inzet/${testId(11)}`]: ['gemeente-a', 'gemeente-b', 'waterschap-d'],
      [`inzet/${testId(11)}/${testId(21)}`]: ['gemeente-a', 'gemeente-b', 'waterschap-d'],
      // one of its beloften is to everybody
      [`inzet/${testId(12)}`]: ALL,
      [`inzet/${testId(12)}/${testId(22)}`]: ['gemeente-a', 'waterschap-d'],
      [`inzet/${testId(12)}/${testId(23)}`]: ALL,
      [`inzet/${testId(13)}`]: ['vro'],
      [`afspraak/${testId(9)}`]: ALL,
      'opgave/wonen-1': ALL,
      // its owner and who has a field of it; linked only: all
      [`puzzelstuk/${testId(31)}`]: ['gemeente-a', 'provincie-c', 'vro'],
      [`puzzelstuk/${testId(32)}`]: ALL,
    });
  });

  it('a field concerns whom its text concerns, wherever it stands in it; one about all makes it of all', () => {
    const bron = veld('puzzelstuk', testId(31));
    const gebonden = { ...inhoud().gebonden, puzzelstuk: { [testId(31)]: stuk('provincie-c') } };
    const key = `puzzelstuk/${testId(31)}`;
    const of = (...tekst: TekstBlok[]) => wie(inhoud({ gebonden, tekst }))[key];
    expect(of(alinea(['vro'], 'x', bron))).toEqual(['provincie-c', 'vro']);
    expect(of(lijst(alinea(['vro'], bron), alinea(['gemeente-b'], 'x')))).toEqual(['provincie-c', 'vro']);
    expect(of(alinea(['vro'], bron), alinea(null, bron))).toEqual(ALL);
    expect(of(alinea(null, bron), alinea(['vro'], bron))).toEqual(ALL);
    expect(of(alinea(['vro'], 'x'))).toBeUndefined();
    const own = { ...inzet(11, 'gemeente-a', []), tekst: [alinea(['vro'], bron)] };
    expect(wie(inhoud({ gebonden, inzet: [own] }))[key]).toEqual(['gemeente-a', 'provincie-c']);
  });

  it('a field of the balans leans on its opgave, and one of a belofte on that belofte', () => {
    const of = inhoud({
      tekst: [
        alinea(['vro'], veld('balans', 'wonen-1', '8.000', 'gelegd/nu')),
        alinea(['gemeente-b'], veld('inzet', testId(21), '140 ha', 'hoeveelheid')),
      ],
      inzet: [inzet(11, 'gemeente-a', [testBelofte(21, { aan: ['provincie-c'] })])],
    });
    expect(wie(of)).toMatchObject({
      'opgave/wonen-1': ['vro'],
      [`inzet/${testId(11)}/${testId(21)}`]: ['gemeente-a', 'gemeente-b', 'provincie-c'],
    });
  });

  it('nothing concerns nobody: what is said to no partij to it is said to all', () => {
    const of = inhoud({ tekst: [alinea(['ns'], 'De NS rijdt vaker.')] });
    expect(wie(of)['blok/0']).toEqual(ALL);
    for (const deel of [...delenOf(of), ...delenOf(volleInhoud())]) expect(deel.partijen).not.toEqual([]);
  });

  it('a list item or table is about whom its paragraphs are about; empty lines are no part', () => {
    const leeg = alinea(null, ' ');
    const cel = (blok: TekstBlok): TekstBlok => ({ soort: 'tableCell', attrs: {}, inhoud: [blok] });
    const rij = (...cellen: TekstBlok[]): TekstBlok => ({
      soort: 'tableRow',
      attrs: {},
      inhoud: cellen.map(cel),
    });
    const tabel = (...rijen: TekstBlok[]): TekstBlok => ({ soort: 'table', attrs: {}, inhoud: rijen });
    const tekst = [
      leeg,
      tabel(rij(alinea(['vro'], 'een'), leeg), rij(alinea(['gemeente-b'], 'twee'), leeg)),
      tabel(rij(alinea(['vro'], 'een'), alinea(null, 'twee'))),
      lijst(leeg, alinea(['vro'], 'een')),
    ];
    const { kop: _, ...delen } = wie(inhoud({ tekst }));
    expect(delen).toEqual({ 'blok/0': ['gemeente-b', 'vro'], 'blok/1': ALL, 'blok/2': ['vro'] });
  });

  it('[AK5] the content says in which part each thing stands: other content is another part', () => {
    const of = volleInhoud();
    const said = JSON.stringify(delenOf(of));
    const others: AfspraakInhoud[] = [
      { ...of, titel: 'x' },
      { ...of, trekker: null },
      { ...of, partijen: of.partijen.slice(1) },
      { ...of, koppeling: of.koppeling.slice(1) },
      { ...of, koppeling: [...of.koppeling, `spanningspunt/${testId(40)}`] },
      { ...of, tekst: of.tekst.toReversed() },
      { ...of, tekst: of.tekst.slice(1) },
      { ...of, inzet: of.inzet.slice(0, 2) },
      { ...of, inzet: of.inzet.map((one) => ({ ...one, partij: 'provincie-c' })) },
      { ...of, gebonden: { ...of.gebonden, puzzelstuk: {} } },
    ];
    for (const other of others) {
      expect(canonicalContent(other)).not.toBe(canonicalContent(of));
      expect(JSON.stringify(delenOf(other))).not.toBe(said);
    }
  });

  it('of one partij only what concerns it, and nothing of who is no party to it', () => {
    expect(delenVan(volleInhoud(), 'vro').map(({ sleutel }) => sleutel)).toEqual([
      'kop',
      'blok/0',
      'blok/1',
      `inzet/${testId(12)}`,
      `inzet/${testId(12)}/${testId(23)}`,
      `inzet/${testId(13)}`,
      `afspraak/${testId(9)}`,
      'opgave/wonen-1',
      `puzzelstuk/${testId(31)}`,
      `puzzelstuk/${testId(32)}`,
    ]);
    expect(delenVan(volleInhoud(), 'ns')).toEqual([]);
  });
});
