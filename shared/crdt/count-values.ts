import { VALUES_PER_STRUCT } from '#shared/crdt/guard/limits.ts';
import type { Struct } from '#shared/crdt/guard/struct.ts';

/** What a struct counts for, with the plain values in it, as the guard counts (GU4). */
export function countValues({ content }: Struct): number {
  if (content.kind !== 'any') return VALUES_PER_STRUCT;
  return content.values.reduce<number>((sum, value) => sum + countIn(value), VALUES_PER_STRUCT);
}

function countIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) count += countIn(inner);
  return count;
}
