import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { encodeAwareness } from '#shared/protocol/awareness.ts';
import { MESSAGE_TYPE } from '#shared/protocol/message-type.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { fresh, writerOf } from './laid.ts';
import { firstRegisseur, type Person } from './person.ts';
import { RawSocket } from './raw-socket.ts';

let server: RunningServer;
let regisseur: Person;
let victim: Person;
let attacker: Person;
let watcher: RawSocket;

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'silent' } });
  regisseur = await firstRegisseur(server);
  victim = await regisseur.seat('Vera Victim', 'gemeente-gm0307', 'bestuurder');
  attacker = await regisseur.seat('Aad Aanvaller', 'gemeente-gm0344', 'redacteur');
}, 120_000);
afterAll(() => server?.stop());
beforeEach(async () => {
  watcher?.close();
  watcher = await RawSocket.synced(regisseur);
});

/** The update of one edit in a copy of this document, written as this client. */
function updateAs(doc: Y.Doc, clientId: number, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => edit(copy));
  return Y.encodeStateAsUpdate(copy, before);
}

const layPiece =
  (person: Person, id = fresh()) =>
  (doc: Y.Doc): void => {
    createRecord(doc, 'puzzelstuk', { ...writerOf(person).identity(), id }, testPuzzelstuk({}));
  };

