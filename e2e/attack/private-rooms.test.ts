import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord, putEntry, setFields } from '#shared/crdt/mutate.ts';
import { testPuzzelstuk, testVariant } from '#shared/crdt/test-support.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { PRIVATE_ROOMS, type PrivateRoomKind } from '#shared/protocol/room.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { fresh, writerOf } from './laid.ts';
import { firstRegisseur, type Person } from './person.ts';
import { RawSocket, type Outcome } from './raw-socket.ts';

const SECRET = 'Wij willen eigenlijk minder windmolens';

let server: RunningServer;
let regisseur: Person;
const own = new Map<Rol, Person>();
let other: Person;

const person = (rol: Rol): Person => must(own.get(rol), `a ${rol}`);

/** Does this in a private room; `ok`, the rule that refused it, or the close code. */
async function attempt(who: Person, kamer: PrivateRoomKind, edit: (doc: Y.Doc) => void): Promise<string> {
  const socket = await RawSocket.synced(who, { kamer });
  const before = Y.encodeStateVector(socket.doc);
  socket.doc.transact(() => edit(socket.doc));
  const outcome: Outcome = await socket.sendUpdate(Y.encodeStateAsUpdate(socket.doc, before));
  socket.close();
  return outcome.kind === 'ack' ? 'ok' : outcome.kind === 'refused' ? outcome.rule : String(outcome.code);
}

const sketch =
  (who: Person, naam: string, id = fresh()) =>
  (doc: Y.Doc) =>
    void createRecord(doc, 'variant', { ...writerOf(who).identity(), id }, testVariant({ naam }));

/** What a socket hears that asks for that room with a ticket for the own one: the close code, and nothing else. */
async function knock(who: Person, room: string, kamer: PrivateRoomKind): Promise<number> {
  const { ticket } = await who.ticket(kamer);
  const socket = await RawSocket.open(who, { room, protocols: ['puzzeltafel', `ticket.${ticket}`] });
  if ('refused' in socket) return socket.refused;
  const outcome = await socket.closed();
  expect(socket.received).toEqual([]);
  return outcome.kind === 'closed' ? outcome.code : 0;
}

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'debug' } });
  regisseur = await firstRegisseur(server);
  for (const rol of ROLLEN) own.set(rol, await regisseur.seat(`Own ${rol}`, 'gemeente-gm0344', rol));
  other = await regisseur.seat('Olga Other', 'gemeente-gm0307', 'bestuurder');
  for (const kamer of PRIVATE_ROOMS)
    await attempt(person('redacteur'), kamer, sketch(person('redacteur'), SECRET));
}, 120_000);
afterAll(() => server?.stop());

