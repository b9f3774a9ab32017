import { describe, expect, it } from 'vitest';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { diffInhoud, isGelijk } from './diff.ts';
import { alinea, inhoud, inzet, stuk, testId, volleInhoud } from './test-support.ts';

describe('[AK7] what is otherwise in two contents', () => {
  it('is nothing between equal ones', () => {
    expect(isGelijk(diffInhoud(volleInhoud(), volleInhoud()))).toBe(true);
    expect(isGelijk(diffInhoud(volleInhoud(), inhoud()))).toBe(false);
  });

  it('names head fields, words, beloften, links and what changed in what it leans on', () => {
    const before = volleInhoud();
    const [a, d, vro] = before.inzet;
    const changed = testBelofte(22, { wat: 'Minder' });
    const after = {
      ...before,
      titel: 'Anders',
      tekst: before.tekst.with(0, alinea(null, 'Partijen bouwen niet.')),
      inzet: [a!, { ...d!, belofte: [changed] }, inzet(14, 'gemeente-b', [])],
      koppeling: [...before.koppeling.slice(1), `spanningspunt/${testId(40)}`],
      gebonden: {
        ...before.gebonden,
        puzzelstuk: { [testId(31)]: stuk('provincie-c', 'Verschoven') },
      },
    };
    const diff = diffInhoud(before, after);
    expect(diff.kop).toEqual([{ veld: 'titel', before: 'Wonen en water', after: 'Anders' }]);
    expect(diff.tekst?.map(({ soort }) => soort)).toEqual(['gewijzigd', 'gelijk', 'gelijk', 'gelijk']);
    expect(diff.inzet).toEqual([
      {
        id: d!.id,
        partij: 'waterschap-d',
        wat: 'anders',
        tekst: null,
        belofte: [
          { id: testId(22), before: d!.belofte[0], after: changed },
          { id: testId(23), before: d!.belofte[1], after: null },
        ],
      },
      { id: vro!.id, partij: 'vro', wat: 'weg', tekst: null, belofte: [] },
      { id: testId(14), partij: 'gemeente-b', wat: 'erbij', tekst: null, belofte: [] },
    ]);
    expect(diff.koppeling).toEqual({
      erbij: [`spanningspunt/${testId(40)}`],
      weg: [`afspraak/${testId(9)}`],
    });
    expect(diff.gebonden.map(({ id, velden }) => [id, velden.length])).toEqual([
      [testId(31), 1],
      [testId(32), Object.keys(stuk('x')).length],
    ]);
    expect(diff.gebonden[0]?.velden).toEqual(['titel']);
    expect(diff.gebonden[1]?.after).toBeNull();
  });
});
