import type { Termijn } from '#shared/domain/termijn/schema.ts';

const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a term, as `2027-09-30`: until then it is kept. Ends compare as strings. */
export function termijnEinde(termijn: Termijn): string {
  const [jaar = '', deel, dag] = termijn.split('-');
  if (deel === undefined) return `${jaar}-12-31`;
  if (dag !== undefined) return termijn;
  const maand = deel.startsWith('Q') ? Number(deel.slice(1)) * 3 : Number(deel);
  return `${jaar}-${String(maand).padStart(2, '0')}-${lastDay(Number(jaar), maand)}`;
}

/** Order of terms by their last day; what has none comes last. */
export function byTermijn(left: Termijn | null, right: Termijn | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareText(termijnEinde(left), termijnEinde(right));
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function lastDay(jaar: number, maand: number): number {
  const isLeap = jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0);
  return maand === 2 && isLeap ? 29 : (LAST_DAY[maand - 1] ?? 31);
}
