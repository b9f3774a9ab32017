import * as Y from 'yjs';
import type { RoomKind } from '#shared/authorize/touch.ts';
import type { GuardLimits } from '#shared/crdt/guard/limits.ts';
import { CausalPast, type CausalBudget } from '#shared/crdt/guard/causal-past.ts';
import { ListOverlay } from '#shared/crdt/guard/list-overlay.ts';
import { Node } from '#shared/crdt/guard/node.ts';
import { NodeIndex } from '#shared/crdt/guard/node-index.ts';
import { stateOf } from '#shared/crdt/guard/overlap.ts';
import { incomplete, refuse, Refused, type Refusal } from '#shared/crdt/guard/refusal.ts';
import { StepBudget } from '#shared/crdt/guard/step-budget.ts';
import {
  structAt,
  type Id,
  type ParsedUpdate,
  type Section,
  type Struct,
} from '#shared/crdt/guard/struct.ts';
import { cutsSurrogates } from '#shared/crdt/guard/surrogate.ts';
import { childZone } from '#shared/crdt/guard/zone.ts';

/** Where a neighbour lies; null: it has been collected, and so is whatever leans on it. */
type Spot = { readonly node: Node; readonly key: string | null } | null;

/** Under which rule a place that does not exist is refused, where that is not SY5. */
const RULE_OF: Readonly<Record<string, string>> = {
  'text-too-deep': 'GU4',
  'unknown-text-node': 'GU3',
};

/** Told of each struct that has no good place, instead of giving up at the first. */
export type OnRefused = (struct: Struct, refusal: Refusal) => void;

/** Whether it says something of the update, not of one struct in it. */
function isOfWhole(refusal: Refusal): boolean {
  return refusal.kind === 'onvolledig' || refusal.reason === 'too-much-work';
}

/**
 * Resolves every struct of an update to its container and key, in causal order as `Y.applyUpdate` would, without changing
 * the document. Throws `Refused` when something is missing or cannot be honest.
 */
export class Walk {
  readonly nodes: NodeIndex;
  readonly budget: StepBudget;
  readonly limits: GuardLimits;
  readonly #doc: Y.Doc;
  readonly #sections = new Map<number, Section>();
  /** The same neighbour is asked for several times on end. */
  #lastId: Id | null = null;
  #lastFresh: Struct | null = null;
  readonly #causalBudget: CausalBudget;
  readonly #pasts = new Map<number, CausalPast>();
  readonly #onRefused: OnRefused | null;
  readonly #known = new Map<number, number>();

  constructor(
    doc: Y.Doc,
    parsed: ParsedUpdate,
    room: RoomKind,
    limits: GuardLimits,
    onRefused: OnRefused | null = null,
  ) {
    this.#doc = doc;
    this.#onRefused = onRefused;
    this.limits = limits;
    this.nodes = new NodeIndex(doc, room, limits.maxTextDepth);
    this.budget = new StepBudget(limits.maxOrderSteps);
    this.#causalBudget = { stepsLeft: limits.maxCausalSteps };
    for (const section of parsed.sections) {
      if (section.clock > this.known(section.client)) incomplete();
      this.#sections.set(section.client, section);
    }
    for (const section of parsed.sections) this.#walkSection(section);
  }

  /** Clock of the first struct of a client that the document does not have. */
  known(client: number): number {
    let clock = this.#known.get(client);
    if (clock === undefined) {
      clock = stateOf(this.#doc, client);
      this.#known.set(client, clock);
    }
    return clock;
  }

  /** The same after the update, or as far as the walk has come. */
  reached(client: number): number {
    const section = this.#sections.get(client);
    if (!section) return this.known(client);
    return section.structs[section.done]?.clock ?? section.end;
  }

  /** The item or collected run in the document; only for a clock that it has. */
  stored(id: Id): Y.Item | Y.GC {
    const structs = this.#doc.store.clients.get(id.client) ?? [];
    const found = structs[Y.findIndexSS(structs, id.clock)];
    return found instanceof Y.Item || found instanceof Y.GC ? found : refuse('SY5', 'not-in-document');
  }

  /** The struct of this update that holds the clock. */
  fresh(id: Id): Struct {
    if (this.#lastId === id) return this.#lastFresh ?? incomplete();
    const section = this.#sections.get(id.client);
    const struct = (section && structAt(section, id.clock)) ?? incomplete();
    this.#lastId = id;
    this.#lastFresh = struct;
    return struct;
  }

  #walkSection(start: Section): void {
    const stack = [start];
    start.onStack = true;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const struct = top.structs[top.done];
      const missing = struct === undefined ? null : this.#missing(struct);
      if (missing !== null) {
        const section = this.#sections.get(missing);
        // not in the update, not that far in it, or waiting for this one
        if (!section || section.onStack || section.done === section.structs.length) incomplete();
        section.onStack = true;
        stack.push(section);
        continue;
      }
      if (struct !== undefined) {
        if (this.#onRefused === null) this.#resolve(struct);
        else this.#tryResolve(struct, this.#onRefused);
        top.done++;
      }
      // what was pushed for its sake is looked at again after each struct
      if (struct === undefined || top !== start) {
        top.onStack = false;
        stack.pop();
      }
    }
  }

  /** The client whose struct must come first; null when all is there. */
  #missing(struct: Struct): number | null {
    const parent = typeof struct.parent === 'string' ? null : struct.parent;
    for (const id of [struct.origin, struct.right, parent]) {
      if (id === null) continue;
      if (id.client === struct.client) {
        if (id.clock >= struct.clock) refuse('SY5', 'points-ahead');
      } else if (id.clock >= this.reached(id.client)) return id.client;
    }
    return null;
  }

