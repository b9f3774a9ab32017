import * as Y from 'yjs';
import { incomplete, refuse } from '#shared/crdt/guard/refusal.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import type { DeleteRanges } from '#shared/crdt/guard/struct.ts';
import type { Walk } from '#shared/crdt/guard/walk.ts';

export interface DeleteCount {
  /** Items in the document that are alive and would be deleted. */
  readonly live: number;
  /** How many of those are formatting. */
  readonly format: number;
}

/**
 * Resolves every deleted range, part by part: what this update itself brings is marked there, what the document holds is
 * counted at its container. A range over what is not there yet is refused as incomplete (X6).
 */
export function resolveDeletes(doc: Y.Doc, deletes: readonly DeleteRanges[], walk: Walk): DeleteCount {
  const { maxDeletedItems, maxDeletedRanges } = walk.limits;
  let live = 0;
  let liveRanges = 0;
  let format = 0;
  for (const { client, ranges } of deletes) {
    const known = walk.known(client);
    const reached = walk.reached(client);
    for (let i = 0; i < ranges.length; i += 2) {
      const clock = ranges[i] ?? 0;
      const end = clock + (ranges[i + 1] ?? 0);
      if (end > reached) incomplete();
      if (end > known) markFresh(walk, client, Math.max(clock, known), end);
      if (clock >= known) continue;
      const before = live;
      for (const item of liveItems(doc, client, clock, Math.min(end, known))) {
        if (++live > maxDeletedItems) refuse('GU4', 'too-many-deletes');
        if (countDelete(walk.nodes.ofParent(item), item)) format++;
      }
      if (live > before && ++liveRanges > maxDeletedRanges) refuse('GU4', 'too-many-deletes');
    }
  }
  return { live, format };
}

/** The ranges without those live items of the document that `drop` names; null when it names none. */
export function withoutItems(
  doc: Y.Doc,
  deletes: readonly DeleteRanges[],
  drop: (item: Y.Item) => boolean,
): readonly DeleteRanges[] | null {
  let dropped = false;
  const kept: DeleteRanges[] = [];
  for (const { client, ranges } of deletes) {
    const rest: number[] = [];
    for (let i = 0; i < ranges.length; i += 2) {
      let clock = ranges[i] ?? 0;
      const end = clock + (ranges[i + 1] ?? 0);
      for (const item of liveItems(doc, client, clock, end)) {
        if (!drop(item)) continue;
        dropped = true;
        if (item.id.clock > clock) rest.push(clock, item.id.clock - clock);
        clock = Math.min(item.id.clock + item.length, end);
      }
      if (clock < end) rest.push(clock, end - clock);
    }
    if (rest.length > 0) kept.push({ client, ranges: rest });
  }
  return dropped ? kept : null;
}

function* liveItems(doc: Y.Doc, client: number, clock: number, end: number): Iterable<Y.Item> {
  const structs = doc.store.clients.get(client) ?? [];
  const last = structs.at(-1);
  if (!last || clock >= last.id.clock + last.length) return;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) return;
    if (struct instanceof Y.Item && !struct.deleted) yield struct;
  }
}

function countDelete(node: Node, item: Y.Item): boolean {
  if (item.parentSub !== null) {
    const state = node.key(item.parentSub);
    if (state.existing === item) state.existingDeleted = true;
    return false;
  }
  if (item.content instanceof Y.ContentFormat) {
    node.formatDeletes++;
    return true;
  }
  node.deletes++;
  return false;
}

function markFresh(walk: Walk, client: number, from: number, end: number): void {
  for (let clock = from; clock < end;) {
    const struct = walk.fresh({ client, clock });
    const structEnd = struct.clock + struct.length;
    if (structEnd <= end) struct.deleted = true;
    clock = structEnd;
  }
}
