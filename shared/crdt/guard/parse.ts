import { ByteReader } from '#shared/crdt/guard/byte-reader.ts';
import { VALUES_PER_STRUCT, type GuardLimits } from '#shared/crdt/guard/limits.ts';
import { refuse } from '#shared/crdt/guard/refusal.ts';
import type { Content, DeleteRanges, Id, ParsedUpdate, Section, Struct } from '#shared/crdt/guard/struct.ts';

const MAX_CLIENT = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 31;
const MAX_FORMAT_LENGTH = 4000;
const HAS_ORIGIN = 128;
const HAS_RIGHT = 64;
const HAS_PARENT_SUB = 32;
const KIND_BITS = 31;

const GC: Content = { kind: 'gc' };
const DELETED: Content = { kind: 'deleted' };

/**
 * Decodes an update in the V1 encoding as `Y.applyUpdate` would read it, bounded and strict, without calling Yjs. Throws
 * `Refused` for whatever an honest client cannot have written. Structs below the clock `known` of their client are passed
 * over: who sends a whole document again costs little, and only what is new counts for the limits.
 */
export function parseUpdate(
  bytes: Uint8Array,
  limits: GuardLimits,
  known: (client: number) => number = () => 0,
): ParsedUpdate {
  if (bytes.length > limits.maxBytes) refuse('GU4', 'update-too-large');
  const reader = new ByteReader(bytes, limits);
  const { sections, isWhole } = readSections(reader, limits, known);
  const deletes = readDeletes(reader, limits);
  if (reader.rest > 0) refuse('SY5', 'trailing-bytes');
  return { bytes, sections, deletes, isWhole };
}

function readSections(
  reader: ByteReader,
  limits: GuardLimits,
  known: (client: number) => number,
): Pick<ParsedUpdate, 'sections' | 'isWhole'> {
  const count = reader.varUint();
  if (count * 4 > reader.rest) refuse('SY5', 'too-many-announced');
  const sections: Section[] = [];
  const clients = new Set<number>();
  let total = 0;
  let isWhole = true;
  for (let i = 0; i < count; i++) {
    const structCount = reader.varUint();
    if (structCount === 0) refuse('SY5', 'empty-section');
    if (structCount * 2 > reader.rest) refuse('SY5', 'too-many-announced');
    const client = readClient(reader);
    if (clients.has(client)) refuse('SY5', 'duplicate-client');
    clients.add(client);
    let clock = readClock(reader);
    const knownClock = known(client);
    const structs: Struct[] = [];
    for (let j = 0; j < structCount; j++) {
      const from = reader.pos;
      const knownEnd = clock < knownClock ? clock + skipStruct(reader) : Infinity;
      if (knownEnd <= knownClock) {
        isWhole = false;
        clock = knownEnd;
        continue;
      }
      reader.pos = from;
      if (++total > limits.maxStructs) refuse('GU4', 'too-many-structs');
      reader.spend(VALUES_PER_STRUCT);
      const struct = readStruct(reader, client, clock, limits);
      structs.push(struct);
      clock += struct.length;
      if (clock > MAX_CLOCK) refuse('SY5', 'clock-out-of-range');
    }
    const [first] = structs;
    if (first) sections.push({ client, structs, clock: first.clock, end: clock, done: 0, onStack: false });
  }
  return { sections, isWhole };
}

/** Passes over a struct that the document has; its length. */
function skipStruct(reader: ByteReader): number {
  const info = reader.uint8();
  const kind = info & KIND_BITS;
  if (kind === 0) return readRun(reader);
  if ((info & HAS_ORIGIN) > 0) readId(reader);
  if ((info & HAS_RIGHT) > 0) readId(reader);
  if ((info & (HAS_ORIGIN | HAS_RIGHT)) === 0) {
    readParent(reader);
    if ((info & HAS_PARENT_SUB) > 0) reader.skipString();
  }
  switch (kind) {
    case 1:
      return readRun(reader);
    case 4:
      return reader.skipString();
    case 6:
      reader.skipString();
      reader.skipString();
      return 1;
    case 7: {
      const typeRef = reader.varUint();
      if (typeRef === 3 || typeRef === 5) reader.skipString();
      return 1;
    }
    case 8: {
      const count = reader.varUint();
      if (count > reader.rest) refuse('SY5', 'too-many-announced');
      for (let i = 0; i < count; i++) reader.skipAny();
      return count;
    }
    default:
      return refuse('SY5', 'unknown-struct');
  }
}

