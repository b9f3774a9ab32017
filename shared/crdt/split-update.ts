import { GUARD_LIMITS, type GuardLimits } from '#shared/crdt/guard/limits.ts';
import { encodeUpdate } from '#shared/crdt/guard/overlap.ts';
import { parseUpdate } from '#shared/crdt/guard/parse.ts';
import { Refused } from '#shared/crdt/guard/refusal.ts';
import type { DeleteRanges, ParsedUpdate, Section, Struct } from '#shared/crdt/guard/struct.ts';
import { causalOrder } from '#shared/crdt/causal-order.ts';
import { inseparable } from '#shared/crdt/inseparable.ts';

/** Upper bounds of what stands around structs and ranges in the V1 encoding: numbers of at most five bytes. */
const PART_BYTES = 12;
const SECTION_BYTES = 16;
const DELETES_BYTES = 12;

/** Our own update: what it may hold is the server's to judge, so nothing here is too long. */
const LIMITS: GuardLimits = {
  ...GUARD_LIMITS,
  maxBytes: Infinity,
  maxStructs: Infinity,
  maxDeleteRanges: Infinity,
  maxStringLength: Infinity,
};

/**
 * The same edits as several V1 updates of at most `maxBytes` each. Applied in order, each is complete when it comes: a
 * struct comes after what it leans on, deletions come last. A part is larger only when what must stay together is: one
 * struct, one record with all its parts (PS2), or a register that is overwritten before it could be sent and has been
 * collected meanwhile. What cannot be read is given back whole: the server then says what is wrong with it.
 *
 * Known limit: Yjs tidies formatting after each part, before the deletions have come. Where the marks of one paragraph were
 * changed over and over, a mark (bold, italic) can be lost; characters and records never are, and all replicas agree.
 */
export function splitUpdate(update: Uint8Array, maxBytes: number): readonly Uint8Array[] {
  if (update.length <= maxBytes) return [update];
  const parsed = parse(update);
  const order = parsed && causalOrder(parsed.sections);
  if (!order) return [update];
  return [
    ...partsOf(order, inseparable(parsed.sections, order), maxBytes).map((part) =>
      encodeUpdate(update, sectionsOf(part), []),
    ),
    ...chunksOf(parsed.deletes, maxBytes).map((deletes) => encodeUpdate(update, [], deletes)),
  ];
}

function parse(update: Uint8Array): ParsedUpdate | null {
  try {
    return parseUpdate(update, LIMITS);
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}

/** `lastOf[i]`: the last in the order that must be in one part with the i-th. */
function partsOf(order: readonly Struct[], lastOf: Int32Array, maxBytes: number): readonly Struct[][] {
  const parts: Struct[][] = [];
  let part: Struct[] = [];
  let clients = new Set<number>();
  let bytes = PART_BYTES;
  for (let from = 0; from < order.length;) {
    const group: Struct[] = [];
    for (let at = from, last = from; at <= last; at++) {
      const struct = order[at];
      if (struct) group.push(struct);
      last = Math.max(last, lastOf[at] ?? at);
    }
    const groupBytes = group.reduce((sum, { start, end }) => sum + end - start, 0);
    const fresh = new Set(group.map(({ client }) => client).filter((client) => !clients.has(client)));
    const added = fresh.size * SECTION_BYTES;
    if (part.length > 0 && bytes + added + groupBytes > maxBytes) {
      parts.push(part);
      part = [];
      clients = new Set();
      bytes = PART_BYTES;
    }
    for (const struct of group) {
      if (!clients.has(struct.client)) bytes += SECTION_BYTES;
      clients.add(struct.client);
      part.push(struct);
    }
    bytes += groupBytes;
    from += group.length;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Structs of one client in a part follow each other, in the update as well. */
function sectionsOf(part: readonly Struct[]): readonly Section[] {
  const byClient = Map.groupBy(part, ({ client }) => client);
  return [...byClient].map(([client, structs]) => {
    const last = structs.at(-1);
    const end = last ? last.clock + last.length : 0;
    return { client, structs, clock: structs[0]?.clock ?? 0, end, done: 0, onStack: false };
  });
}

function chunksOf(deletes: readonly DeleteRanges[], maxBytes: number): readonly DeleteRanges[][] {
  const chunks: DeleteRanges[][] = [];
  let chunk: DeleteRanges[] = [];
  let bytes = PART_BYTES;
  const close = (): void => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    bytes = PART_BYTES;
  };
  for (const { client, ranges } of deletes) {
    let taken: number[] = [];
    for (let i = 0; i < ranges.length; i += 2) {
      const [clock = 0, length = 0] = ranges.slice(i, i + 2);
      const rangeBytes = varUintBytes(clock) + varUintBytes(length);
      if (bytes + DELETES_BYTES + rangeBytes > maxBytes) {
        if (taken.length > 0) chunk.push({ client, ranges: taken });
        taken = [];
        close();
      }
      if (taken.length === 0) bytes += DELETES_BYTES;
      taken.push(clock, length);
      bytes += rangeBytes;
    }
    if (taken.length > 0) chunk.push({ client, ranges: taken });
  }
  close();
  return chunks;
}

function varUintBytes(value: number): number {
  return Math.max(1, Math.ceil(Math.log2(value + 1) / 7));
}
