/**
 * Oldest first; of the same moment, the lower id first: the same order everywhere, whatever order they came in. Moments are
 * compared as the ISO texts that every client writes.
 */
export function byMakingTime(
  left: { readonly gemaaktOp: string; readonly id: string },
  right: { readonly gemaaktOp: string; readonly id: string },
): number {
  return compare(left.gemaaktOp, right.gemaaktOp) || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
