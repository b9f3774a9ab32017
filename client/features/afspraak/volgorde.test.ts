import { describe, expect, it } from 'vitest';
import { inVolgorde, verplaatsNaar, volgordeAchteraan } from './volgorde.ts';

const item = (id: string, volgorde: number) => ({ id, volgorde, gemaaktOp: '2026-11-21T09:00:00Z' });
const abc = [item('a', 1), item('b', 2), item('c', 3)];

function after(list: typeof abc, id: string, index: number): string {
  const changes = verplaatsNaar(list, id, index);
  return inVolgorde(list.map((one) => ({ ...one, volgorde: changes.get(one.id) ?? one.volgorde })))
    .map((one) => one.id)
    .join('');
}

describe('volgorde', () => {
  it('[AF9] moves one by changing that one alone', () => {
    expect(after(abc, 'c', 0)).toBe('cab');
    expect(after(abc, 'a', 2)).toBe('bca');
    expect(after(abc, 'c', 1)).toBe('acb');
    expect(verplaatsNaar(abc, 'c', 1)).toEqual(new Map([['c', 1.5]]));
    expect(verplaatsNaar(abc, 'b', 1).size).toBe(0);
    expect(verplaatsNaar(abc, 'onbekend', 1).size).toBe(0);
  });

  it('[AF9] makes room when there is none left between two', () => {
    const same = [item('a', 1), item('b', 1), item('c', 5)];
    expect(after(same, 'c', 1)).toBe('acb');
    let list = abc;
    for (let turn = 0; turn < 200; turn++) {
      const [first, second, third] = inVolgorde(list);
      const changes = verplaatsNaar(inVolgorde(list), third!.id, 1);
      list = list.map((one) => ({ ...one, volgorde: changes.get(one.id) ?? one.volgorde }));
      expect(inVolgorde(list).map((one) => one.id)).toEqual([first!.id, third!.id, second!.id]);
    }
  });

  it('[AF9] two with the same number stand in the same order for everybody', () => {
    expect(inVolgorde([item('b', 1), item('a', 1)])).toEqual(inVolgorde([item('a', 1), item('b', 1)]));
    expect(volgordeAchteraan([])).toBe(1);
    expect(volgordeAchteraan([item('a', 2.5)])).toBe(3);
  });
});
