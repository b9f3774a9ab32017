import { describe, expect, it } from 'vitest';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { Antwoord, Zet, ZetId } from '#shared/domain/zet/schema.ts';
import { nieuwStuk, stukId, testStuk } from '#shared/puzzel/variant/test-support.ts';
import { zetInhoud } from './zet-inhoud.ts';
import { mustAnswer, zetAntwoorden, zetStukken } from './zet-stand.ts';

const stuk = testStuk(1);

function testZet(part: Partial<Zet> = {}): Zet {
  return {
    id: stukId(50) as string as ZetId,
    partij: 'gemeente-a',
    gemaaktDoor: stukId(1) as string as DeelnemerId,
    gemaaktOp: '2026-11-21T10:00:00.000Z',
    titel: 'Wind naar het noorden',
    toelichting: '',
    status: 'open',
    tegenOp: null,
    archief: null,
    stuk: { [stuk.id]: { soort: 'anders', periode: { van: 2031, tot: null } } },
    betrokken: ['gemeente-a', 'gemeente-b'],
    antwoord: {},
    ...part,
  };
}

function akkoord(zet: Zet): Antwoord {
  return {
    oordeel: 'akkoord',
    reden: '',
    inhoud: zetInhoud(zet),
    door: stukId(2) as string as DeelnemerId,
    naam: 'B',
    op: '2026-11-21T11:00:00.000Z',
  };
}

describe('what a zet is', () => {
  it('[ZE3] is named by what it proposes, whatever the order in which that was written', () => {
    const one = { [stukId(1)]: nieuwStuk(), [stukId(2)]: { soort: 'weg' as const } };
    const other = { [stukId(2)]: { soort: 'weg' as const }, [stukId(1)]: nieuwStuk() };
    expect(zetInhoud({ stuk: one, toelichting: '' })).toBe(zetInhoud({ stuk: other, toelichting: '' }));
    expect(zetInhoud({ stuk: one, toelichting: '' })).toMatch(/^[0-9a-f]{64}$/);
    // of SHA-256, so that nobody makes another zet with the same name
    expect(zetInhoud({ stuk: {}, toelichting: '' })).toBe(
      '459fd67abf68b7da6ac5af21a9f8bf0df04c9bbece67afdb20a5cb0eb5d7f957',
    );
  });

  it('[ZE3] has another name as soon as a metre, a year or a word of the explanation differs', () => {
    const zet = testZet();
    const names = [
      zet,
      testZet({ stuk: { [stuk.id]: { soort: 'anders', periode: { van: 2032, tot: null } } } }),
      testZet({ stuk: { [stuk.id]: { soort: 'anders', plaats: stuk.plaats } } }),
      testZet({ stuk: { [stukId(2)]: { soort: 'anders', periode: { van: 2031, tot: null } } } }),
      testZet({ toelichting: 'Mits het net op tijd is.' }),
    ].map(zetInhoud);
    expect(new Set(names).size).toBe(names.length);
    expect(zetInhoud(testZet({ titel: 'Anders genoemd', status: 'geparkeerd' }))).toBe(names[0]);
  });
});

describe('how a zet stands', () => {
  it('[ZE3] an answer to what it was before is told to be old, and the partij is asked anew', () => {
    const zet = testZet();
    const answered = testZet({ antwoord: { 'gemeente-b': akkoord(zet) } });
    expect(mustAnswer(zet, 'gemeente-b')).toBe(true);
    expect(mustAnswer(answered, 'gemeente-b')).toBe(false);
    const changed = { ...answered, toelichting: 'Toch anders.' };
    expect(zetAntwoorden(changed)).toEqual([
      { partij: 'gemeente-b', antwoord: answered.antwoord['gemeente-b'], isVerouderd: true },
    ]);
    expect(mustAnswer(changed, 'gemeente-b')).toBe(true);
  });

  it('[ZE2] who proposes it is not asked; who was left out and answered all the same is heard', () => {
    const zet = testZet();
    const heard = testZet({
      antwoord: { 'gemeente-c': { ...akkoord(zet), oordeel: 'nee', reden: 'Te dichtbij.' } },
    });
    expect(zetAntwoorden(heard).map(({ partij }) => partij)).toEqual(['gemeente-b', 'gemeente-c']);
    expect(mustAnswer(heard, 'gemeente-a')).toBe(false);
    expect(mustAnswer(testZet({ status: 'geparkeerd' }), 'gemeente-b')).toBe(false);
  });

  it('[ZE2] tells per piece whose it is and whether it lies so already', () => {
    const nieuw = nieuwStuk({ partij: 'gemeente-b' });
    const zet = testZet({
      stuk: {
        [stuk.id]: { soort: 'anders', periode: { van: 2031, tot: null } },
        [stukId(8)]: nieuw,
        [stukId(9)]: { soort: 'weg' },
      },
    });
    const before = zetStukken(zet, new Map([[stuk.id, stuk]]));
    expect(before.map(({ partij, isGelegd }) => [partij, isGelegd])).toEqual([
      ['gemeente-a', false],
      ['gemeente-b', false],
      [null, true],
    ]);
    const squatter = testStuk(8, { partij: 'gemeente-c' });
    const after = zetStukken(
      zet,
      new Map([
        [stuk.id, { ...stuk, periode: { van: 2031, tot: null } }],
        [squatter.id, squatter],
      ]),
    );
    // a piece of another partij under the same id is not the piece that was proposed
    expect(after.map(({ isGelegd }) => isGelegd)).toEqual([true, false, true]);
  });
});
