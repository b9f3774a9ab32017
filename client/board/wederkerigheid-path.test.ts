import { expect, it } from 'vitest';
import { WEDERKERIGHEID_DELEN, wederkerigheidDeelOf, wederkerigheidPath } from './wederkerigheid-path.ts';

it('each part has one address, and is found by it', () => {
  for (const deel of WEDERKERIGHEID_DELEN)
    expect(wederkerigheidDeelOf(wederkerigheidPath('t1', deel))).toBe(deel);
  expect(wederkerigheidPath('t1', 'signalen', 'a1')).toBe('/tafel/t1/wederkerigheid/signalen?afspraak=a1');
  expect(wederkerigheidDeelOf('/tafel/t1/wederkerigheid/')).toBe('matrix');
  expect(wederkerigheidDeelOf('/tafel/t1/wederkerigheid/matrix')).toBeNull();
  expect(wederkerigheidDeelOf('/tafel/t1/wederkerigheid/iets')).toBeNull();
});
