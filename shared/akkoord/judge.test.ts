import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { canonicalContent, type AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { geraaktDoor, hashDelen, judgeAkkoord } from './judge.ts';
import { alinea, inhoud, inzet, PARTIJEN, stuk, testId, volleInhoud } from './test-support.ts';

const ALL = [...PARTIJEN];
/** Stands for a hash: equal for equal text, and not the text. */
const hash = (tekst: string): string => `#${tekst.length}:${tekst.split('').toReversed().join('')}`;
const geraakt = (before: AfspraakInhoud, after: AfspraakInhoud): readonly string[] => [
  ...geraaktDoor(before, after).keys(),
];
const withBelofte = (of: AfspraakInhoud, n: number, fields: Partial<Belofte>): AfspraakInhoud => ({
  ...of,
  inzet: of.inzet.map((one) => ({
    ...one,
    belofte: one.belofte.map((belofte) => (belofte.id === testId(n) ? { ...belofte, ...fields } : belofte)),
  })),
});
const withStuk = (of: AfspraakInhoud, n: number): AfspraakInhoud => ({
  ...of,
  gebonden: {
    ...of.gebonden,
    puzzelstuk: { ...of.gebonden.puzzelstuk, [testId(n)]: stuk('provincie-c', 'Verschoven') },
  },
});

describe('[AK7] a change voids the akkoorden of whom it concerns, and no other', () => {
  const of = volleInhoud();

  it('none while nothing changed', () => {
    expect(geraakt(of, volleInhoud())).toEqual([]);
    for (const partij of ALL)
      expect(judgeAkkoord(hashDelen(of, partij, hash), hashDelen(volleInhoud(), partij, hash))).toEqual({
        geldig: true,
      });
  });

  it('a new block: whom it is about; blocks around it stay theirs', () => {
    for (let at = 0; at <= of.tekst.length; at++) {
      const tekst = of.tekst.toSpliced(at, 0, alinea(['gemeente-b'], 'Erbij.'));
      expect([at, geraakt(of, { ...of, tekst })]).toEqual([at, ['gemeente-b']]);
    }
    const forAll = { ...of, tekst: [...of.tekst, alinea(null, 'Allen betalen mee.')] };
    expect(geraakt(of, forAll)).toEqual(ALL);
    expect(geraaktDoor(of, forAll).get('vro')).toEqual([{ sleutel: 'blok/+5', wat: 'erbij' }]);
  });

  it('a block changed or gone: whom it was about and is about', () => {
    const other = (blok: TekstBlok): AfspraakInhoud => ({ ...of, tekst: of.tekst.with(2, blok) });
    expect(geraakt(of, other(alinea(['gemeente-b'], 'B bouwt de oever vol.')))).toEqual(['gemeente-b']);
    expect(geraaktDoor(of, other(alinea(['vro'], 'B houdt de oever vrij.')))).toEqual(
      new Map([
        ['gemeente-b', [{ sleutel: 'blok/2', wat: 'weg' }]],
        ['vro', [{ sleutel: 'blok/+2', wat: 'erbij' }]],
      ]),
    );
    expect(geraakt(of, { ...of, tekst: of.tekst.toSpliced(2, 1) })).toEqual(['gemeente-b']);
  });

  it('a block in another place: who reads it after or before another than they did', () => {
    const kop = (titel: string): TekstBlok => ({
      ...alinea(null, titel),
      soort: 'heading',
      attrs: { level: 2 },
    });
    const tekst = [kop('Nu'), alinea(['vro'], 'een'), alinea(['gemeente-b'], 'twee'), kop('Later')];
    const [nu, een, twee, later] = tekst as [TekstBlok, TekstBlok, TekstBlok, TekstBlok];
    const moved = geraaktDoor(inhoud({ tekst }), inhoud({ tekst: [nu, twee, later, een] }));
    expect([...moved]).toEqual([['vro', [{ sleutel: 'blok/1', wat: 'verplaatst' }]]]);
    // past a block that says nothing to the same partijen it stands where it stood for all of them
    expect(geraakt(inhoud({ tekst }), inhoud({ tekst: [nu, twee, een, later] }))).toEqual([]);
    expect(geraakt(inhoud({ tekst }), inhoud({ tekst: [later, een, twee, nu] }))).toEqual(ALL);
  });

  it('the same words twice are two: one of them less is a change', () => {
    const een = alinea(['vro'], 'een');
    expect(geraakt(inhoud({ tekst: [een, een] }), inhoud({ tekst: [een] }))).toEqual(['vro']);
    expect(geraakt(inhoud({ tekst: [een] }), inhoud({ tekst: [een, een] }))).toEqual(['vro']);
  });

  it('a belofte: giver, receivers before and after, and who waits for it', () => {
    expect(geraakt(of, withBelofte(of, 22, { wat: 'Minder peil' }))).toEqual(['gemeente-a', 'waterschap-d']);
    expect(geraakt(of, withBelofte(of, 21, { wat: 'Minder grond' }))).toEqual([
      'gemeente-a',
      'gemeente-b',
      'waterschap-d',
    ]);
    const plain = (aan: string[]) => inhoud({ inzet: [inzet(11, 'gemeente-a', [testBelofte(21, { aan })])] });
    expect(geraakt(plain(['vro']), plain(['gemeente-b']))).toEqual(['gemeente-a', 'gemeente-b', 'vro']);
    expect(geraakt(plain(['vro']), plain([]))).toEqual(ALL);
    const more = inhoud({
      inzet: [
        inzet(11, 'gemeente-a', [testBelofte(21, { aan: ['vro'] }), testBelofte(24, { aan: ['vro'] })]),
      ],
    });
    expect(geraakt(plain(['vro']), more)).toEqual(['gemeente-a', 'vro']);
  });

  it('the words of an inzet: its partij and whom its beloften concern; without beloften all', () => {
    const words = (woord: string, ...belofte: Belofte[]) =>
      inhoud({ inzet: [inzet(11, 'gemeente-a', belofte, woord)] });
    const naarVro = testBelofte(21, { aan: ['vro'] });
    expect(geraakt(words('x', naarVro), words('y', naarVro))).toEqual(['gemeente-a', 'vro']);
    expect(geraakt(words('x'), words('y'))).toEqual(ALL);
  });

  it('a piece that moved: its owner and who has a field of it; linked only: all', () => {
    expect(geraakt(of, withStuk(of, 31))).toEqual(['gemeente-a', 'provincie-c', 'vro']);
    expect(geraaktDoor(of, withStuk(of, 31)).get('vro')).toEqual([
      { sleutel: `puzzelstuk/${testId(31)}`, wat: 'anders' },
    ]);
    expect(geraakt(of, withStuk(of, 32))).toEqual(ALL);
  });

  it('who begins or ceases to be concerned by a part that stays as it was', () => {
    const key = `puzzelstuk/${testId(32)}`;
    const loose = { ...of, koppeling: of.koppeling.filter((one) => one !== key) };
    expect(geraaktDoor(of, loose).get('vro')).toEqual([{ sleutel: key, wat: 'weg' }]);
    expect(geraaktDoor(loose, of).get('vro')).toEqual([{ sleutel: key, wat: 'erbij' }]);
  });

  it('a partij that leaves, or comes: all, and of who left nothing is left', () => {
    const without = { ...of, partijen: of.partijen.filter((partij) => partij !== 'vro') };
    expect(geraakt(of, without)).toEqual(ALL);
    expect(
      geraaktDoor(of, without)
        .get('vro')
        ?.every(({ wat }) => wat === 'weg'),
    ).toBe(true);
    expect(geraakt(without, of)).toEqual(without.partijen);
  });
});

describe('[AK7] whatever is changed, in whatever order', () => {
  const edits: readonly ((of: AfspraakInhoud) => AfspraakInhoud)[] = [
    (of) => ({ ...of, titel: `${of.titel}!` }),
    (of) => ({ ...of, tekst: [...of.tekst, alinea(['vro'], 'Erbij.')] }),
    (of) => ({ ...of, tekst: of.tekst.slice(1) }),
    (of) => ({ ...of, tekst: of.tekst.toReversed() }),
    (of) => ({ ...of, inzet: of.inzet.slice(1) }),
    (of) => withBelofte(of, 22, { termijn: '2028' }),
    (of) => withBelofte(of, 21, { aan: ['vro'] }),
    (of) => withStuk(of, 31),
    (of) => ({ ...of, koppeling: of.koppeling.slice(0, -1) }),
    (of) => ({ ...of, koppeling: [...of.koppeling, `spanningspunt/${testId(41)}`] }),
  ];
  const run = fc.array(fc.nat(edits.length - 1), { maxLength: 6 });
  const apply = (steps: readonly number[]): AfspraakInhoud =>
    steps.reduce((of, step) => (edits[step] ?? ((same) => same))(of), volleInhoud());

  it('other content touches somebody, the same content nobody; it is told the same both ways', () => {
    fc.assert(
      fc.property(run, run, (left, right) => {
        const before = apply(left);
        const after = apply(right);
        const isSame = canonicalContent(before) === canonicalContent(after);
        expect(geraakt(before, after).length === 0).toBe(isSame);
        expect(new Set(geraakt(before, after))).toEqual(new Set(geraakt(after, before)));
      }),
    );
  });

  it('[AK5] how a record was put together makes no difference, and a hash says what the text says', () => {
    fc.assert(
      fc.property(run, fc.constantFrom(...PARTIJEN), (steps, partij) => {
        const delen = hashDelen(apply(steps), partij, hash);
        const shuffled = Object.fromEntries(Object.entries(delen).toReversed());
        expect(judgeAkkoord(delen, shuffled)).toEqual({ geldig: true });
        const before = hashDelen(volleInhoud(), partij, hash);
        const touched = geraaktDoor(volleInhoud(), apply(steps)).get(partij);
        expect(judgeAkkoord(before, delen)).toEqual(
          touched === undefined ? { geldig: true } : { geldig: false, delen: touched },
        );
      }),
    );
  });
});
