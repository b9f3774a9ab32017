import type { Plan } from '#e2e/bench/plan.ts';
import { measureMerges } from './merge.ts';
import type { GuardFigure } from './shot.ts';
import { measureSmall } from './small.ts';
import { measureWorst } from './worst.ts';

/** What judging an update costs beside `Y.applyUpdate`, in this process, once both are warm. */
export function measureGuard({ guard }: Plan): readonly GuardFigure[] {
  warmUp(guard);
  const figures: GuardFigure[] = [];
  for (const size of guard.sizes)
    figures.push(...measureSmall(size, guard.shots), ...measureMerges(size, guard.mergeShots));
  const [usual, largest] = guard.worstSizes;
  figures.push(...measureWorst(usual, 'all', guard.worstShots));
  if (largest !== undefined) figures.push(...measureWorst(largest, 'grows', guard.worstShots));
  return figures;
}

/**
 * Shots in the smallest tafel that nobody looks at: each judges once and applies once. Without them the judge seems worse
 * than it is in a server that runs for hours, for building the tafels has warmed `Y.applyUpdate` alone.
 */
function warmUp({ sizes, warmupShots, mergeShots }: Plan['guard']): void {
  const [smallest] = sizes;
  if (smallest === undefined) return;
  measureMerges(smallest, mergeShots);
  measureSmall(smallest, warmupShots);
}
