import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { Peer, Random } from '#shared/crdt/fuzz-support.ts';
import { layoutOf, RECORDS, ROOTS_OF_ROOM, type RecordRoot } from '#shared/crdt/layout.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { GuardContext } from './context.ts';
import { forged, mutated } from './forge.ts';
import { inspectUpdate } from './inspect.ts';
import { testContext } from './test-support.ts';
import { isTextNodeName } from '#shared/domain/afspraak/tekst.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 12);
const TRIES = 250;
const ROOTS = new Set(ROOTS_OF_ROOM.tafel);
const RECORD_ROOTS = Object.keys(RECORDS) as RecordRoot[];

/** What no deelnemer may change, whatever bytes they send. */
function fixedParts(doc: Y.Doc): Record<string, unknown> {
  const fixed: Record<string, unknown> = {
    roots: [...doc.share.keys()].filter((name) => !ROOTS.has(name)),
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
  const thread =
    layout.maps['reactie'] === undefined ? {} : (record.get('reactie') as Y.Map<unknown>).toJSON();
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
    if (this.#touched) {
      this.#touched = false;
      this.doc = new Y.Doc();
      Y.applyUpdate(this.doc, this.#state);
    }
    return mutated(this.random.pick(this.honest) as Uint8Array, this.random);
  }

  forged(): Uint8Array {
    return forged(this.doc, this.me, this.random);
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
