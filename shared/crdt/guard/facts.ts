import * as Y from 'yjs';
import { tafelFactsOf } from '#shared/authorize/facts.ts';
import type { RecordFacts, RecordTouch, TafelFacts, Touch } from '#shared/authorize/touch.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import type { KeyState } from '#shared/crdt/guard/key-state.ts';
import { liveRecordAround, valueAt, type Keyed, type LiveRecord } from '#shared/crdt/guard/live-record.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import type { NodeIndex } from '#shared/crdt/guard/node-index.ts';

type AnyType = Y.AbstractType<unknown>;
type At = Pick<Touch, 'op' | 'field' | 'entry' | 'path'>;

/** Fields that say who takes part: judged by who took part before, or somebody could let themselves in. */
const MEDE_FIELDS = ['opengesteld', 'betrokken'] as const;
const MEDE = new Set<string | null>(MEDE_FIELDS);

/**
 * What rights depend on (RecordFacts, TafelFacts), read from the document as it is before the update. Of who takes part
 * only the sender is looked up: that costs the same however many take part.
 */
export class Facts {
  readonly #doc: Y.Doc;
  readonly #nodes: NodeIndex;
  readonly #room: GuardContext['roomKind'];
  readonly #partij: string | null;
  readonly #before = new Map<AnyType, RecordFacts>();
  readonly #within = new Map<AnyType, RecordFacts>();
  #tafel: TafelFacts | null = null;

  constructor(doc: Y.Doc, nodes: NodeIndex, { actor, roomKind }: GuardContext) {
    this.#doc = doc;
    this.#nodes = nodes;
    this.#room = roomKind;
    this.#partij = actor === 'server' ? null : actor.partij;
  }

  /** Something in a record that is in the document; null when the container lies in none. */
  inRecord(node: Node, at: At): RecordTouch | null {
    const live = node.type && liveRecordAround(node.type, this.#nodes);
    if (!live) return null;
    const record = MEDE.has(at.field) ? this.#factsBefore(live) : this.#factsWithin(live);
    return { ...this.#place(at), noun: live.noun, record, ouder: this.#ouderOf(live) };
  }

  /** A record that appears in that container: of the sender's own partij, as its identity is held to (PS2). */
  newRecord(node: Node, noun: RecordTouch['noun'], path: string): RecordTouch {
    const at = { op: 'maak', field: null, entry: null, path } as const;
    const own: RecordFacts = { partij: this.#partij ?? '', mede: [], status: null, bevroren: false };
    const live = node.type && liveRecordAround(node.type, this.#nodes);
    const ouder = live ? this.#factsWithin(live) : node.created === null ? null : own;
    return { ...this.#place(at), noun, record: own, ouder };
  }

  #place(at: At): At & { readonly room: Touch['room']; readonly tafel: TafelFacts } {
    this.#tafel ??= this.#readTafel();
    return { ...at, room: this.#room, tafel: this.#tafel };
  }

  #ouderOf({ ouder }: LiveRecord): RecordFacts | null {
    return ouder && this.#factsWithin(ouder);
  }

  #factsBefore(live: LiveRecord): RecordFacts {
    let facts = this.#before.get(live.type);
    if (!facts) {
      const { type, partij, noun, id } = live;
      const status = valueAt(type, 'status');
      facts = {
        partij,
        mede: this.#takesPart(type) ? [this.#partij ?? ''] : [],
        status: typeof status === 'string' ? status : null,
        bevroren: noun === 'afspraak' && valueAt(this.#rootType('bevroren'), id) !== undefined,
      };
      this.#before.set(type, facts);
    }
    return facts;
  }

  /**
   * The same inside the update: long offline work comes as one update, in which somebody who may can first have brought
   * the own partij in, or put an afspraak back to concept. That is judged by itself, so it opens nothing by itself.
   */
  #factsWithin(live: LiveRecord): RecordFacts {
    let facts = this.#within.get(live.type);
    if (!facts) {
      facts = this.#factsBefore(live);
      const states = this.#nodes.peek(live.type)?.keys;
      if (states?.get('status')?.news.some(isConcept)) facts = { ...facts, status: 'concept' };
      if (facts.mede.length === 0 && this.#comesIn(live.type))
        facts = { ...facts, mede: [this.#partij ?? ''] };
      this.#within.set(live.type, facts);
    }
    return facts;
  }

  #takesPart(record: AnyType): boolean {
    if (this.#partij === null) return false;
    for (const field of MEDE_FIELDS) {
      const entries = valueAt(record, field);
      if (entries instanceof Y.AbstractType && valueAt(entries, this.#partij) !== undefined) return true;
    }
    return false;
  }

  #comesIn(record: AnyType): boolean {
    if (this.#partij === null) return false;
    for (const field of MEDE_FIELDS) {
      const entries = valueAt(record, field);
      if (!(entries instanceof Y.AbstractType)) continue;
      const state = this.#nodes.peek(entries as AnyType)?.keys.get(this.#partij);
      if (state?.news.some(({ content }) => content.kind === 'any')) return true;
    }
    return false;
  }

  #readTafel(): TafelFacts {
    const tafel = this.#rootType('tafel');
    return tafelFactsOf(valueAt(tafel, 'fase'), valueAt(tafel, 'status'));
  }

  #rootType(name: string): Keyed | undefined {
    return this.#doc.share.get(name);
  }
}

function isConcept({ content }: KeyState['news'][number]): boolean {
  return content.kind === 'any' && content.values.at(-1) === 'concept';
}
