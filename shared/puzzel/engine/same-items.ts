/** Whether two lists hold the same objects in the same order. */
export function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left === right || (left.length === right.length && left.every((item, at) => item === right[at]));
}
