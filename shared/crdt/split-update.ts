import { countValues } from '#shared/crdt/count-values.ts';
import { DOCUMENT_LIMITS, type GuardLimits, type PartLimits } from '#shared/crdt/guard/limits.ts';
import { encodeUpdate } from '#shared/crdt/guard/overlap.ts';
import { parseUpdate } from '#shared/crdt/guard/parse.ts';
import { Refused } from '#shared/crdt/guard/refusal.ts';
import type { ParsedUpdate, Section, Struct } from '#shared/crdt/guard/struct.ts';
import { causalOrder } from '#shared/crdt/causal-order.ts';
import { splitDeletes } from '#shared/crdt/split-deletes.ts';
import { inseparable } from '#shared/crdt/inseparable.ts';
import { reviveValues } from '#shared/crdt/revive-values.ts';

/** Upper bounds of what stands around structs and ranges in the V1 encoding: numbers of at most five bytes. */
const PART_BYTES = 12;
const SECTION_BYTES = 16;

/** Our own update: what it may hold is the server's to judge, so nothing here is too long. */
const NO_LIMITS: GuardLimits = { ...DOCUMENT_LIMITS, maxStringLength: Infinity };

/**
 * The same edits as several V1 updates within `limits` each. Applied in order, each is complete when it comes: a struct
 * comes after what it leans on, deletions come last. A part is larger only when one struct is, or one record with all its
 * parts (PS2). What cannot be read is given back whole: the server then says what is wrong with it.
 *
 * Known limit: Yjs tidies formatting after each part, before the deletions have come. Where the marks of one paragraph were
 * changed over and over, a mark (bold, italic) can be lost; characters and records never are, and all replicas agree.
 */
export function splitUpdate(update: Uint8Array, limits: PartLimits): readonly Uint8Array[] {
  const asWritten = parse(update);
  if (!asWritten || fits(asWritten, limits)) return [update];
  const parsed = parse(reviveValues(asWritten));
  const order = parsed && causalOrder(parsed.sections);
  if (!order) return [update];
  const { bytes, sections, deletes } = parsed;
  return [
    ...partsOf(order, inseparable(sections, order), limits).map((part) =>
      encodeUpdate(bytes, sectionsOf(part), []),
    ),
    ...splitDeletes(deletes, limits).map((part) => encodeUpdate(bytes, [], part)),
  ];
}

function fits({ bytes, sections, deletes }: ParsedUpdate, limits: PartLimits): boolean {
  const sum = { bytes: bytes.length, structs: 0, values: 0 };
  for (const { structs } of sections) {
    sum.structs += structs.length;
    for (const struct of structs) sum.values += countValues(struct);
  }
  return isWithin(sum, limits) && splitDeletes(deletes, limits).length <= 1;
}

interface Size {
  readonly bytes: number;
  readonly structs: number;
  readonly values: number;
}

function isWithin({ bytes, structs, values }: Size, limits: PartLimits): boolean {
  return bytes <= limits.maxBytes && structs <= limits.maxStructs && values <= limits.maxValues;
}

function parse(update: Uint8Array): ParsedUpdate | null {
  try {
    return parseUpdate(update, NO_LIMITS);
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}

/** `lastOf[i]`: the last in the order that must be in one part with the i-th. */
function partsOf(order: readonly Struct[], lastOf: Int32Array, limits: PartLimits): readonly Struct[][] {
  const parts: Struct[][] = [];
  let part: Struct[] = [];
  let clients = new Set<number>();
  let size: Size = EMPTY;
  for (let from = 0; from < order.length;) {
    const group: Struct[] = [];
    for (let at = from, last = from; at <= last; at++) {
      const struct = order[at];
      if (struct) group.push(struct);
      last = Math.max(last, lastOf[at] ?? at);
    }
    let grown = add(size, group, clients);
    if (part.length > 0 && !isWithin(grown, limits)) {
      parts.push(part);
      part = [];
      clients = new Set();
      grown = add(EMPTY, group, clients);
    }
    for (const struct of group) {
      clients.add(struct.client);
      part.push(struct);
    }
    size = grown;
    from += group.length;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

const EMPTY: Size = { bytes: PART_BYTES, structs: 0, values: 0 };

/** The size of a part of these clients with a group more. */
function add(size: Size, group: readonly Struct[], clients: ReadonlySet<number>): Size {
  const fresh = new Set<number>();
  let { bytes, values } = size;
  for (const struct of group) {
    if (!clients.has(struct.client)) fresh.add(struct.client);
    bytes += struct.end - struct.start;
    values += countValues(struct);
  }
  return { bytes: bytes + fresh.size * SECTION_BYTES, structs: size.structs + group.length, values };
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
