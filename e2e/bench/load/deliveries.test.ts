import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Deliveries, type Sender } from './deliveries.ts';
import { EditSource } from './edit-source.ts';
import type { Seat } from './endpoint.ts';

const SEAT: Seat = { headers: {}, partij: 'provincie-utrecht', deelnemer: '00000000000000000000000001' };
const BASE = 1_900_000_000;
const RECEIVER = 2;

/** Two senders that each made `edits` edits, all sent at 10 ms. */
function session(edits: number): { senders: Sender[]; begins: Uint8Array[]; updates: Uint8Array[] } {
  const senders: Sender[] = [];
  const begins: Uint8Array[] = [];
  const updates: Uint8Array[] = [];
  for (const [index, kind] of (['toelichting', 'typen'] as const).entries()) {
    const source = new EditSource(SEAT, BASE + index, kind);
    begins.push(source.begin());
    const sender = { clientId: BASE + index, firstClock: source.clock, sentAtMs: [] as number[] };
    for (let edit = 0; edit < edits; edit++) {
      updates.push(source.next());
      sender.sentAtMs.push(10);
    }
    expect(source.clock).toBe(sender.firstClock + edits);
    senders.push(sender);
  }
  return { senders, begins, updates };
}

function deliveriesOf(senders: Sender[], begins: readonly Uint8Array[]): Deliveries {
  const deliveries = new Deliveries(senders, 3);
  for (const begin of begins) deliveries.receive(RECEIVER, begin, 1);
  deliveries.openWindow(5);
  return deliveries;
}

describe('Deliveries', () => {
  it('counts every edit once, whether it comes alone, merged, twice, or as whole state', () => {
    const { senders, begins, updates } = session(50);
    const alone = deliveriesOf(senders, begins);
    for (const update of [...updates, ...updates]) alone.receive(RECEIVER, update, 12);
    expect([alone.histogram.count, alone.delivered, alone.gaps, alone.seen(RECEIVER)]).toEqual([
      100, 100, 0, 100,
    ]);

    const merged = deliveriesOf(senders, begins);
    merged.receive(RECEIVER, Y.mergeUpdates(updates.slice(0, 30)), 12);
    merged.receive(RECEIVER, Y.mergeUpdates(updates), 12);
    expect([merged.histogram.count, merged.gaps]).toEqual([100, 0]);

    const doc = new Y.Doc();
    for (const update of [...begins, ...updates]) Y.applyUpdate(doc, update);
    const state = deliveriesOf(senders, begins);
    state.receive(RECEIVER, Y.encodeStateAsUpdate(doc), 12);
    expect([state.histogram.count, state.gaps]).toEqual([100, 0]);
  });

  it('sees an edit that did not come, and does not count what a sender gets back itself', () => {
    const { senders, begins, updates } = session(10);
    const deliveries = deliveriesOf(senders, begins);
    for (const [index, update] of updates.entries())
      if (index !== 4) deliveries.receive(RECEIVER, update, 12);
    expect([deliveries.histogram.count, deliveries.gaps]).toEqual([19, 1]);
    const echo = deliveriesOf(senders, begins);
    for (const update of updates) echo.receive(0, update, 12);
    expect(echo.histogram.count).toBe(10);
  });

  it('tells equal frames apart from frames that only look alike', () => {
    const { senders, begins, updates } = session(200);
    const deliveries = deliveriesOf(senders, begins);
    for (const update of updates) {
      deliveries.receive(RECEIVER, update, 12);
      deliveries.receive(0, update, 12);
      deliveries.receive(1, update, 12);
    }
    expect([deliveries.seen(0), deliveries.seen(1), deliveries.seen(RECEIVER)]).toEqual([400, 400, 400]);
    expect(deliveries.histogram.count).toBe(800);
  });
});
