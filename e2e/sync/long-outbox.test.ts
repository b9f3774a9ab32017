import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { guardUpdate } from '#server/policies/guard.ts';
import { actorFrom } from '#server/sync/test-guard.ts';
import { ROOM, startServer, until, type TestServer } from '#server/sync/test-support.ts';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { createRecord, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { decodeAck } from '#shared/protocol/ack.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { MESSAGE_TYPE } from '#shared/protocol/message-type.ts';
import { countingSocket } from '#client/doc/counting-socket.ts';
import { MAX_OUTGOING_BYTES } from '#client/doc/outgoing.ts';
import { UnsavedLedger } from '#client/doc/unsaved.ts';
import { UnsentItems } from '#client/doc/unsent-items.ts';

const PARTIJ = 'gemeente-a';
const ANNA = actorFrom({ url: '/?wie=anna' } as never)?.deelnemer.id;

let server: TestServer;
beforeEach(async () => {
  server = await startServer({ guard: guardUpdate });
});
afterEach(() => server.close());

/** One client as the app has it: its socket, its count and its memory; only the disk is left out. */
function client(doc: Y.Doc, kept: UnsentItems) {
  const ledger = new UnsavedLedger();
  const sent: number[] = [];
  const closeCodes: number[] = [];
  const acks: number[] = [];
  /** Messages after so many are lost, as on a line that is cut. */
  const line = { cutAfter: Infinity };
  doc.on('update', (_update, _origin, _doc, transaction) => {
    if (transaction.local) ledger.localEdit();
  });
  class Socket extends WebSocket {
    override send(data: never): void {
      sent.push((data as Uint8Array).length);
      if (sent.length <= line.cutAfter) super.send(data);
    }
  }
  const provider = new WebsocketProvider(server.url, ROOM, doc, {
    connect: false,
    disableBc: true,
    params: { v: '3', wie: 'anna', ids: String(doc.clientID) },
    WebSocketPolyfill: countingSocket(
      () => ledger.connectionOpened(),
      (kind, isLast) => ledger.messageSent(kind, isLast),
      Socket as never,
    ),
  });
  provider.messageHandlers[MESSAGE_TYPE.ack] = (_encoder, decoder) => {
    const ack = decodeAck(decoder.arr);
    if (ack) {
      acks.push(ack.count);
      ledger.acknowledged(ack.count);
    }
    if (ledger.count === 0) kept.allSent(doc);
  };
  for (const type of [
    MESSAGE_TYPE.notice,
    MESSAGE_TYPE.ping,
    MESSAGE_TYPE.presenceAlive,
    MESSAGE_TYPE.refusal,
  ])
    provider.messageHandlers[type] = () => undefined;
  provider.on('connection-close', (event) => {
    if (event) closeCodes.push(event.code);
  });
  return { ledger, sent, acks, line, closeCodes, provider };
}

function ownDoc(): { doc: Y.Doc; kept: UnsentItems } {
  const kept = new UnsentItems();
  const doc = new Y.Doc({ gcFilter: kept.mayForget });
  kept.addOwnClient(doc.clientID);
  return { doc, kept };
}

const identity = (index: number) => testIdentity(index, PARTIJ, ANNA as never);

/** Pieces redrawn over and over, renamed at the very end, and texts written and partly deleted: more than 5 MB. */
function workLongOffline(doc: Y.Doc): void {
  const outline = (turn: number): [number, number][] => {
    const ring = Array.from({ length: 120 }, (_, at): [number, number] => {
      const angle = (at / 120) * 2 * Math.PI;
      return [5.1 + turn / 1e5 + Math.cos(angle) / 50, 52.1 + Math.sin(angle) / 50];
    });
    return [...ring, ring[0] ?? [5, 52]];
  };
  for (let index = 0; index < 40; index++) {
    createRecord(doc, 'puzzelstuk', identity(index), testPuzzelstuk({ titel: `stuk ${index}` }));
    for (let turn = 0; turn < 50; turn++) {
      const geometrie = { type: 'Polygon', coordinates: [outline(turn)] } as const;
      setFields(doc, 'puzzelstuk', testId(index), { plaats: { soort: 'getekend', geometrie } as never });
    }
    createRecord(doc, 'afspraak', identity(1000 + index), testAfspraak({ titel: `afspraak ${index}` }));
    const paragraph = new Y.XmlElement('paragraph');
    const run = new Y.XmlText();
    paragraph.insert(0, [run]);
    textOf(doc, testId(1000 + index), null)?.insert(0, [paragraph]);
    run.insert(0, 'Wij spreken af dat dit zo blijft. '.repeat(900));
    run.delete(100, 5000);
  }
  for (let index = 0; index < 40; index++)
    setFields(doc, 'puzzelstuk', testId(index), { titel: `hernoemd ${index}` });
}

describe('an outbox that is longer than a message may be', () => {
  it('[SY19] 5 MB of offline work arrives whole, in messages that the server takes, and then counts as saved', async () => {
    const { doc, kept } = ownDoc();
    const anna = client(doc, kept);
    workLongOffline(doc);
    const bytes = Y.encodeStateAsUpdate(doc).length;
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(anna.ledger.count).toBeGreaterThan(2000);
    anna.provider.connect();
    await until('all saved', () => anna.ledger.count === 0, 25_000);
    expect(anna.closeCodes).toEqual([]);
    expect(Math.max(...anna.sent)).toBeLessThanOrEqual(MAX_OUTGOING_BYTES + 16);
    expect(anna.sent.length).toBeGreaterThan(bytes / MAX_OUTGOING_BYTES);

    const other = client(new Y.Doc(), new UnsentItems());
    other.provider.connect();
    await until('read back', () => other.provider.synced);
    expect(canonicalTafel(other.provider.doc)).toBe(canonicalTafel(doc));
    for (const { provider } of [anna, other]) provider.destroy();
  });

  it('[SY19] one act that is too long for a message arrives as well, and what follows it too', async () => {
    const { doc, kept } = ownDoc();
    const anna = client(doc, kept);
    anna.provider.connect();
    await until('synced', () => anna.provider.synced);
    doc.transact(() => workLongOffline(doc));
    setFields(doc, 'puzzelstuk', testId(1), { titel: 'daarna' });
    expect(anna.ledger.count).toBe(2);
    await until('all saved', () => anna.ledger.count === 0, 25_000);
    expect(anna.closeCodes).toEqual([]);
    anna.provider.destroy();
  });

  it('[SY19] a connection that breaks halfway goes on where it was, and nothing was called saved before', async () => {
    const { doc, kept } = ownDoc();
    const anna = client(doc, kept);
    workLongOffline(doc);
    const edits = anna.ledger.count;
    anna.line.cutAfter = 6;
    anna.provider.connect();
    await until('the first part was taken', () => anna.acks.length > 0);
    (anna.provider.ws as unknown as WebSocket).terminate();
    expect(anna.ledger.count).toBe(edits);
    await until('noticed', () => anna.provider.ws === null);
    const half = client(new Y.Doc(), new UnsentItems());
    half.provider.connect();
    await until('read back', () => half.provider.synced);
    const { size } = half.provider.doc.getMap('puzzelstuk');
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(40);
    half.provider.destroy();
    anna.line.cutAfter = Infinity;
    anna.provider.connect();
    await until('all saved', () => anna.ledger.count === 0, 25_000);
    expect(anna.closeCodes.filter((code) => code === CLOSE.tooLarge)).toEqual([]);
    anna.provider.destroy();
  });
});
