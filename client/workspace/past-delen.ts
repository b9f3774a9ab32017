import { screenPath } from '#client/workspace/screens.ts';

/** The parts of the screen, each with an address of its own; the first stands at the address of the screen itself. */
export const PAST_DELEN = ['balans', 'passen', 'lasten', 'vragen'] as const;
export type PastDeel = (typeof PAST_DELEN)[number];

/** Path of a part at a tafel. */
export function pastDeelPath(tafelId: string, deel: PastDeel): string {
  const base = screenPath(tafelId, 'past');
  return deel === 'balans' ? base : `${base}/${deel}`;
}

/** Which part a path shows; null when there is no such part. */
export function pastDeelOf(path: string): PastDeel | null {
  const detail = path.replace(/\/$/, '').split('/')[4];
  if (detail === undefined) return 'balans';
  return PAST_DELEN.find((each) => each === detail && each !== 'balans') ?? null;
}
