import type { Plan } from '#e2e/bench/plan.ts';
import { measureMerges } from './merge.ts';
import type { GuardFigure } from './shot.ts';
import { measureSmall } from './small.ts';
import { measureWorst } from './worst.ts';

/** What judging an update costs beside `Y.applyUpdate`, in this process: the smallest tafel also serves to warm up. */
export function measureGuard({ guard }: Plan): readonly GuardFigure[] {
  const figures: GuardFigure[] = [];
  const [smallest] = guard.sizes;
  if (smallest !== undefined) measureSmall(smallest, guard.shots);
  for (const size of guard.sizes)
    figures.push(...measureSmall(size, guard.shots), ...measureMerges(size, guard.mergeShots));
  const [usual, largest] = guard.worstSizes;
  figures.push(...measureWorst(usual, 'all', guard.worstShots));
  if (largest !== undefined) figures.push(...measureWorst(largest, 'grows', guard.worstShots));
  return figures;
}
