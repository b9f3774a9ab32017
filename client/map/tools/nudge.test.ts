import { expect, it } from 'vitest';
import { metersPerPixel, nudged, nudgeStep, pushNudge, startNudge } from '#client/map/tools/nudge.ts';

it('[UI1] arrow keys push the pieces, shift pushes eight times as far, and pushes add up', () => {
  expect(nudgeStep('ArrowUp', false, 10)).toEqual([0, 60]);
  expect(nudgeStep('ArrowLeft', true, 10)).toEqual([-480, 0]);
  expect(nudgeStep('a', false, 10)).toBeNull();
  const start = startNudge(['a', 'weg'], (id) =>
    id === 'a' ? { type: 'Point', coordinates: [5, 52] } : null,
  );
  const pushed = start === null ? [] : nudged(pushNudge(pushNudge(start, 0, 5566), 0, 5566));
  expect(pushed).toHaveLength(1);
  const geometry = pushed[0]?.geometry;
  expect(geometry?.type === 'Point' && geometry.coordinates[1]).toBeCloseTo(52.1, 3);
  expect(startNudge([], () => null)).toBeNull();
});

it('a pixel is half as many metres one zoom level deeper', () => {
  expect(metersPerPixel(9, 52)).toBeCloseTo(2 * metersPerPixel(10, 52), 6);
});