describe('private rooms', () => {
  it('[AZ32] every rol of the partij reads the schorsing; who writes at the tafel writes there too', async () => {
    const answers: Record<string, string> = {};
    for (const rol of ROLLEN) {
      const socket = await RawSocket.synced(person(rol), { kamer: 'schorsing' });
      expect(JSON.stringify(socket.doc.getMap('variant').toJSON())).toContain(SECRET);
      socket.close();
      answers[rol] = await attempt(person(rol), 'schorsing', sketch(person(rol), 'van ons'));
    }
    expect(answers).toEqual({
      regisseur: 'ok',
      bestuurder: 'ok',
      redacteur: 'ok',
      adviseur: 'AZ3',
      waarnemer: 'AZ2',
    });
  });

  it('[AZ32] an own room holds what its own seat put there, and nothing of a colleague', async () => {
    for (const rol of ROLLEN) {
      const socket = await RawSocket.synced(person(rol), { kamer: 'eigen' });
      expect(JSON.stringify(socket.doc.getMap('variant').toJSON()).includes(SECRET)).toBe(
        rol === 'redacteur',
      );
      socket.close();
    }
  });

  it('[AZ32] [TF4] nobody else comes in, and hears no difference between a room that is there and one that is not', async () => {
    const { tafelId } = regisseur;
    const writer = person('redacteur');
    const rooms = [
      [`schorsing/${tafelId}/${writer.partij}`, [regisseur, other]],
      [`schorsing/${tafelId}/gemeente-bestaat-niet`, [regisseur, other, writer]],
      [`eigen/${tafelId}/${writer.deelnemerId}`, [regisseur, other, person('bestuurder')]],
      [`eigen/${tafelId}/${fresh()}`, [regisseur, other, writer]],
      [`schorsing/${fresh()}/${writer.partij}`, [regisseur, other, writer]],
      [`schorsing/${tafelId}`, [regisseur, writer]],
      [`schorsing/${tafelId}/${writer.partij}/x`, [regisseur, writer]],
      [`eigen/${tafelId}/../${writer.deelnemerId}`, [regisseur, writer]],
    ] as const;
    for (const [room, people] of rooms)
      for (const who of people)
        for (const kamer of PRIVATE_ROOMS)
          expect([room, who.naam, await knock(who, room, kamer)]).toEqual([room, who.naam, CLOSE.noAccess]);
  });

  it('[ID4] a ticket for one room opens no other, also not of the same person', async () => {
    const writer = person('redacteur');
    expect(await knock(writer, writer.room('eigen'), 'schorsing')).toBe(CLOSE.ticket);
    expect(await knock(writer, writer.room('tafel'), 'eigen')).toBe(CLOSE.ticket);
  });

  it('[AZ32] holds varianten alone, and of the own partij', async () => {
    const writer = person('redacteur');
    for (const kamer of PRIVATE_ROOMS) {
      const lay = (doc: Y.Doc): void =>
        void createRecord(doc, 'puzzelstuk', writerOf(writer).identity(), testPuzzelstuk({}));
      expect(await attempt(writer, kamer, lay)).toBe('SY5');
      expect(await attempt(writer, kamer, (doc) => doc.getMap('tafel').set('naam', 'x'))).toBe('SY5');
      expect(await attempt(writer, kamer, sketch(other, 'van een ander'))).toBe('PS2');
      const far = {
        soort: 'anders',
        plaats: { soort: 'getekend', geometrie: { type: 'Point', coordinates: [7.9, 51] } },
      };
      const id = fresh();
      expect(
        await attempt(writer, kamer, (doc) => {
          sketch(writer, 'ver', id)(doc);
          putEntry(doc, 'variant', id, 'stuk', fresh(), far);
        }),
      ).toBe('GE2');
    }
  });

  it('[AZ32] a colleague of the partij changes what is in the schorsing', async () => {
    const id = fresh();
    expect(await attempt(person('redacteur'), 'schorsing', sketch(person('redacteur'), 'van Own', id))).toBe(
      'ok',
    );
    const rename = (doc: Y.Doc): void => void setFields(doc, 'variant', id, { naam: 'van ons allen' });
    expect(await attempt(person('bestuurder'), 'schorsing', rename)).toBe('ok');
  });

  it('[AZ32] no other door leads there: what is sent to the tafel is of the tafel, and no list or log holds it', async () => {
    const who = person('redacteur');
    const socket = await RawSocket.synced(who, { kamer: 'schorsing' });
    const bytes = Y.encodeStateAsUpdate(socket.doc);
    socket.close();
    // the same bytes, from somebody of another partij: the tafel refuses what is not its sender's
    const sent = await other.fetch(`/v1/tafels/${other.tafelId}/_wijzigingen`, { method: 'POST', bytes });
    expect(sent.status).toBe(403);
    for (const kamer of PRIVATE_ROOMS)
      for (const door of ['_wijzigingen', '_wijzigingen?kamer=schorsing', `${kamer}/_wijzigingen`]) {
        const path = `/v1/tafels/${who.tafelId}/${door}`;
        const answer = await other.fetch(path, { method: 'POST', bytes, headers: { 'x-kamer': kamer } });
        expect(answer.ok).toBe(false);
      }
    for (const path of ['', '/historie', '/grootboek', '/deelnemers', '/partijen']) {
      const answer = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}${path}`);
      expect([path, (await answer.text()).includes(SECRET)]).toEqual([path, false]);
    }
    const watcher = await RawSocket.synced(regisseur);
    expect(JSON.stringify(watcher.doc.toJSON())).not.toContain(SECRET);
    watcher.close();
    expect(server.output()).not.toContain(SECRET);
  });

  it('[AZ20] a seat that ends hears nothing more, and comes in no more', async () => {
    const leaver = await regisseur.seat('Lea Leaver', 'gemeente-gm0344', 'redacteur');
    const open = await Promise.all(PRIVATE_ROOMS.map((kamer) => RawSocket.synced(leaver, { kamer })));
    const ended = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/deelnemers/${leaver.deelnemerId}`, {
      method: 'DELETE',
    });
    expect(ended.ok).toBe(true);
    for (const socket of open) {
      const outcome = await socket.closed();
      expect(outcome).toEqual({ kind: 'closed', code: CLOSE.rightsChanged });
    }
    await expect(leaver.ticket('schorsing')).rejects.toThrow('ticket');
  });
});
