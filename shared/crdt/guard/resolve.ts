import * as Y from 'yjs';
import { authorize } from '#shared/authorize/authorize.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { resolveDeletes, withoutItems, type DeleteCount } from '#shared/crdt/guard/deletes.ts';
import { Facts } from '#shared/crdt/guard/facts.ts';
import { textTouch } from '#shared/crdt/guard/judge-node.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import type { ParsedUpdate } from '#shared/crdt/guard/struct.ts';
import { Walk, type OnRefused } from '#shared/crdt/guard/walk.ts';

export interface ResolvedUpdate {
  readonly walk: Walk;
  readonly deleted: DeleteCount;
}

/**
 * Gives every struct and every deleted range of an update its place in the document; throws `Refused`. What the document
 * already has must have been taken out.
 */
export function resolveUpdate(
  doc: Y.Doc,
  update: ParsedUpdate,
  context: GuardContext,
  onRefused: OnRefused | null = null,
): ResolvedUpdate {
  for (const section of update.sections) section.done = 0;
  const walk = new Walk(doc, update, context.roomKind, context.limits, onRefused);
  return { walk, deleted: resolveDeletes(doc, update.deletes, walk) };
}

/**
 * The same without the tidying of formatting in texts that the sender may not write: every Yjs client does that by
 * itself, also of who only reads, so it must not count against them (AZ2).
 */
export function resolveTidied(
  doc: Y.Doc,
  update: ParsedUpdate,
  context: GuardContext,
  onRefused: OnRefused | null = null,
): ResolvedUpdate & { readonly parsed: ParsedUpdate; readonly facts: Facts } {
  const { walk, deleted } = resolveUpdate(doc, update, context, onRefused);
  const facts = new Facts(doc, walk.nodes, context);
  const whole = { parsed: update, walk, deleted, facts };
  if (deleted.format === 0 || context.actor === 'server') return whole;
  const mayWrite = writableTexts(facts, context.actor);
  const deletes = withoutItems(
    doc,
    update.deletes,
    (item) => item.content instanceof Y.ContentFormat && !mayWrite(walk.nodes.ofParent(item)),
  );
  if (deletes === null) return whole;
  const parsed = { ...update, deletes, isWhole: false };
  const resolved = resolveUpdate(doc, parsed, context, onRefused);
  return { ...resolved, parsed, facts: new Facts(doc, resolved.walk.nodes, context) };
}

function writableTexts(
  facts: Facts,
  actor: Exclude<GuardContext['actor'], 'server'>,
): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    let may = known.get(node);
    if (may === undefined) {
      const touch = textTouch(node, facts);
      known.set(node, (may = touch === null || authorize(actor, touch).ok));
    }
    return may;
  };
}
