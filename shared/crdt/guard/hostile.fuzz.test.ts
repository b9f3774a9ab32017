import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { Peer, Random } from '#shared/crdt/fuzz-support.ts';
import { layoutOf, type RecordRoot } from '#shared/crdt/layout.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { GuardContext } from './context.ts';
import { inspectUpdate } from './inspect.ts';
import type { Id } from './struct.ts';
import { testContext } from './test-support.ts';
import { isTextNodeName } from '#shared/domain/afspraak/tekst.ts';
import { any, buildUpdate, deleted, format, gc, text, type, type BuiltStruct } from './update-builder.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 12);
const TRIES = 250;
const ROOTS = ['tafel', 'opgave', 'puzzelstuk', 'spanningspunt', 'afspraak'];
const RECORD_ROOTS = ['puzzelstuk', 'spanningspunt', 'afspraak'] as const;

/** What no deelnemer may change, whatever bytes they send. */
function fixedParts(doc: Y.Doc): Record<string, unknown> {
  const fixed: Record<string, unknown> = {
    roots: [...doc.share.keys()].filter((name) => !ROOTS.includes(name)),
    tafel: doc.getMap('tafel').toJSON(),
    opgave: doc.getMap('opgave').toJSON(),
  };
  for (const root of RECORD_ROOTS)
    for (const [id, record] of doc.getMap(root).entries()) fixed[`${root}/${id}`] = recordParts(root, record);
  return fixed;
}

function recordParts(root: RecordRoot, record: unknown): unknown {
  if (!(record instanceof Y.Map) || readRecord(root, record) === null) return 'unreadable';
  const layout = layoutOf(root);
  const identity = Object.keys(layout.identity).map((key) => record.get(key) as unknown);
  const containers = [...Object.keys(layout.maps), ...layout.texts, ...Object.keys(layout.children)];
  const ids = containers.map((key) => (record.get(key) as Y.AbstractType<unknown>)._item?.id);
  const known = layout.texts.every((key) => isKnownText(record.get(key)));
  const thread = root === 'puzzelstuk' ? {} : (record.get('reactie') as Y.Map<unknown>).toJSON();
  return { identity, ids, known, thread, stray: (record as Y.Map<unknown>)._start === null };
}

function isKnownText(node: unknown): boolean {
  if (node instanceof Y.XmlText) return true;
  if (!(node instanceof Y.XmlFragment)) return false;
  if (node instanceof Y.XmlElement && !isTextNodeName(node.nodeName)) return false;
  return node.toArray().every(isKnownText);
}

/** New records and reactions may appear; what was there must be as it was. */
function expectKept(before: Record<string, unknown>, doc: Y.Doc, note: string): void {
  const after = fixedParts(doc);
  expect({ note, ...after }).toMatchObject({ note, ...before });
  expect(Object.values(after)).not.toContain('unreadable');
}

interface Outcome {
  tried: number;
  accepted: number;
  effective: number;
}

function expectEqual(actual: unknown, expected: unknown): void {
  expect(actual).toEqual(expected);
}

