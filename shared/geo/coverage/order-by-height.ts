/**
 * The indexes 0..count-1 by rising value, in `order`. A merge sort of runs that are already there: the sides of a ring go
 * up and down in a few long runs, so it takes a few passes instead of a comparison function.
 */
export function orderByHeight(
  value: Float64Array,
  count: number,
  order: Int32Array,
  spare: Int32Array,
): void {
  for (let i = 0; i < count; i++) order[i] = i;
  let from = order;
  let to = spare;
  for (;;) {
    let runs = 0;
    let start = 0;
    while (start < count) {
      const middle = endOfRun(value, from, start, count);
      const end = middle < count ? endOfRun(value, from, middle, count) : middle;
      merge(value, from, to, start, middle, end);
      start = end;
      runs++;
    }
    [from, to] = [to, from];
    if (runs <= 1) break;
  }
  if (from !== order) order.set(from.subarray(0, count));
}

/** Where the run from `start` ends; a falling run is turned round. */
function endOfRun(value: Float64Array, order: Int32Array, start: number, count: number): number {
  let end = start + 1;
  if (end >= count) return end;
  let previous = value[order[start] ?? 0] ?? 0;
  let next = value[order[end] ?? 0] ?? 0;
  if (next >= previous) {
    while (next >= previous) {
      end++;
      if (end >= count) break;
      previous = next;
      next = value[order[end] ?? 0] ?? 0;
    }
    return end;
  }
  while (next < previous) {
    end++;
    if (end >= count) break;
    previous = next;
    next = value[order[end] ?? 0] ?? 0;
  }
  for (let i = start, j = end - 1; i < j; i++, j--) {
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return end;
}

function merge(
  value: Float64Array,
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let i = start;
  let j = middle;
  for (let k = start; k < end; k++) {
    const left = from[i] ?? 0;
    const right = from[j] ?? 0;
    if (j >= end || (i < middle && (value[left] ?? 0) <= (value[right] ?? 0))) {
      to[k] = left;
      i++;
    } else {
      to[k] = right;
      j++;
    }
  }
}
