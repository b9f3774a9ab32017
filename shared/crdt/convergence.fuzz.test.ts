import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from './canonical.ts';
import { Peer, Random } from './fuzz-support.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 200);
const STEPS = 120;

interface Seat {
  readonly peer: Peer;
  /** Updates of others on their way: they may be lost, doubled or overtaken. */
  mail: Uint8Array[];
  offline: boolean;
}

function run(seed: number): string {
  const random = new Random(seed);
  const seats: Seat[] = Array.from({ length: 2 + random.int(5) }, (_, index) => ({
    peer: new Peer(index, random),
    mail: [],
    offline: false,
  }));
  for (const seat of seats)
    seat.peer.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === 'post') return;
      for (const other of seats) if (other !== seat) post(other, bytes, random);
    });
  for (let step = 0; step < STEPS; step++) {
    const seat = random.pick(seats) as Seat;
    const kind = random.int(12);
    if (kind === 0) seat.offline = !seat.offline;
    else if (kind <= 4 && !seat.offline) deliver(seat, random);
    else seat.peer.act();
  }
  // everything meets everything, in a random order, until nobody has news
  for (let round = 0; round < 2; round++)
    for (const from of seats)
      for (const to of seats)
        Y.applyUpdate(
          to.peer.doc,
          Y.encodeStateAsUpdate(from.peer.doc, Y.encodeStateVector(to.peer.doc)),
          'post',
        );
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate((seats[0] as Seat).peer.doc));
  const content = canonicalTafel(fresh);
  for (const { peer } of seats) {
    const { pendingStructs, pendingDs } = peer.doc.store;
    expect({ seed, pendingStructs, pendingDs, content: canonicalTafel(peer.doc) }).toEqual({
      seed,
      pendingStructs: null,
      pendingDs: null,
      content,
    });
  }
  for (const { peer } of seats) peer.destroy();
  return content;
}

function post(seat: Seat, bytes: Uint8Array, random: Random): void {
  if (random.chance(10)) return;
  seat.mail.push(bytes);
  if (random.chance(8)) seat.mail.push(bytes);
}

function deliver(seat: Seat, random: Random): void {
  for (let i = 1 + random.int(6); i > 0 && seat.mail.length > 0; i--) {
    const index = random.chance(3) ? random.int(seat.mail.length) : 0;
    const [bytes] = seat.mail.splice(index, 1);
    if (bytes) Y.applyUpdate(seat.peer.doc, bytes, 'post');
  }
}

describe('convergence', () => {
  it(
    '[SY3] replicas with loss, doubling, overtaking and offline work end with equal content',
    { timeout: 120_000 },
    () => {
      let length = 0;
      for (let seed = 1; seed <= SEEDS; seed++) length += run(seed).length;
      // a run that edited nothing would prove nothing
      expect(length).toBeGreaterThan(SEEDS * 1000);
    },
  );
});
