import * as Y from 'yjs';
import {
  ANSWER_FIELDS,
  isAnswered,
  MEDE_FIELDS,
  STATUS_FIELDS,
  statusIn,
  tafelFactsOf,
  type StatusField,
} from '#shared/authorize/facts.ts';
import type { RecordFacts, RecordTouch, TafelFacts, Touch } from '#shared/authorize/touch.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import type { KeyState } from '#shared/crdt/guard/key-state.ts';
import { liveRecordAround, valueAt, type Keyed, type LiveRecord } from '#shared/crdt/guard/live-record.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import type { NodeIndex } from '#shared/crdt/guard/node-index.ts';

type AnyType = Y.AbstractType<unknown>;
type At = Pick<RecordTouch, 'op' | 'field' | 'entry' | 'path' | 'wordt'>;

/**
 * What rights depend on (RecordFacts, TafelFacts), read from the document as it is before the update. Of who takes part
 * only the sender is looked up: that costs the same however many take part.
 */
export class Facts {
  readonly #doc: Y.Doc;
  readonly #nodes: NodeIndex;
  readonly #room: GuardContext['roomKind'];
  readonly #partij: string | null;
  readonly #known = new Map<AnyType, RecordFacts>();
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
    const { noun, ouder } = live;
    return { ...this.#place(at), noun, record: this.#factsOf(live), ouder: ouder && this.#factsOf(ouder) };
  }

  /** A record that appears in that container: of the sender's own partij, as its identity is held to (PS2). */
  newRecord(node: Node, noun: RecordTouch['noun'], path: string): RecordTouch {
    const at = { op: 'maak', field: null, entry: null, path } as const;
    const own = this.#ownFacts();
    const live = node.type && liveRecordAround(node.type, this.#nodes);
    const ouder = live ? this.#factsOf(live) : node.created === null ? null : own;
    return { ...this.#place(at), noun, record: own, ouder };
  }

  /**
   * Something in a record that the same update makes, and that not every maker may put there. Who takes part in it is the
   * maker's to say, so the maker counts as one who does.
   */
  inNewRecord(noun: RecordTouch['noun'], at: At): RecordTouch {
    const own = this.#ownFacts();
    return { ...this.#place(at), noun, record: { ...own, mede: [own.partij] }, ouder: null };
  }

  #ownFacts(): RecordFacts {
    return { partij: this.#partij ?? '', mede: [], status: null, bevroren: false, beantwoord: false };
  }

  #place(at: At): At & { readonly room: Touch['room']; readonly tafel: TafelFacts } {
    this.#tafel ??= this.#readTafel();
    return { ...at, room: this.#room, tafel: this.#tafel };
  }

  #factsOf({ type, partij, noun, id }: LiveRecord): RecordFacts {
    let facts = this.#known.get(type);
    if (!facts) {
      const mede = this.#takesPart(type) ? [this.#partij ?? ''] : [];
      const bevroren = noun === 'afspraak' && valueAt(this.#rootType('bevroren'), id) !== undefined;
      const beantwoord = ANSWER_FIELDS.some((field) =>
        isAnswered(field, keysIn(valueAt(type, field)), partij),
      );
      facts = { partij, mede, status: this.#statusOf(type), bevroren, beantwoord };
      this.#known.set(type, facts);
    }
    return facts;
  }

  /**
   * Long offline work comes as one update, in which a partij can first have put its afspraak back to concept and then
   * have written in it. Setting the status is judged by itself, and asks for no less, so that opens nothing.
   */
  #statusOf(record: AnyType): string | null {
    for (const field of Object.keys(STATUS_FIELDS) as StatusField[]) {
      const open = STATUS_FIELDS[field];
      if (
        this.#nodes
          .peek(record)
          ?.keys.get(field)
          ?.news.some((struct) => lastValue(struct) === open)
      )
        return open;
      const value = statusIn(field, valueAt(record, field));
      if (value !== null) return value;
    }
    return null;
  }

  #takesPart(record: AnyType): boolean {
    if (this.#partij === null) return false;
    for (const field of MEDE_FIELDS) {
      const entries = valueAt(record, field);
      if (entries instanceof Y.AbstractType && valueAt(entries, this.#partij) !== undefined) return true;
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

function keysIn(entries: unknown): readonly string[] {
  if (!(entries instanceof Y.AbstractType)) return [];
  return [...entries._map].flatMap(([key, { deleted }]) => (deleted ? [] : [key]));
}

function lastValue({ content }: KeyState['news'][number]): unknown {
  return content.kind === 'any' ? content.values.at(-1) : undefined;
}
