import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { Peer, Random } from '#shared/crdt/fuzz-support.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { testContext } from '#shared/crdt/guard/test-support.ts';
import { createRecord, setFields, textOf } from '#shared/crdt/mutate.ts';
import {
  testAfspraak,
  testId,
  testIdentity,
  testPuzzelstuk,
  testVariant,
} from '#shared/crdt/test-support.ts';
import { splitUpdate } from './split-update.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 15);

function serverOf(update: Uint8Array): Y.Doc {
  const server = new Y.Doc();
  server.clientID = 1;
  Y.applyUpdate(server, update);
  return server;
}

/** Gives the parts to a server one by one, each judged first; the size of the largest. */
function deliver(server: Y.Doc, parts: readonly Uint8Array[], context = testContext()): number {
  for (const [index, part] of parts.entries()) {
    const judged = inspectUpdate(server, part, context);
    expect({ index, of: parts.length, judged: judged.ok || judged.error }).toMatchObject({ judged: true });
    if (judged.ok) Y.applyUpdate(server, judged.value.bytes);
    expect(server.store.pendingStructs ?? server.store.pendingDs).toBeNull();
  }
  return Math.max(...parts.map((part) => part.length));
}

/** Everything but bold, italic and the like: Yjs tidies those between the parts (see the known limit). */
function withoutMarks(doc: Y.Doc): string {
  return canonicalTafel(doc).replaceAll(/<m v=\\"\{.*?\}\\">|<\/m>/g, '');
}

interface Outbox {
  readonly server: Y.Doc;
  readonly update: Uint8Array;
  readonly peer: Peer;
}

/** Somebody who worked without a network, in several visits (Yjs clients), at a tafel that went on meanwhile. */
function workOffline(seed: number, keepsDeleted: boolean): Outbox {
  const random = new Random(seed);
  const other = new Peer(0, random);
  for (let step = 0; step < 40; step++) other.act();
  const start = Y.encodeStateAsUpdate(other.doc);
  const peer = new Peer(1, random);
  peer.doc.gc = !keepsDeleted;
  Y.applyUpdate(peer.doc, start);
  for (let visit = 0; visit < 3; visit++) {
    peer.doc.clientID = 5000 - visit * 37 + random.int(30);
    for (let step = 0; step < 120; step++) peer.act();
  }
  for (let step = 0; step < 40; step++) other.act();
  const server = serverOf(Y.encodeStateAsUpdate(other.doc));
  other.destroy();
  return { server, update: Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(server)), peer };
}

