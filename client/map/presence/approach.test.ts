import { expect, it } from 'vitest';
import { approach } from '#client/map/presence/approach.ts';

it('a glide makes the same way in one long frame as in many short ones, and arrives', () => {
  const once = approach([0, 0], [1, 1], 64).at;
  let many: readonly [number, number] = [0, 0];
  for (let i = 0; i < 4; i++) many = approach(many, [1, 1], 16).at;
  expect(many[0]).toBeCloseTo(once[0], 10);
  expect(approach([0, 0], [1, 1], 2000)).toEqual({ at: [1, 1], arrived: true });
});
