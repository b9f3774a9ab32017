import type { Struct } from '#shared/crdt/guard/struct.ts';

/** How many plain values a struct holds, one in another, as the guard counts them (GU4). */
export function countValues({ content }: Struct): number {
  return content.kind === 'any' ? content.values.reduce<number>((sum, value) => sum + countIn(value), 0) : 0;
}

function countIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) count += countIn(inner);
  return count;
}
