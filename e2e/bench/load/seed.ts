import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { must } from '#shared/lib/assert.ts';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { BenchClient } from './client.ts';
import { ClockCollector } from './clocks.ts';
import { BENCH_AFSPRAAK, BENCH_PUZZELSTUK, newIdentity, openParagraph } from './edit-source.ts';
import { seatOf, type Seat } from './endpoint.ts';
import type { Answer, Ask } from './job.ts';
import { closeAll } from './step.ts';

const WRITERS = 20;
const BATCH_PER_WRITER = 10;
const BATCH_TIMEOUT_MS = 20_000;
const SENTENCE = 'Provincie en gemeenten zoeken samen ruimte voor wonen, water en natuur. ';

/**
 * The edits of one writer of a long session: one in ten lays a piece, four rewrite an explanation (so that nine tenths
 * of those are history), five add a sentence somewhere in the text of an afspraak.
 */
function writeSession(seat: Seat, clientId: number, edits: number): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const pieces: string[] = [];
  let text: Y.XmlText | null = null;
  for (let serial = 0; updates.length < edits; serial++) {
    if (serial % 10 === 0) {
      const identity = newIdentity(seat);
      createRecord(doc, 'puzzelstuk', identity, BENCH_PUZZELSTUK);
      pieces.push(identity.id);
    } else if (serial % 10 < 5) {
      const id = must(pieces[(serial * 31) % pieces.length], 'there are pieces');
      setFields(doc, 'puzzelstuk', id, { toelichting: `${serial}: ${SENTENCE}` });
    } else {
      if (text === null || serial % 900 === 5) {
        const identity = newIdentity(seat);
        createRecord(doc, 'afspraak', identity, BENCH_AFSPRAAK);
        text = openParagraph(doc, identity.id);
      }
      text.insert((serial * 7919) % (text.length + 1), SENTENCE);
    }
  }
  return { updates, doc };
}

export async function runSeed(ask: Ask<'seed'>): Promise<Answer<'seed'>> {
  const baseClientId = randomInt(2 ** 30, 2 ** 31);
  const collector = new ClockCollector();
  const witness = new BenchClient({
    endpoint: ask.endpoint,
    client: WRITERS,
    onContent: (update) => collector.add(update),
  });
  await witness.synced;
  const sessions = Array.from({ length: WRITERS }, (_, index) =>
    writeSession(seatOf(ask.endpoint, index), baseClientId + index, Math.ceil(ask.edits / WRITERS)),
  );
  const clients = sessions.map(
    (session, index) =>
      new BenchClient({ endpoint: ask.endpoint, client: index, clientId: session.doc.clientID }),
  );
  await Promise.all(clients.map((client) => client.synced));
  const clocks: Record<string, number> = {};
  const rounds = Math.ceil(ask.edits / WRITERS / BATCH_PER_WRITER);
  for (let round = 0; round < rounds; round++) {
    for (const [index, session] of sessions.entries()) {
      const client = must(clients[index], 'each session has its client');
      const batch = session.updates.slice(round * BATCH_PER_WRITER, (round + 1) * BATCH_PER_WRITER);
      for (const update of batch) client.send(client.wire.update(update));
      const last = batch.at(-1);
      if (last === undefined) continue;
      const meta = Y.parseUpdateMeta(last);
      clocks[String(session.doc.clientID)] = must(meta.to.get(session.doc.clientID), 'an edit has a clock');
    }
    const deadlineMs = performance.now() + BATCH_TIMEOUT_MS;
    while (!collector.covers(clocks)) {
      if (performance.now() > deadlineMs) throw new Error(`seeding stopped at round ${round} of ${rounds}`);
      await sleep(1);
    }
  }
  await closeAll([witness, ...clients]);
  const whole = Y.mergeUpdates(sessions.map((session) => Y.encodeStateAsUpdate(session.doc)));
  return { clocks, bytes: whole.length };
}
