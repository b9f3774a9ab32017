import type * as Y from 'yjs';
import { voorstelHerkomstSchema } from '#shared/domain/afspraak/voorstel.ts';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { judgeValue, plainValue } from '#shared/crdt/guard/judge-value.ts';
import type { KeyState } from '#shared/crdt/guard/key-state.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import type { NodeIndex } from '#shared/crdt/guard/node-index.ts';
import { refuse } from '#shared/crdt/guard/refusal.ts';

/**
 * Whose a proposal is (AZ33): told once in its text, by who makes it and in the own name, and never changed or taken out
 * after.
 */
export function judgeHerkomst(state: KeyState, { actor }: GuardContext): void {
  const [only, ...more] = state.news;
  if (!only || more.length > 0 || state.existing !== null || only.deleted)
    refuse('AZ33', 'identity-immutable', state.path);
  if (!ID_PATTERN.test(state.key)) refuse('SY5', 'key-does-not-fit', state.path);
  const value = plainValue(only.content, state);
  judgeValue(voorstelHerkomstSchema, value, state);
  const { partij, door } = voorstelHerkomstSchema.parse(value);
  if (actor === 'server') return;
  if (partij !== actor.partij) refuse('AZ33', 'foreign-partij', state.path);
  if (door !== actor.deelnemerId) refuse('AZ33', 'foreign-author', state.path);
}

/** A mark or attribute is of a proposal that is known in that text: nobody can name one that was never made there. */
export function judgeVoorstel(node: Node, value: unknown, nodes: NodeIndex): void {
  if (typeof value !== 'object' || value === null || !('id' in value)) return;
  const { id } = value;
  const text = textAround(node, nodes);
  if (text === null || typeof id !== 'string') return;
  const isNew = text.keys.get(id)?.news.some(({ content }) => content.kind === 'any') === true;
  if (!isNew && text.type?._map.get(id)?.deleted !== false) refuse('AZ33', 'foreign-author', node.zone.path);
}

/** The text that something lies in; null when what it lies in has been collected. */
function textAround(node: Node, nodes: NodeIndex): Node | null {
  let at: Node | null = node;
  while (at !== null && at.zone.kind !== 'text') {
    const item: Y.Item | null | undefined = at.type?._item;
    if (at.zone.kind !== 'element' && at.zone.kind !== 'run') return null;
    at = item ? nodes.ofParent(item) : (at.created?.node ?? null);
  }
  return at;
}