describe('a long outbox in parts', () => {
  it('[SY19] what fits stays as it is', () => {
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    expect(splitUpdate(update, { ...GUARD_LIMITS, maxBytes: 100 })).toEqual([update]);
  });

  for (const keepsDeleted of [true, false])
    it(`[SY19] parts in order give what the whole gives, and each is accepted (${keepsDeleted ? 'kept' : 'collected'})`, () => {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const { server, update, peer } = workOffline(seed, keepsDeleted);
        const whole = serverOf(Y.encodeStateAsUpdate(server));
        Y.applyUpdate(whole, update);
        const maxBytes = 2500 + (seed % 5) * 700;
        const parts = splitUpdate(update, { ...GUARD_LIMITS, maxBytes });
        expect(parts.length).toBeGreaterThan(keepsDeleted ? 2 : 1);
        const largest = deliver(server, parts, testContext(peer.actor));
        expect(largest).toBeLessThanOrEqual(maxBytes);
        expect(withoutMarks(server)).toBe(withoutMarks(whole));
        expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(whole));
        peer.destroy();
      }
    });

  it('[SY19] a long list of deletions is split as well', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    const text = doc.getText('t');
    text.insert(0, 'ab'.repeat(20_000));
    const before = Y.encodeStateAsUpdate(doc);
    for (let at = 19_999; at >= 0; at--) text.delete(at * 2, 1);
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
    expect(update.length).toBeGreaterThan(50_000);
    const parts = splitUpdate(update, { ...GUARD_LIMITS, maxBytes: 10_000 });
    const copy = new Y.Doc();
    for (const part of [before, ...parts]) Y.applyUpdate(copy, part);
    expect(copy.getText('t').toString()).toBe(text.toString());
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(10_000);
  });

  it('[SY19] [SY5] a value that was overwritten and collected does not hold up what was written in between', () => {
    const doc = new Y.Doc();
    doc.clientID = 50;
    createRecord(doc, 'puzzelstuk', testIdentity(0), testPuzzelstuk({}));
    const server = serverOf(Y.encodeStateAsUpdate(doc));
    setFields(doc, 'puzzelstuk', testId(0), { titel: 'eerst', toelichting: 'a' });
    setFields(doc, 'puzzelstuk', testId(0), { toelichting: 'b' });
    for (let index = 1; index < 40; index++)
      createRecord(doc, 'puzzelstuk', testIdentity(index), testPuzzelstuk({}));
    setFields(doc, 'puzzelstuk', testId(0), { titel: 'laatst', toelichting: 'c' });
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
    const limits = { ...GUARD_LIMITS, maxBytes: 2000, maxStructs: 60 };
    const parts = splitUpdate(update, limits);
    expect(parts.length).toBeGreaterThan(10);
    expect(deliver(server, parts, { ...testContext(), limits })).toBeLessThanOrEqual(2000);
    expect(canonicalTafel(server)).toBe(canonicalTafel(doc));
  });

  it('[SY19] [GU4] no part holds more than the guard takes: structs, values, deleted items', () => {
    const doc = new Y.Doc();
    doc.clientID = 50;
    createRecord(doc, 'afspraak', testIdentity(3), testAfspraak({}));
    const paragraph = new Y.XmlElement('paragraph');
    const run = new Y.XmlText();
    paragraph.insert(0, [run]);
    textOf(doc, testId(3), null)?.insert(0, [paragraph]);
    for (let index = 0; index < 300; index++) run.insert(index % 2 === 0 ? 0 : run.length, 'ab');
    const server = serverOf(Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(doc);
    for (let index = 0; index < 300; index++) run.insert(3 * index + 1, 'x');
    run.delete(0, run.length - 10);
    const coordinates = Array.from({ length: 20 }, (_, i): [number, number] => [5 + i / 1000, 52]);
    for (let index = 10; index < 50; index++) {
      const plaats = { soort: 'getekend', geometrie: { type: 'LineString', coordinates } } as const;
      createRecord(doc, 'puzzelstuk', testIdentity(index), testPuzzelstuk({ plaats }));
    }
    const update = Y.encodeStateAsUpdate(doc, before);
    const limits = {
      ...GUARD_LIMITS,
      maxStructs: 100,
      maxValues: 350,
      maxDeletedItems: 40,
      maxDeletedRanges: 20,
    };
    expect(inspectUpdate(server, update, { ...testContext(), limits })).toMatchObject({ ok: false });
    deliver(server, splitUpdate(update, limits), { ...testContext(), limits });
    expect(canonicalTafel(server)).toBe(canonicalTafel(doc));
  });

  it('[SY19] [VA2] a variant of many drawn pieces goes in parts that the guard takes', () => {
    const line = Array.from({ length: 100 }, (_, point) => [5 + point / 1000, 52 + (point % 7) / 1000]);
    const plaats = { soort: 'getekend', geometrie: { type: 'LineString', coordinates: line } };
    const stuk = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [testId(100 + index), { soort: 'anders', plaats }]),
    );
    const doc = new Y.Doc();
    createRecord(doc, 'variant', testIdentity(40), testVariant({}), { stuk });
    const server = new Y.Doc();
    const parts = splitUpdate(Y.encodeStateAsUpdate(doc), { ...GUARD_LIMITS, maxBytes: 256 * 1024 });
    expect(deliver(server, parts)).toBeLessThanOrEqual(256 * 1024);
    expect(canonicalTafel(server)).toBe(canonicalTafel(doc));
  });

  it('what no honest client writes is given back whole', () => {
    const nonsense = new Uint8Array(500).fill(255);
    expect(splitUpdate(nonsense, { ...GUARD_LIMITS, maxBytes: 100 })).toEqual([nonsense]);
  });
});
