/** One part of the way from one list to another: the same on both sides, only in the old, or only in the new. */
export type Stap =
  | { readonly soort: 'zelfde'; readonly oud: number; readonly nieuw: number }
  | { readonly soort: 'weg'; readonly oud: number }
  | { readonly soort: 'erbij'; readonly nieuw: number };

/** Beyond so many differences the rest counts as replaced: what it costs is bounded. */
const MAX_DIFFERENCES = 600;

/**
 * The shortest way from `oud` to `nieuw` (Myers), item by item; what goes comes before what comes in the same place.
 */
export function verschil<T>(
  oud: readonly T[],
  nieuw: readonly T[],
  same: (oud: T, nieuw: T) => boolean,
): readonly Stap[] {
  const equal = (o: number, n: number): boolean => same(oud[o] as T, nieuw[n] as T); // both within bounds
  const least = Math.min(oud.length, nieuw.length);
  let start = 0;
  while (start < least && equal(start, start)) start++;
  let end = 0;
  while (end < least - start && equal(oud.length - 1 - end, nieuw.length - 1 - end)) end++;
  const steps: Stap[] = [];
  for (let i = 0; i < start; i++) steps.push({ soort: 'zelfde', oud: i, nieuw: i });
  const kept = middle(oud.length - start - end, nieuw.length - start - end, (o, n) =>
    equal(start + o, start + n),
  );
  let o = start;
  let n = start;
  for (const [keptOld, keptNew] of [
    ...kept.map(([a, b]) => [a + start, b + start] as const),
    ...Array.from({ length: end }, (_, i) => [oud.length - end + i, nieuw.length - end + i] as const),
    [oud.length, nieuw.length] as const,
  ]) {
    while (o < keptOld) steps.push({ soort: 'weg', oud: o++ });
    while (n < keptNew) steps.push({ soort: 'erbij', nieuw: n++ });
    if (keptOld < oud.length) steps.push({ soort: 'zelfde', oud: o++, nieuw: n++ });
  }
  return steps;
}

/** The pairs that are kept, in order. */
function middle(
  oldLength: number,
  newLength: number,
  equal: (o: number, n: number) => boolean,
): readonly (readonly [number, number])[] {
  if (oldLength === 0 || newLength === 0) return [];
  const limit = Math.min(oldLength + newLength, MAX_DIFFERENCES);
  const trace: Int32Array[] = [];
  const size = 2 * limit + 3;
  let reach = new Int32Array(size);
  const offset = limit + 1;
  for (let depth = 0; depth <= limit; depth++) {
    trace.push(reach.slice());
    for (let k = -depth; k <= depth; k += 2) {
      const down = k === -depth || (k !== depth && at(reach, offset + k - 1) < at(reach, offset + k + 1));
      let o = down ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1;
      let n = o - k;
      while (o < oldLength && n < newLength && equal(o, n)) {
        o++;
        n++;
      }
      reach[offset + k] = o;
      if (o >= oldLength && n >= newLength) return walkBack(trace, offset, oldLength, newLength);
    }
  }
  reach = new Int32Array(0);
  return [];
}

function walkBack(
  trace: readonly Int32Array[],
  offset: number,
  oldLength: number,
  newLength: number,
): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let o = oldLength;
  let n = newLength;
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const reach = trace[depth] ?? new Int32Array(0);
    const k = o - n;
    const down = k === -depth || (k !== depth && at(reach, offset + k - 1) < at(reach, offset + k + 1));
    const previousK = down ? k + 1 : k - 1;
    const previousOld = depth === 0 ? 0 : at(reach, offset + previousK);
    const previousNew = depth === 0 ? 0 : previousOld - previousK;
    while (o > previousOld && n > previousNew && o > 0 && n > 0) kept.push([--o, --n]);
    o = previousOld;
    n = previousNew;
  }
  return kept.reverse();
}

function at(reach: Int32Array, index: number): number {
  return reach[index] ?? 0;
}
