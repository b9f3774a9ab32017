import type * as Y from 'yjs';
import { authorize } from '#shared/authorize/authorize.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Noun, Touch } from '#shared/authorize/touch.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { withoutItems } from '#shared/crdt/guard/deletes.ts';
import { judgeKey, judgeList, judgeStruct, judgeWhole } from '#shared/crdt/guard/judge-node.ts';
import type { KeyState } from '#shared/crdt/guard/key-state.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import { refuse, Refused, type Refusal } from '#shared/crdt/guard/refusal.ts';
import { resolveTidied } from '#shared/crdt/guard/resolve.ts';
import type { DeleteRanges, ParsedUpdate, Struct } from '#shared/crdt/guard/struct.ts';

/** One thing that was refused: where, what it did there when that is known, and why. */
export interface RefusedPart {
  /** `afspraak/<id>/inzet/<id>/tekst`; empty when it has no place. */
  readonly path: string;
  readonly noun: Noun | 'server' | null;
  readonly field: string | null;
  readonly entry: string | null;
  readonly op: Touch['op'] | null;
  readonly rule: string;
  readonly reason: RefusalCode;
}

interface JudgedParts {
  /** Nothing is refused, and nothing hangs in the air. */
  readonly isClean: boolean;
  /** To be emptied: refused, or with nothing left to lie in. */
  readonly structs: ReadonlySet<Struct>;
  /** The deleted ranges that are left. */
  readonly deletes: readonly DeleteRanges[];
  /** How many deletions of living things those hold. */
  readonly kept: number;
  readonly refused: readonly RefusedPart[];
}

/** The same judgement as `inspectUpdate`, of each thing by itself instead of up to the first refusal. */
export function judgeParts(doc: Y.Doc, update: ParsedUpdate, context: GuardContext): JudgedParts {
  const parts = new Parts();
  const { parsed, walk, deleted, facts } = resolveTidied(doc, update, context, (struct, refusal) =>
    parts.refuseStruct(struct, refusal),
  );
  const onTouch = (touch: Touch): void => {
    if (context.actor === 'server') return;
    parts.touch = touch;
    const allowed = authorize(context.actor, touch);
    if (!allowed.ok) refuse(allowed.error.rule, allowed.error.reason, touch.path);
  };
  const judging = { context, facts, nodes: walk.nodes, onTouch };
  for (const { structs } of parsed.sections)
    for (const struct of structs)
      parts.attempt(
        struct.node,
        () => judgeStruct(struct, walk.nodes),
        () => parts.structs.add(struct),
      );
  for (const node of walk.nodes.all()) {
    parts.attempt(
      node,
      () => judgeList(node, judging),
      () => parts.lists.add(node),
    );
    parts.attempt(
      node,
      () => judgeWhole(node),
      () => parts.refuseNode(node),
    );
    for (const state of node.keys.values())
      parts.attempt(
        node,
        () => judgeKey(node, state, judging),
        () => parts.refuseKey(state),
      );
  }
  for (const { structs } of parsed.sections) for (const struct of structs) parts.sweep(struct);
  const deletes = withoutItems(doc, parsed.deletes, (item) =>
    item.parentSub === null ? parts.lists.has(walk.nodes.ofParent(item)) : parts.items.has(item),
  );
  return {
    isClean: parts.structs.size === 0 && deletes === null && parsed === update,
    structs: parts.structs,
    deletes: deletes ?? parsed.deletes,
    kept: deleted.live,
    refused: [...parts.refused.values()],
  };
}

class Parts {
  readonly structs = new Set<Struct>();
  readonly lists = new Set<Node>();
  readonly items = new Set<Y.Item>();
  readonly refused = new Map<string, RefusedPart>();
  /** What is being asked of the rules. */
  touch: Touch | null = null;

  attempt(node: Node | null, judge: () => void, onRefused: () => void): void {
    this.touch = null;
    try {
      judge();
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      onRefused();
      this.#note(thrown.refusal, node);
    }
  }

  refuseStruct(struct: Struct, refusal: Refusal): void {
    this.touch = null;
    this.structs.add(struct);
    this.#note(refusal, struct.node);
  }

  /** A new record that loses a key by this is not whole any more, and goes in the next round (PS2). */
  refuseKey(state: KeyState): void {
    for (const struct of state.news) this.structs.add(struct);
    if (state.existing !== null) this.items.add(state.existing);
  }

  refuseNode({ created }: Node): void {
    if (created !== null) this.structs.add(created);
  }

  /** What lies in a refused list, or in nothing at all, goes too. */
  sweep(struct: Struct): void {
    if (struct.content.kind === 'gc') return;
    if (struct.node === null || (struct.key === null && this.lists.has(struct.node)))
      this.structs.add(struct);
  }

  #note(refusal: Refusal, node: Node | null): void {
    if (refusal.kind === 'onvolledig') return;
    const { rule, reason, path = '' } = refusal;
    const part = { path, ...this.#what(node), rule, reason };
    // of a new record the first reason says enough: it goes as a whole
    const id = part.op === 'maak' ? part.path : `${String(part.op)} ${part.path} ${rule} ${reason}`;
    if (!this.refused.has(id)) this.refused.set(id, part);
  }

  #what(
    node: Node | null,
  ): Pick<RefusedPart, 'noun' | 'field' | 'entry' | 'op'> & { readonly path?: string } {
    if (this.touch !== null) {
      const { noun, field, entry, op, path } = this.touch;
      return { noun, field, entry, op, path };
    }
    const { zone = null, created = null } = node ?? {};
    if (zone === null) return { noun: null, field: null, entry: null, op: null };
    const { noun, field, path, kind } = zone;
    return created !== null && kind === 'record'
      ? { noun, field, entry: null, op: 'maak', path }
      : { noun, field, entry: null, op: null };
  }
}
