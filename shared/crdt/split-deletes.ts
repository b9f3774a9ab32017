import type { DeleteRanges } from '#shared/crdt/guard/struct.ts';
import type { PartLimits } from '#shared/crdt/guard/limits.ts';

/** Upper bounds of what stands around ranges in the V1 encoding: numbers of at most five bytes. */
const PART_BYTES = 12;
const CLIENT_BYTES = 12;

/**
 * Deleted ranges in parts within the limits, in order. Where the items begin only the document knows, and none is shorter
 * than one unit: so the units are counted, and a range of more units than the items that may be deleted at once is cut.
 */
export function splitDeletes(
  deletes: readonly DeleteRanges[],
  { maxBytes, maxDeletedRanges, maxDeletedItems }: PartLimits,
): readonly DeleteRanges[][] {
  const parts: DeleteRanges[][] = [];
  let part: DeleteRanges[] = [];
  let room = { bytes: maxBytes - PART_BYTES, ranges: maxDeletedRanges, units: maxDeletedItems };
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    room = { bytes: maxBytes - PART_BYTES, ranges: maxDeletedRanges, units: maxDeletedItems };
  };
  for (const { client, ranges } of deletes) {
    let taken: number[] = [];
    const keep = (): void => {
      if (taken.length > 0) part.push({ client, ranges: taken });
      taken = [];
    };
    for (let i = 0; i < ranges.length; i += 2) {
      let clock = ranges[i] ?? 0;
      for (let rest = ranges[i + 1] ?? 0; rest > 0;) {
        const bytes = varUintBytes(clock) + varUintBytes(rest) + CLIENT_BYTES;
        if (bytes > room.bytes || room.ranges === 0 || room.units === 0) {
          keep();
          close();
        }
        if (taken.length === 0) room.bytes -= CLIENT_BYTES;
        const length = Math.min(rest, room.units);
        taken.push(clock, length);
        room.bytes -= bytes - CLIENT_BYTES;
        room.ranges--;
        room.units -= length;
        clock += length;
        rest -= length;
      }
    }
    keep();
  }
  close();
  return parts;
}

function varUintBytes(value: number): number {
  return Math.max(1, Math.ceil(Math.log2(value + 1) / 7));
}
