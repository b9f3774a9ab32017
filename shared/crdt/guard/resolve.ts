import type * as Y from 'yjs';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { resolveDeletes, type DeleteCount } from '#shared/crdt/guard/deletes.ts';
import { stripOverlap } from '#shared/crdt/guard/overlap.ts';
import type { ParsedUpdate } from '#shared/crdt/guard/struct.ts';
import { Walk } from '#shared/crdt/guard/walk.ts';

export interface ResolvedUpdate {
  /** Without what the document already has. */
  readonly parsed: ParsedUpdate;
  readonly walk: Walk;
  readonly deleted: DeleteCount;
}

/** Gives every struct and every deleted range of an update its place in the document; throws `Refused`. */
export function resolveUpdate(doc: Y.Doc, update: ParsedUpdate, context: GuardContext): ResolvedUpdate {
  const parsed = stripOverlap(doc, update);
  for (const section of parsed.sections) section.done = 0;
  const walk = new Walk(doc, parsed, context.roomKind, context.limits);
  return { parsed, walk, deleted: resolveDeletes(doc, parsed.deletes, walk) };
}
