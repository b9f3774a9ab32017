import type * as Y from 'yjs';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { resolveDeletes, type DeleteCount } from '#shared/crdt/guard/deletes.ts';
import type { ParsedUpdate } from '#shared/crdt/guard/struct.ts';
import { Walk } from '#shared/crdt/guard/walk.ts';

export interface ResolvedUpdate {
  readonly walk: Walk;
  readonly deleted: DeleteCount;
}

/**
 * Gives every struct and every deleted range of an update its place in the document; throws `Refused`. What the document
 * already has must have been taken out.
 */
export function resolveUpdate(doc: Y.Doc, update: ParsedUpdate, context: GuardContext): ResolvedUpdate {
  for (const section of update.sections) section.done = 0;
  const walk = new Walk(doc, update, context.roomKind, context.limits);
  return { walk, deleted: resolveDeletes(doc, update.deletes, walk) };
}
