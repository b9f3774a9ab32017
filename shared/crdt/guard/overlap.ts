import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';
import { refuse } from '#shared/crdt/guard/refusal.ts';
import { cutsSurrogates } from '#shared/crdt/guard/surrogate.ts';
import type { Content, DeleteRanges, ParsedUpdate, Section, Struct } from '#shared/crdt/guard/struct.ts';

/**
 * Takes out what the document already has. Yjs splits items and looks up neighbours even for structs that it knows, so a
 * re-sent struct could cut somebody's emoji in two without any trace (mandaat, section 2). The part of a half-known struct
 * that is new continues its own known part, wherever the sender says it belongs.
 */
export function stripOverlap(doc: Y.Doc, parsed: ParsedUpdate): ParsedUpdate {
  let changed = false;
  const sections: Section[] = [];
  for (const section of parsed.sections) {
    const known = stateOf(doc, section.client);
    if (section.clock >= known) {
      sections.push(section);
      continue;
    }
    changed = true;
    if (section.end <= known) continue;
    const index = section.structs.findIndex((struct) => struct.clock + struct.length > known);
    const first = section.structs[index];
    const rest = section.structs.slice(index);
    if (first && first.clock < known) rest[0] = tail(first, known - first.clock);
    sections.push({ ...section, clock: known, structs: rest });
  }
  return changed ? { ...parsed, sections, isWhole: false } : parsed;
}

export function stateOf(doc: Y.Doc, client: number): number {
  const structs = doc.store.clients.get(client);
  const last = structs?.[structs.length - 1];
  return last ? last.id.clock + last.length : 0;
}

/** The bytes of an update with these sections and deletes; copies what did not change. */
export function encodeUpdate(
  bytes: Uint8Array,
  sections: readonly Section[],
  deletes: readonly DeleteRanges[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, sections.length);
  for (const { client, clock, structs } of sections) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    // what was cut or emptied has no bytes of its own and is written anew
    let from = -1;
    let to = -1;
    const flush = (): void => {
      if (from !== -1) encoding.writeUint8Array(encoder, bytes.subarray(from, to));
      from = -1;
    };
    for (const struct of structs) {
      if (struct.start === -1 || struct.start !== to) flush();
      if (struct.start === -1) writeTail(encoder, struct);
      else {
        if (from === -1) from = struct.start;
        to = struct.end;
      }
    }
    flush();
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length / 2);
    for (const value of ranges) encoding.writeVarUint(encoder, value);
  }
  return encoding.toUint8Array(encoder);
}

function tail(struct: Struct, offset: number): Struct {
  const clock = struct.clock + offset;
  return {
    ...struct,
    clock,
    length: struct.length - offset,
    origin: struct.content.kind === 'gc' ? null : { client: struct.client, clock: clock - 1 },
    parent: null,
    parentSub: null,
    content: tailContent(struct.content, offset),
    start: -1,
  };
}

function tailContent(content: Content, offset: number): Content {
  if (content.kind === 'string') {
    if (cutsSurrogates(content.text, offset)) refuse('SY5', 'surrogates-cut');
    return { kind: 'string', text: content.text.slice(offset) };
  }
  return content.kind === 'any' ? { kind: 'any', values: content.values.slice(offset) } : content;
}

function writeTail(encoder: encoding.Encoder, struct: Struct): void {
  const { content, origin, right } = struct;
  if (content.kind === 'gc') {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, struct.length);
    return;
  }
  const kind = content.kind === 'deleted' ? 1 : content.kind === 'string' ? 4 : 8;
  encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (right ? 64 : 0));
  for (const id of [origin, right]) {
    if (!id) continue;
    encoding.writeVarUint(encoder, id.client);
    encoding.writeVarUint(encoder, id.clock);
  }
  if (content.kind === 'string') encoding.writeVarString(encoder, content.text);
  else if (content.kind === 'deleted') encoding.writeVarUint(encoder, struct.length);
  else if (content.kind === 'any') {
    encoding.writeVarUint(encoder, content.values.length);
    for (const value of content.values) encoding.writeAny(encoder, value as undefined);
  }
}