  /** What has no good place counts as collected, so that the rest can be looked at. */
  #tryResolve(struct: Struct, onRefused: OnRefused): void {
    try {
      this.#resolve(struct);
    } catch (thrown) {
      if (!(thrown instanceof Refused) || isOfWhole(thrown.refusal)) throw thrown;
      onRefused(struct, thrown.refusal);
      struct.node = null;
      struct.container = null;
    }
  }

  #resolve(struct: Struct): void {
    if (struct.content.kind === 'gc') return;
    const spot = this.#spotOf(struct);
    if (spot === null) return;
    const { node, key } = spot;
    struct.node = node;
    struct.key = key;
    if (node.zone.kind === 'unknown') refuse('SY5', node.zone.reason, node.zone.path);
    if (struct.content.kind === 'type') {
      const { typeRef, nodeName } = struct.content;
      const zone = childZone(node.zone, key, typeRef, nodeName, this.limits.maxTextDepth);
      if (zone.kind === 'unknown') refuse(RULE_OF[zone.reason] ?? 'SY5', zone.reason, zone.path);
      struct.container = new Node(zone, null, struct);
      this.nodes.add(struct.container);
    }
    if (key === null) {
      node.inserts++;
      node.list ??= new ListOverlay(node, this);
      node.list.insert(struct, () => this.#pastOf(struct.client));
      return;
    }
    if (struct.right !== null) refuse('SY5', 'key-with-right', `${node.zone.path}/${key}`);
    node.key(key).add(struct, this.budget);
  }

  /** One per writer: what a client has seen only grows along its section. */
  #pastOf(client: number): CausalPast {
    let past = this.#pasts.get(client);
    if (!past) this.#pasts.set(client, (past = new CausalPast(this, this.#causalBudget)));
    return past;
  }

  #spotOf(struct: Struct): Spot {
    const { origin, right, parent } = struct;
    if (origin !== null && right !== null) {
      const left = this.#place(origin, 1);
      const other = this.#place(right, 0);
      if (left === null || other === null) return left === other ? null : refuse('SY5', 'half-dead');
      return left.node === other.node && left.key === other.key ? left : refuse('SY5', 'neighbours-apart');
    }
    if (origin !== null) return this.#place(origin, 1);
    if (right !== null) return this.#place(right, 0);
    if (parent === null) return refuse('SY5', 'no-parent');
    const node = typeof parent === 'string' ? this.nodes.root(parent) : this.#containerAt(parent);
    return node && { node, key: struct.parentSub };
  }

  /**
   * Where a neighbour lies. Yjs cuts its item after an origin (`cut` 1) or before a right origin (0), and an emoji with it:
   * then refused.
   */
  #place(id: Id, cut: 0 | 1): Spot {
    if (id.clock >= this.known(id.client)) {
      const struct = this.fresh(id);
      const { content } = struct;
      if (content.kind === 'string' && cutsSurrogates(content.text, id.clock + cut - struct.clock))
        refuse('SY5', 'surrogates-cut');
      return struct.node === null ? null : (struct as Spot);
    }
    const item = this.stored(id);
    if (item instanceof Y.GC) return null;
    const { content } = item;
    if (content instanceof Y.ContentString && cutsSurrogates(content.str, id.clock + cut - item.id.clock))
      refuse('SY5', 'surrogates-cut');
    return { node: this.nodes.ofParent(item), key: item.parentSub };
  }

  #containerAt(id: Id): Node | null {
    if (id.clock >= this.known(id.client)) {
      const struct = this.fresh(id);
      if (struct.container !== null) return struct.container;
      const { kind } = struct.content;
      return kind === 'gc' || kind === 'deleted' || kind === 'type'
        ? null
        : refuse('SY5', 'parent-no-container');
    }
    const item = this.stored(id);
    if (item instanceof Y.GC || item.content instanceof Y.ContentDeleted) return null;
    return item.content instanceof Y.ContentType
      ? this.nodes.of(item.content.type)
      : refuse('SY5', 'parent-no-container');
  }
}
