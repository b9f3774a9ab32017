import * as Y from 'yjs';
import type { Actor } from '#shared/authorize/actor.ts';
import { authorize } from '#shared/authorize/authorize.ts';
import {
  ANSWER_FIELDS,
  isAnswered,
  STATUS_FIELDS,
  statusIn,
  tafelFactsOf,
  type StatusField,
} from '#shared/authorize/facts.ts';
import type { RecordFacts, RecordTouch } from '#shared/authorize/touch.ts';
import { layoutOf, type RecordRoot } from '#shared/crdt/layout.ts';

/** A record, or (with `child`) one inside it. */
export interface Spot {
  readonly root: RecordRoot;
  readonly id: string;
  readonly child?: { readonly map: 'optie' | 'inzet'; readonly id: string };
}

/** What somebody may do, asked as the interface asks it: of the records as they are in the own copy. For tests only. */
export class FuzzRights {
  readonly #doc: Y.Doc;
  readonly #actor: Actor;

  constructor(doc: Y.Doc, actor: Actor) {
    this.#doc = doc;
    this.#actor = actor;
  }

  may(
    op: RecordTouch['op'],
    { root, id, child }: Spot,
    field: string | null,
    entry: string | null = null,
    wordt: string | null = null,
  ): boolean {
    const record = this.#doc.getMap<Y.Map<unknown>>(root).get(id);
    if (!record && op !== 'maak') return false;
    const top = record ? this.#factsOf(record, id) : this.#ownFacts();
    const children = child && (record?.get(child.map) as Y.Map<Y.Map<unknown>>);
    const inner = child && children?.get(child.id);
    const layout = layoutOf(root);
    const noun = (child && layout.children[child.map]?.noun) ?? layout.noun;
    const own = inner ? this.#factsOf(inner, '') : this.#ownFacts();
    const tafel = this.#doc.getMap('tafel');
    return authorize(this.#actor, {
      room: 'tafel',
      op,
      noun,
      field,
      entry,
      record: child ? own : top,
      ouder: child ? top : null,
      tafel: tafelFactsOf(tafel.get('fase'), tafel.get('status')),
      path: '',
      ...(wordt !== null && { wordt }),
    }).ok;
  }

  #ownFacts(): RecordFacts {
    return { partij: this.#actor.partij, mede: [], status: 'concept', bevroren: false, beantwoord: false };
  }

  #factsOf(record: Y.Map<unknown>, id: string): RecordFacts {
    const mede = keysIn(record.get('opengesteld') ?? record.get('betrokken'));
    const partij = String(record.get('partij'));
    const fields = Object.keys(STATUS_FIELDS) as StatusField[];
    const [status = null] = fields.flatMap((field) => statusIn(field, record.get(field)) ?? []);
    return {
      partij,
      mede,
      status,
      bevroren: this.#doc.getMap('bevroren').has(id),
      beantwoord: ANSWER_FIELDS.some((field) => isAnswered(field, keysIn(record.get(field)), partij)),
    };
  }
}

function keysIn(entries: unknown): readonly string[] {
  return entries instanceof Y.Map ? [...entries.keys()] : [];
}