class Field {
  doc = new Y.Doc();
  readonly context: GuardContext;
  readonly honest: Uint8Array[] = [];
  readonly random: Random;
  readonly me = 1000;
  readonly #state: Uint8Array;
  #touched = false;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.doc.clientID = 1;
    this.doc.getMap('tafel').set('naam', 'Tafel');
    const peers = [new Peer(0, this.random), new Peer(1, this.random)];
    for (let round = 0; round < 4; round++)
      for (const peer of peers) {
        Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(this.doc));
        const from = Y.encodeStateVector(peer.doc);
        for (let i = 0; i < 12; i++) peer.act();
        const update = Y.encodeStateAsUpdate(peer.doc, from);
        if (peer === peers[0] && round === 3) this.honest.push(update);
        Y.applyUpdate(this.doc, update);
      }
    // work that the server has not seen yet: what a hostile copy of it can still do
    const [mine] = peers as [Peer];
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(this.doc));
    const from = Y.encodeStateVector(this.doc);
    for (let i = 0; i < 12; i++) {
      mine.act();
      this.honest.push(Y.encodeStateAsUpdate(mine.doc, from));
    }
    this.#state = Y.encodeStateAsUpdate(this.doc);
    this.context = testContext(mine.actor);
  }

  submit(bytes: Uint8Array, note: string, outcome: Outcome): void {
    outcome.tried++;
    const result = inspectUpdate(this.doc, bytes, this.context);
    if (!result.ok) return;
    outcome.accepted++;
    const content = canonicalTafel(this.doc);
    const before = fixedParts(this.doc);
    Y.applyUpdate(this.doc, result.value.bytes);
    const { pendingStructs, pendingDs } = this.doc.store;
    expectEqual({ note, pendingStructs, pendingDs }, { note, pendingStructs: null, pendingDs: null });
    expectKept(before, this.doc, note);
    if (canonicalTafel(this.doc) === content) return;
    expectEqual({ note, effect: result.value.effect }, { note, effect: 'wijzigt' });
    outcome.effective++;
    this.#touched = true;
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(this.doc));
    expectEqual({ note, content: canonicalTafel(fresh) }, { note, content: canonicalTafel(this.doc) });
  }

  /** Honest bytes with a few bytes changed, against the document as it was when they were made. */
  mutated(): Uint8Array {
    const { random } = this;
    if (this.#touched) {
      this.#touched = false;
      this.doc = new Y.Doc();
      Y.applyUpdate(this.doc, this.#state);
    }
    const bytes = [...(random.pick(this.honest) as Uint8Array)];
    for (let i = random.int(3); i >= 0; i--) {
      const at = random.int(bytes.length);
      const kind = random.int(5);
      if (kind === 0) bytes[at] = random.int(256);
      else if (kind === 1) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
      else if (kind === 2) bytes.splice(at, random.int(4));
      else if (kind === 3) bytes.splice(at, 0, random.int(256));
      else bytes.splice(at, 0, ...bytes.slice(random.int(bytes.length)).slice(0, random.int(20)));
    }
    return Uint8Array.from(bytes);
  }

  /** Well-formed structs with neighbours, parents, keys and contents picked at random from what is there. */
  forged(): Uint8Array {
    const { random } = this;
    const clock = Y.getState(this.doc.store, this.me);
    const start = random.chance(4) ? Math.max(0, clock - random.int(6)) : clock;
    const structs = Array.from({ length: 1 + random.int(4) }, () => this.#struct());
    const deletes: Record<number, [number, number][]> = {};
    if (random.chance(3)) {
      const id = this.#id();
      deletes[id.client] = [[id.clock, 1 + random.int(3)]];
    }
    return buildUpdate(random.chance(6) ? [] : [{ client: this.me, clock: start, structs }], deletes);
  }

  #id(): Id {
    const clients = [...this.doc.store.clients.keys()];
    const client = this.random.pick(clients) ?? 1;
    return {
      client,
      clock: this.random.int(Y.getState(this.doc.store, client) + (this.random.chance(20) ? 2 : 0)),
    };
  }

  #struct(): BuiltStruct {
    const { random } = this;
    const sub = random.pick([
      'titel',
      'partij',
      'tekst',
      'reactie',
      'archief',
      'level',
      '00000000000000000000100000',
    ]);
    const at = [
      () => ({ origin: this.#id() }),
      () => ({ right: this.#id() }),
      () => this.#neighbours(),
      () => ({ parent: this.#id(), ...(sub !== undefined && random.chance(2) ? { sub } : {}) }),
      () => ({
        parent: random.pick([...ROOTS, 'akkoord']) ?? 'tafel',
        ...(sub === undefined ? {} : { sub }),
      }),
    ][random.int(5)]?.();
    const place = at ?? { origin: this.#id() };
    const kind = random.int(8);
    if (kind === 0) return gc(1 + random.int(3));
    if (kind === 1) return deleted(1 + random.int(2), place);
    if (kind === 2) return type(random.int(7), place, random.chance(2) ? 'paragraph' : 'script');
    if (kind === 3) return format(random.chance(2) ? 'bold' : 'font', random.chance(2) ? {} : null, place);
    if (kind <= 5) return text(random.chance(2) ? 'x😀' : 'y', place);
    return any([random.pick(['nieuw', null, 7, true, 'partij-0'])], place);
  }

  /** Two units that lie next to each other in some list. */
  #neighbours(): { origin: Id; right?: Id } {
    const { client, clock } = this.#id();
    if (clock >= Y.getState(this.doc.store, client)) return { origin: { client, clock } };
    const item = Y.getItem(this.doc.store, { client, clock } as Y.ID);
    const origin = { client, clock: item.id.clock + item.length - 1 };
    return item instanceof Y.Item && item.right ? { origin, right: item.right.id } : { origin };
  }
}

describe('hostile bytes', () => {
  it.each([['mutated'], ['forged']] as const)(
    '[SY5] %s updates never break the document',
    { timeout: 120_000 },
    (kind) => {
      const outcome: Outcome = { tried: 0, accepted: 0, effective: 0 };
      for (let seed = 1; seed <= SEEDS; seed++) {
        const field = new Field(seed);
        for (let i = 0; i < TRIES; i++) field.submit(field[kind](), `seed ${seed} try ${i}`, outcome);
      }
      // too few accepted would prove nothing; all accepted would mean that nothing hostile was sent
      expect(outcome.effective).toBeGreaterThan(SEEDS);
      expect(outcome.accepted).toBeLessThan(outcome.tried / 2);
    },
  );
});
