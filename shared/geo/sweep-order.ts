const DIGIT_BITS = 11;
const DIGIT_VALUES = 1 << DIGIT_BITS;
const FEW = 200;

/** The indexes of points on an integer grid by x, then y; points in the same place stay in order. */
export function sweepOrder(x: Float64Array, y: Float64Array): Int32Array {
  const order = new Int32Array(x.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const [xKeys, yKeys] = x.length > FEW ? [keysOf(x), keysOf(y)] : [null, null];
  if (xKeys === null || yKeys === null)
    return order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));
  return sortBy(xKeys, sortBy(yKeys, order));
}

/** The values from zero up; null when they are too far apart for 32 bits. */
function keysOf(values: Float64Array): Uint32Array | null {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (max - min >= 2 ** 32) return null;
  const keys = new Uint32Array(values.length);
  for (let i = 0; i < keys.length; i++) keys[i] = (values[i] ?? 0) - min;
  return keys;
}

/** A radix sort, digit by digit from the last: a comparison function would cost more than the whole sweep. */
function sortBy(keys: Uint32Array, order: Int32Array): Int32Array {
  let max = 0;
  for (const key of keys) if (key > max) max = key;
  let from: Int32Array = order;
  let to: Int32Array = new Int32Array(order.length);
  for (let shift = 0; shift < 32 && max >>> shift > 0; shift += DIGIT_BITS) {
    const place = new Int32Array(DIGIT_VALUES + 1);
    for (const key of keys) {
      const digit = (key >>> shift) & (DIGIT_VALUES - 1);
      place[digit + 1] = (place[digit + 1] ?? 0) + 1;
    }
    for (let digit = 1; digit < DIGIT_VALUES; digit++)
      place[digit] = (place[digit] ?? 0) + (place[digit - 1] ?? 0);
    for (const index of from) {
      const digit = ((keys[index] ?? 0) >>> shift) & (DIGIT_VALUES - 1);
      const at = place[digit] ?? 0;
      to[at] = index;
      place[digit] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
