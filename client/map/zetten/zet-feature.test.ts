import { expect, it } from 'vitest';
import { vierkant } from '#shared/puzzel/variant/test-support.ts';
import { zetFeatures } from './zet-feature.ts';

const zet = { id: 'a', kleur: '#123456', isOpen: true };
const here = vierkant(136_000, 455_000, 1000);

it('shows where a piece lies, where it would lie, and an arrow that points there', () => {
  const features = zetFeatures([{ ...zet, voor: here, na: vierkant(146_000, 455_000, 1000) }]);
  expect([...features.keys()]).toEqual(['a/voor', 'a/na', 'a/pijl', 'a/punt']);
  expect(features.get('a/punt')?.properties['draai']).toBeCloseTo(90, -1);
  const north = zetFeatures([{ ...zet, voor: here, na: vierkant(136_000, 465_000, 1000) }]);
  expect(north.get('a/punt')?.properties['draai']).toBeCloseTo(0, -1);
});

it('draws no arrow within the same place, nor from or to nowhere', () => {
  expect([...zetFeatures([{ ...zet, voor: here, na: vierkant(136_100, 455_000, 1000) }]).keys()]).toEqual([
    'a/voor',
    'a/na',
  ]);
  expect([...zetFeatures([{ ...zet, voor: null, na: here }]).keys()]).toEqual(['a/na']);
  expect([...zetFeatures([{ ...zet, voor: here, na: null }]).keys()]).toEqual(['a/voor']);
});
