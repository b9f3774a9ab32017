import { expect, it } from 'vitest';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { Antwoord, Zet, ZetId } from '#shared/domain/zet/schema.ts';
import { stukId } from '#shared/puzzel/variant/test-support.ts';
import { zetInhoud } from '#shared/puzzel/zet/zet-inhoud.ts';
import { nieuweMeldingen } from './nieuwe-meldingen.ts';
import { zetGroepen } from './zet-groepen.ts';

function zet(n: number, part: Partial<Zet> = {}): Zet {
  return {
    id: stukId(n) as string as ZetId,
    partij: 'gemeente-a',
    gemaaktDoor: stukId(1) as string as DeelnemerId,
    gemaaktOp: '2026-11-21T10:00:00.000Z',
    titel: `Zet ${n}`,
    toelichting: '',
    status: 'open',
    tegenOp: null,
    archief: null,
    stuk: { [stukId(5)]: { soort: 'weg' } },
    betrokken: ['gemeente-b'],
    antwoord: {},
    ...part,
  };
}
function antwoord(to: Zet, op = '2026-11-21T11:00:00.000Z'): Antwoord {
  return {
    oordeel: 'akkoord',
    reden: '',
    inhoud: zetInhoud(to),
    door: stukId(2) as string as DeelnemerId,
    naam: 'B',
    op,
  };
}
const map = (...zetten: readonly Zet[]) => new Map(zetten.map((each) => [each.id as string, each]));
const b = { id: stukId(2) as string as DeelnemerId, partij: 'gemeente-b' };
const a = { id: stukId(1) as string as DeelnemerId, partij: 'gemeente-a' };

it('[ZE1] who is asked hears of a zet once; who proposes it does not', () => {
  const after = map(zet(1));
  expect(nieuweMeldingen(map(), after, b)).toMatchObject([{ soort: 'nieuw', zet: { titel: 'Zet 1' } }]);
  expect(nieuweMeldingen(after, map(zet(1, { titel: 'Anders' })), b)).toEqual([]);
  expect(nieuweMeldingen(map(), after, a)).toEqual([]);
});

it('[ZE3] who answered hears when it changes, and who proposed it hears the answer', () => {
  const open = zet(1);
  const answered = zet(1, { antwoord: { 'gemeente-b': antwoord(open) } });
  expect(nieuweMeldingen(map(open), map(answered), a)).toMatchObject([
    { soort: 'antwoord', partij: 'gemeente-b', oordeel: 'akkoord' },
  ]);
  expect(nieuweMeldingen(map(open), map(answered), b)).toEqual([]);
  const changed = { ...answered, toelichting: 'Mits het net op tijd is.' };
  expect(nieuweMeldingen(map(answered), map(changed), b)).toMatchObject([{ soort: 'anders' }]);
});

it('what waits for the own partij stands first, the newest first in each group', () => {
  const answered = zet(2, { antwoord: { 'gemeente-b': antwoord(zet(2)) } });
  const zetten = [zet(1), answered, zet(3), zet(4, { status: 'gedaan' }), zet(5, { status: 'geparkeerd' })];
  expect(
    zetGroepen(zetten, 'gemeente-b').map(([groep, each]) => [groep, each.map(({ titel }) => titel)]),
  ).toEqual([
    ['wacht', ['Zet 3', 'Zet 1']],
    ['open', ['Zet 2']],
    ['geparkeerd', ['Zet 5']],
    ['klaar', ['Zet 4']],
  ]);
});
