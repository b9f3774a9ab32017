import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { Peer, Random } from '#shared/crdt/fuzz-support.ts';
import { inspectUpdate } from './inspect.ts';
import { GUARD_LIMITS } from './limits.ts';
import { parseUpdate } from './parse.ts';
import { resolveUpdate } from './resolve.ts';
import { testContext } from './test-support.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 40);
const STEPS = 250;
const FIRST_ROLLEN: readonly Rol[] = ['redacteur', 'regisseur'];

/** `<type>|<key>` of each container that was there before and is still there. */
type Changes = ReadonlySet<string>;

function expectEqual(actual: unknown, expected: unknown): void {
  expect(actual).toEqual(expected);
}

class Server {
  readonly doc = new Y.Doc();
  readonly stats = { updates: 0, touches: 0, empty: 0 };
  #changed: Map<Y.AbstractType<unknown>, Set<string | null>> | null = null;

  constructor() {
    this.doc.clientID = 1;
    this.doc.on('beforeObserverCalls', (transaction) => {
      this.#changed ??= new Map(
        [...transaction.changed].map(([type, keys]) => [type as Y.AbstractType<unknown>, new Set(keys)]),
      );
    });
  }

  submit(bytes: Uint8Array, peer: Peer, note: string): Uint8Array | null {
    const context = testContext(peer.actor);
    const before = canonicalTafel(this.doc);
    const result = inspectUpdate(this.doc, bytes, context);
    if (!result.ok) throw new Error(`${note}: ${JSON.stringify(result.error)}`);
    this.stats.updates++;
    if (result.value.effect === 'geen') {
      this.stats.empty++;
      Y.applyUpdate(this.doc, bytes);
      expectEqual({ note, after: canonicalTafel(this.doc) }, { note, after: before });
      return null;
    }
    const predicted = this.#predict(result.value.bytes);
    this.#changed = null;
    Y.applyUpdate(this.doc, result.value.bytes);
    const { pendingStructs, pendingDs } = this.doc.store;
    expectEqual({ note, pendingStructs, pendingDs }, { note, pendingStructs: null, pendingDs: null });
    const real = namesOf(this.#changed ?? new Map());
    expectEqual({ note, touched: alive(predicted) }, { note, touched: real });
    this.stats.touches += real.size;
    return result.value.bytes;
  }

  #predict(bytes: Uint8Array): Map<Y.AbstractType<unknown>, Set<string | null>> {
    const { walk } = resolveUpdate(this.doc, parseUpdate(bytes, GUARD_LIMITS), testContext());
    const predicted = new Map<Y.AbstractType<unknown>, Set<string | null>>();
    for (const node of walk.nodes.all()) {
      const keys = new Set<string | null>();
      for (const state of node.keys.values())
        if (state.news.length > 0 || state.existingDeleted) keys.add(state.key);
      if (node.inserts + node.deletes + node.formatDeletes > 0) keys.add(null);
      if (node.type && keys.size > 0) predicted.set(node.type, keys);
    }
    return predicted;
  }
}

const names = new WeakMap<object, string>();
let nextName = 0;

function namesOf(changed: Map<Y.AbstractType<unknown>, Set<string | null>>): Changes {
  const all = new Set<string>();
  for (const [type, keys] of changed) {
    let name = names.get(type);
    if (name === undefined) names.set(type, (name = String(nextName++)));
    for (const key of keys) all.add(`${name}|${String(key)}`);
  }
  return all;
}

function alive(changed: Map<Y.AbstractType<unknown>, Set<string | null>>): Changes {
  return namesOf(new Map([...changed].filter(([type]) => !isDead(type))));
}

function isDead(type: Y.AbstractType<unknown>): boolean {
  for (let item = type._item; item !== null; item = (item.parent as Y.AbstractType<unknown>)._item)
    if (item.deleted) return true;
  return false;
}

interface Seat {
  readonly peer: Peer;
  online: boolean;
  inbox: Uint8Array[];
}

function run(seed: number): Server['stats'] {
  const random = new Random(seed);
  const server = new Server();
  const seats: Seat[] = Array.from({ length: 2 + random.int(4) }, (_, index) => ({
    peer: new Peer(index, random, FIRST_ROLLEN[index] ?? random.pick(ROLLEN)),
    online: true,
    inbox: [],
  }));
  const send = (from: Seat, bytes: Uint8Array, note: string): void => {
    const accepted = server.submit(bytes, from.peer, note);
    if (accepted) for (const seat of seats) if (seat !== from && seat.online) seat.inbox.push(accepted);
  };
  for (const seat of seats)
    seat.peer.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && seat.online) send(seat, bytes, `seed ${seed} online`);
    });
  const receive = (seat: Seat, count: number): void => {
    for (const bytes of seat.inbox.splice(0, count)) Y.applyUpdate(seat.peer.doc, bytes, 'server');
  };
  const reconnect = (seat: Seat): void => {
    seat.inbox = [];
    seat.online = true;
    const theirs = Y.encodeStateAsUpdate(seat.peer.doc, Y.encodeStateVector(server.doc));
    send(seat, theirs, `seed ${seed} reconnect`);
    Y.applyUpdate(
      seat.peer.doc,
      Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(seat.peer.doc)),
      'server',
    );
  };
  const meet = (): void => {
    for (const seat of seats) reconnect(seat);
    for (const seat of seats) reconnect(seat);
    for (const seat of seats) receive(seat, Infinity);
  };
  for (let step = 0; step < STEPS; step++) {
    const seat = random.pick(seats) as Seat;
    // rights are only taken away when nobody has unsent work: that would rightly be refused
    if (step % 50 === 49) {
      meet();
      seat.peer.restrict();
      meet();
      for (const { peer } of seats) peer.forget();
    }
    const kind = random.int(10);
    if (kind === 0) {
      if (seat.online) seat.online = false;
      else reconnect(seat);
    } else if (kind <= 3) receive(seat, 1 + random.int(5));
    else seat.peer.act();
  }
  meet();
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(server.doc));
  const expected = canonicalTafel(server.doc);
  expect({ seed, content: canonicalTafel(fresh) }).toEqual({ seed, content: expected });
  for (const { peer } of seats) {
    expect({ seed, content: canonicalTafel(peer.doc) }).toEqual({ seed, content: expected });
    peer.destroy();
  }
  return server.stats;
}

describe('honest editing', () => {
  it('[SY5] is never refused, lands where the guard said, and converges', { timeout: 120_000 }, () => {
    const total = { updates: 0, touches: 0, empty: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const stats = run(seed);
      total.updates += stats.updates;
      total.touches += stats.touches;
      total.empty += stats.empty;
    }
    expect(total.updates).toBeGreaterThan(SEEDS * 50);
    expect(total.touches).toBeGreaterThan(SEEDS * 50);
  });
});