describe('the wire', () => {
  it('[AZ23] an edit under the clientID of another is refused, and so is one under an id that nobody has', async () => {
    const theirs = await RawSocket.synced(victim);
    for (const clientId of [theirs.doc.clientID, 4_294_967_295]) {
      const socket = await RawSocket.synced(attacker);
      const before = canonicalTafel(watcher.doc);
      const outcome = await socket.sendUpdate(updateAs(socket.doc, clientId, layPiece(attacker)));
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'AZ23' });
      expect(canonicalTafel(watcher.doc)).toBe(before);
    }
    theirs.close();
  });

  it('[AZ23] a ticket does not lease the clientID of another; the victim writes on', async () => {
    const theirs = await RawSocket.synced(victim);
    const { bezet } = await attacker.ticket('tafel', [theirs.doc.clientID]);
    expect(bezet).toEqual([theirs.doc.clientID]);
    const outcome = await theirs.sendUpdate(updateAs(theirs.doc, theirs.doc.clientID, layPiece(victim)));
    expect(outcome).toEqual({ kind: 'ack' });
    theirs.close();
  });

  it('[AZ23] who acts for another partij next does not write under what was leased to the first seat', async () => {
    const first = await RawSocket.synced(attacker);
    const { clientID } = first.doc;
    first.close();
    const invited = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/uitnodigingen`, {
      method: 'POST',
      body: { partij: 'gemeente-gm0307', rol: 'redacteur', email: 'aad@example.nl' },
    });
    const { link } = (await invited.json()) as { link: string };
    const was = { deelnemerId: attacker.deelnemerId, partij: attacker.partij };
    await attacker.join(link, 'aad@example.nl');
    expect(attacker.deelnemerId).not.toBe(was.deelnemerId);
    const { bezet } = await attacker.ticket('tafel', [clientID]);
    expect(bezet).toEqual([clientID]);
    const seats = await attacker.fetch(`/v1/tafels/${attacker.tafelId}/plaatsen/_actief`, {
      method: 'POST',
      body: { deelnemer: was.deelnemerId },
    });
    expect(seats.status).toBe(200);
    Object.assign(attacker, was);
  });

  it('[SY5] the same bytes at another tafel, or twice, do nothing more', async () => {
    const socket = await RawSocket.synced(victim);
    const update = updateAs(socket.doc, socket.doc.clientID, layPiece(victim));
    expect(await socket.sendUpdate(update)).toEqual({ kind: 'ack' });
    await watcher.until(() => watcher.doc.getMap('puzzelstuk').size > 0);
    const after = canonicalTafel(watcher.doc);
    expect(await socket.sendUpdate(update)).toEqual({ kind: 'ack' });
    expect(canonicalTafel(watcher.doc)).toBe(after);
    const thief = await RawSocket.synced(attacker);
    // known to the server: nothing new in it, so nothing to refuse and nothing to relay
    expect(await thief.sendUpdate(update)).toEqual({ kind: 'ack' });
    expect(canonicalTafel(watcher.doc)).toBe(after);
    socket.close();
    thief.close();
  });

  it('[SY10] presence carries the name of the session, whatever the sender writes in it', async () => {
    const socket = await RawSocket.synced(attacker);
    const theirs = await RawSocket.synced(victim);
    const state = JSON.stringify({
      user: { naam: 'Vera Victim', partij: 'gemeente-gm0307', rol: 'regisseur' },
    });
    theirs.send(
      encodeAwareness([{ clientId: theirs.doc.clientID, clock: 1, state: JSON.stringify({ user: {} }) }]),
    );
    socket.send(encodeAwareness([{ clientId: socket.doc.clientID, clock: 1, state }]));
    const heard = (): string =>
      watcher.received
        .filter((bytes) => bytes[0] === MESSAGE_TYPE.awareness)
        .map((bytes) => bytes.toString('utf8'))
        .join('\n');
    await watcher.until(() => heard().includes(attacker.deelnemerId));
    expect(heard()).toContain('"naam":"Aad Aanvaller"');
    expect(heard()).not.toContain('"rol":"regisseur"');
    // removing or renaming another is simply not heard
    const removal = encodeAwareness([{ clientId: theirs.doc.clientID, clock: 2 ** 31, state: 'null' }]);
    socket.send(removal);
    socket.send(encodeAwareness([{ clientId: socket.doc.clientID, clock: 2, state: '{"cursor":9}' }]));
    await watcher.until(() => heard().includes('"cursor":9'));
    const late = await RawSocket.synced(regisseur);
    await late.until(() =>
      late.received.some((bytes) => bytes.toString('utf8').includes(victim.deelnemerId)),
    );
    for (const one of [socket, theirs, late]) one.close();
  });

  it('[AZ2] a waarnemer sends every kind of message and changes nothing', async () => {
    const reader = await regisseur.seat('Wim Waarnemer', 'gemeente-gm0344', 'waarnemer');
    const before = canonicalTafel(watcher.doc);
    const socket = await RawSocket.synced(reader);
    const whole = Y.encodeStateAsUpdate(socket.doc);
    expect(await socket.sendUpdate(whole)).toEqual({ kind: 'ack' });
    expect(await socket.sendStep2(whole)).toEqual({ kind: 'ack' });
    const outcome = await socket.sendUpdate(updateAs(socket.doc, socket.doc.clientID, layPiece(reader)));
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'AZ2' });
    expect(canonicalTafel(watcher.doc)).toBe(before);
  });

  it('[SY12] rubbish closes its own socket and no other', async () => {
    const rubbish = [
      Buffer.from([]),
      Buffer.from([0]),
      Buffer.from([0, 2, 255, 255, 255, 255, 15]),
      Buffer.from([0, 2, 3, 255, 255, 127]),
      Buffer.from([1, 5, 1, 1, 1, 200, 1]),
      Buffer.from([99, 1, 2, 3]),
      Buffer.alloc(70_000, 255),
    ];
    for (const bytes of rubbish) {
      const socket = await RawSocket.synced(attacker);
      socket.send(bytes);
      await socket.closed();
    }
    expect(watcher.outcome).toBeNull();
    expect((await fetch(`${server.baseUrl}/health/ready`)).ok).toBe(true);
  });

  it('[AZ20] who is lowered in the middle of a burst stores nothing after it, and hears so within the same breath', async () => {
    const burst = await regisseur.seat('Bo Burst', 'gemeente-gm0344', 'redacteur');
    const id = fresh();
    const socket = await RawSocket.synced(burst);
    const { doc } = socket;
    const pending: Promise<unknown>[] = [];
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') pending.push(socket.sendUpdate(update));
    });
    layPiece(burst, id)(doc);
    for (let n = 0; n < 200; n++) setFields(doc, 'puzzelstuk', id, { titel: `voor ${n}` });
    const lowered = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/deelnemers/${burst.deelnemerId}`, {
      method: 'PATCH',
      body: { rol: 'waarnemer' },
    });
    expect(lowered.status).toBe(200);
    for (let n = 0; n < 200; n++) setFields(doc, 'puzzelstuk', id, { titel: `na ${n}` });
    await Promise.all(pending);
    expect(socket.outcome).toEqual({ kind: 'closed', code: CLOSE.rightsChanged });
    const later = await RawSocket.synced(regisseur);
    expect(JSON.stringify(later.doc.getMap('puzzelstuk').toJSON())).not.toContain('"na ');
    later.close();
  });

  it('[AZ19] who joins today gets nothing of what was deleted yesterday', async () => {
    const marker = `geheim-${fresh()}`;
    const id = fresh();
    const socket = await RawSocket.synced(victim);
    const copy = new Y.Doc();
    copy.clientID = socket.doc.clientID;
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(socket.doc));
    const sent: Promise<unknown>[] = [];
    copy.on('update', (update: Uint8Array) => sent.push(socket.sendUpdate(update)));
    layPiece(victim, id)(copy);
    setFields(copy, 'puzzelstuk', id, { toelichting: marker });
    setFields(copy, 'puzzelstuk', id, { toelichting: '' });
    await Promise.all(sent);
    socket.close();
    watcher.close();
    for (const restart of [false, true]) {
      if (restart) {
        await server.kill();
        await server.restart();
      }
      const reader = await regisseur.seat('Nina Nieuw', 'gemeente-gm0344', 'waarnemer');
      const joined = await RawSocket.synced(reader);
      expect(joined.doc.getMap('puzzelstuk').has(id)).toBe(true);
      expect(Buffer.concat(joined.received).includes(marker)).toBe(false);
      joined.close();
      const history = await reader.fetch(`/v1/tafels/${reader.tafelId}/historie?bij=puzzelstuk/${id}`);
      expect(history.status).toBe(403);
    }
    watcher = await RawSocket.synced(regisseur);
  });
});