function readStruct(reader: ByteReader, client: number, clock: number, limits: GuardLimits): Struct {
  const start = reader.pos;
  const info = reader.uint8();
  const kind = info & KIND_BITS;
  if (kind === 0) {
    if (info !== 0) refuse('SY5', 'unknown-struct');
    const length = readLength(reader, limits);
    return make(client, clock, length, null, null, null, null, GC, start, reader.pos);
  }
  const origin = (info & HAS_ORIGIN) > 0 ? readId(reader) : null;
  const right = (info & HAS_RIGHT) > 0 ? readId(reader) : null;
  let parent: string | Id | null = null;
  let parentSub: string | null = null;
  if (origin === null && right === null) {
    parent = readParent(reader);
    if ((info & HAS_PARENT_SUB) > 0) parentSub = reader.key();
  }
  if (kind === 1) {
    const length = readLength(reader, limits);
    return make(client, clock, length, origin, right, parent, parentSub, DELETED, start, reader.pos);
  }
  const content = readContent(reader, kind);
  const length = lengthOf(content);
  if (length === 0) refuse('SY5', 'empty-struct');
  return make(client, clock, length, origin, right, parent, parentSub, content, start, reader.pos);
}

function readContent(reader: ByteReader, kind: number): Content {
  switch (kind) {
    case 4:
      return { kind: 'string', text: reader.string() };
    case 6: {
      const key = reader.key();
      return { kind: 'format', key, value: reader.json(MAX_FORMAT_LENGTH) };
    }
    case 7: {
      const typeRef = reader.varUint();
      if (typeRef > 6) refuse('SY5', 'unknown-type');
      // element and hook carry a name
      return { kind: 'type', typeRef, nodeName: typeRef === 3 || typeRef === 5 ? reader.key() : '' };
    }
    case 8: {
      const count = reader.varUint();
      if (count > reader.rest) refuse('SY5', 'too-many-announced');
      const values: unknown[] = [];
      for (let i = 0; i < count; i++) values.push(reader.any());
      return { kind: 'any', values };
    }
    // JSON (old), bytes, embed, sub-document, skip and the unknown: nothing in a tafel holds them
    default:
      return refuse('SY5', kind === 9 ? 'sub-document' : kind === 10 ? 'skip' : 'unknown-struct');
  }
}

function lengthOf(content: Content): number {
  if (content.kind === 'string') return content.text.length;
  return content.kind === 'any' ? content.values.length : 1;
}

function make(
  client: number,
  clock: number,
  length: number,
  origin: Id | null,
  right: Id | null,
  parent: string | Id | null,
  parentSub: string | null,
  content: Content,
  start: number,
  end: number,
): Struct {
  return {
    client,
    clock,
    length,
    origin,
    right,
    parent,
    parentSub,
    content,
    start,
    end,
    node: null,
    key: null,
    container: null,
    deleted: false,
  };
}

function readDeletes(reader: ByteReader, limits: GuardLimits): readonly DeleteRanges[] {
  const count = reader.varUint();
  if (count * 4 > reader.rest) refuse('SY5', 'too-many-announced');
  const deletes: DeleteRanges[] = [];
  const clients = new Set<number>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    const client = readClient(reader);
    if (clients.has(client)) refuse('SY5', 'duplicate-client');
    clients.add(client);
    const rangeCount = reader.varUint();
    if (rangeCount === 0) refuse('SY5', 'empty-section');
    if (rangeCount * 2 > reader.rest) refuse('SY5', 'too-many-announced');
    total += rangeCount;
    if (total > limits.maxDeleteRanges) refuse('GU4', 'too-many-deletes');
    deletes.push({ client, ranges: readRanges(reader, rangeCount) });
  }
  return deletes;
}

function readRanges(reader: ByteReader, count: number): readonly number[] {
  const ranges: number[] = [];
  let previousEnd = 0;
  for (let i = 0; i < count; i++) {
    const clock = readClock(reader);
    const length = reader.varUint();
    if (length === 0) refuse('SY5', 'empty-delete');
    if (clock < previousEnd) refuse('SY5', 'unsorted-deletes');
    previousEnd = clock + length;
    if (previousEnd > MAX_CLOCK) refuse('SY5', 'clock-out-of-range');
    ranges.push(clock, length);
  }
  return ranges;
}

function readParent(reader: ByteReader): string | Id {
  const isRoot = reader.varUint();
  if (isRoot > 1) refuse('SY5', 'unknown-parent');
  return isRoot === 1 ? reader.key() : readId(reader);
}

function readId(reader: ByteReader): Id {
  const client = readClient(reader);
  return { client, clock: readClock(reader) };
}

function readClient(reader: ByteReader): number {
  const client = reader.varUint();
  return client > MAX_CLIENT ? refuse('SY5', 'client-out-of-range') : client;
}

function readClock(reader: ByteReader): number {
  const clock = reader.varUint();
  return clock > MAX_CLOCK ? refuse('SY5', 'clock-out-of-range') : clock;
}

function readLength(reader: ByteReader, limits: GuardLimits): number {
  const length = readRun(reader);
  return length > limits.maxRunLength ? refuse('GU4', 'run-too-long') : length;
}

function readRun(reader: ByteReader): number {
  const length = reader.varUint();
  if (length > MAX_CLOCK) refuse('SY5', 'clock-out-of-range');
  return length === 0 ? refuse('SY5', 'empty-struct') : length;
}
