/**
 * Divides a number over parts in proportion to their areas (PS7), in steps of `decimals`, so that the shares add up to
 * the total exactly: largest remainders get the last steps. Without any area the first part gets all.
 */
export function shareByArea(
  total: number,
  areasSquareMeters: readonly number[],
  decimals: number,
): readonly number[] {
  const areaSum = areasSquareMeters.reduce((sum, area) => sum + area, 0);
  if (areasSquareMeters.length <= 1 || !(areaSum > 0))
    return areasSquareMeters.map((_, index) => (index === 0 ? total : 0));
  const unit = 10 ** decimals;
  const sign = total < 0 ? -1 : 1;
  const steps = Math.floor(Math.abs(total) * unit + 1e-9);
  // what is finer than a step stays with the first part, so that nothing gets lost
  const rest = total - (sign * steps) / unit;
  const exact = areasSquareMeters.map((area) => (steps * area) / areaSum);
  const floors = exact.map(Math.floor);
  let left = steps - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    left--;
  }
  return floors.map(
    (floor, index) => (sign * floor) / unit + (index === 0 && Math.abs(rest) > 1e-9 ? rest : 0),
  );
}
