import * as encoding from 'lib0/encoding';
import { lookupIn } from '#shared/crdt/causal-order.ts';
import type { DeleteRanges, Id, ParsedUpdate, Struct } from '#shared/crdt/guard/struct.ts';

const DELETED = 1;
const ANY = 8;
const HAS_ORIGIN = 128;
const HAS_RIGHT = 64;
const HAS_PARENT_SUB = 32;
const INFO_BITS = HAS_ORIGIN | HAS_RIGHT | HAS_PARENT_SUB;

/**
 * The same update, in which values that were overwritten and collected before they could be sent show the value that
 * replaced them. A register always shows a value (SY5), so an empty one could not go out without its successor, and
 * everything in between would have to go in one message. Content is no part of what a struct is: as soon as the successor
 * comes, all replicas delete it again.
 */
export function reviveValues(update: ParsedUpdate): Uint8Array {
  const values = successors(update);
  if (values.size === 0) return update.bytes;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, update.sections.length);
  for (const { client, clock, structs } of update.sections) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) {
      const value = values.get(struct);
      if (value === undefined)
        encoding.writeUint8Array(encoder, update.bytes.subarray(struct.start, struct.end));
      else writeAlive(encoder, struct, update.bytes, value);
    }
  }
  writeDeletes(encoder, update.deletes);
  return encoding.toUint8Array(encoder);
}

/** Per collected value the value that came after it. */
function successors({ sections }: ParsedUpdate): ReadonlyMap<Struct, unknown> {
  const find = lookupIn(sections);
  const values = new Map<Struct, unknown>();
  for (const { structs } of sections) {
    for (const { content, origin } of structs) {
      if (content.kind !== 'any') continue;
      const value = content.values.at(-1);
      for (let id: Id | null = origin; id !== null;) {
        const before = find(id);
        if (before?.content.kind !== 'deleted' || values.has(before)) break;
        values.set(before, value);
        id = before.origin;
      }
    }
  }
  return values;
}

/** As it was, but for its content: as many values as it had units, of which only the last is ever shown. */
function writeAlive(encoder: encoding.Encoder, struct: Struct, bytes: Uint8Array, value: unknown): void {
  const info = bytes[struct.start] ?? DELETED;
  encoding.writeUint8(encoder, (info & INFO_BITS) | ANY);
  const lengthBytes = encoding.encode((of) => encoding.writeVarUint(of, struct.length)).length;
  encoding.writeUint8Array(encoder, bytes.subarray(struct.start + 1, struct.end - lengthBytes));
  encoding.writeVarUint(encoder, struct.length);
  for (let unit = 1; unit < struct.length; unit++) encoding.writeAny(encoder, null);
  encoding.writeAny(encoder, value as undefined);
}

function writeDeletes(encoder: encoding.Encoder, deletes: readonly DeleteRanges[]): void {
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length / 2);
    for (const value of ranges) encoding.writeVarUint(encoder, value);
  }
}
