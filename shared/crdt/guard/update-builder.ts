import * as encoding from 'lib0/encoding';
import type { Id } from '#shared/crdt/guard/struct.ts';

/** One struct by hand; `body` writes its content, so that anything at all can be said. For tests only. */
export interface BuiltStruct {
  readonly kind: number;
  readonly origin?: Id;
  readonly right?: Id;
  readonly parent?: string | Id;
  readonly sub?: string;
  readonly body: (encoder: encoding.Encoder) => void;
}

export interface BuiltSection {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly BuiltStruct[];
  /** What the header claims; the true number when left out. */
  readonly claimed?: number;
}

type Neighbours = Omit<BuiltStruct, 'kind' | 'body'>;
type Deletes = Readonly<Record<number, readonly (readonly [clock: number, length: number])[]>>;

export const gc = (length: number): BuiltStruct => ({
  kind: 0,
  body: (to) => encoding.writeVarUint(to, length),
});

export const skip = (length: number): BuiltStruct => ({
  kind: 10,
  body: (to) => encoding.writeVarUint(to, length),
});

export const deleted = (length: number, at: Neighbours): BuiltStruct => ({
  ...at,
  kind: 1,
  body: (to) => encoding.writeVarUint(to, length),
});

export const text = (value: string, at: Neighbours): BuiltStruct => ({
  ...at,
  kind: 4,
  body: (to) => encoding.writeVarString(to, value),
});

export const format = (key: string, value: unknown, at: Neighbours): BuiltStruct => ({
  ...at,
  kind: 6,
  body(to) {
    encoding.writeVarString(to, key);
    encoding.writeVarString(to, JSON.stringify(value));
  },
});

/** A container: 0 array, 1 map, 2 text, 3 element, 4 fragment, 5 hook, 6 xml text. */
export const type = (ref: number, at: Neighbours, name = ''): BuiltStruct => ({
  ...at,
  kind: 7,
  body(to) {
    encoding.writeVarUint(to, ref);
    if (ref === 3 || ref === 5) encoding.writeVarString(to, name);
  },
});

export const any = (values: readonly unknown[], at: Neighbours): BuiltStruct => ({
  ...at,
  kind: 8,
  body(to) {
    encoding.writeVarUint(to, values.length);
    for (const value of values) encoding.writeAny(to, value as undefined);
  },
});

export const raw = (kind: number, bytes: readonly number[], at: Neighbours): BuiltStruct => ({
  ...at,
  kind,
  body: (to) => encoding.writeUint8Array(to, Uint8Array.from(bytes)),
});

/** The bytes of an update with exactly these sections and deleted ranges, right or wrong. */
export function buildUpdate(sections: readonly BuiltSection[], deletes: Deletes = {}): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, sections.length);
  for (const section of sections) {
    encoding.writeVarUint(encoder, section.claimed ?? section.structs.length);
    encoding.writeVarUint(encoder, section.client);
    encoding.writeVarUint(encoder, section.clock);
    for (const struct of section.structs) writeStruct(encoder, struct);
  }
  const clients = Object.entries(deletes);
  encoding.writeVarUint(encoder, clients.length);
  for (const [client, ranges] of clients) {
    encoding.writeVarUint(encoder, Number(client));
    encoding.writeVarUint(encoder, ranges.length);
    for (const value of ranges.flat()) encoding.writeVarUint(encoder, value);
  }
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, struct: BuiltStruct): void {
  const { kind, origin, right, parent, sub } = struct;
  encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (right ? 64 : 0) | (sub === undefined ? 0 : 32));
  for (const id of [origin, right]) if (id) writeId(encoder, id);
  if (parent !== undefined) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
    else writeId(encoder, parent);
    if (sub !== undefined) encoding.writeVarString(encoder, sub);
  }
  struct.body(encoder);
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
