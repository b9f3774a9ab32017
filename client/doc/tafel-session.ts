import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  closeCollections,
  openCollections,
  type Collection,
  type Collections,
} from '#shared/crdt/collection.ts';
import { readBevroren, readOpgaven, readTafel } from '#shared/crdt/read.ts';
import { readRegister, REGISTER_ROOTS, type Register } from '#shared/crdt/register.ts';
import { tafelFactsOf } from '#shared/authorize/facts.ts';
import type { Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import { askTicketOf } from '#client/doc/ask-ticket.ts';
import { ConflictStore } from '#client/doc/conflict-store.ts';
import { DocValue } from '#client/doc/doc-value.ts';
import type { PrivateRooms } from '#client/doc/private-rooms.ts';
import {
  offlineCopyName,
  openRoomSession,
  type OpenRoom,
  type RoomSession,
} from '#client/doc/room-session.ts';
import { StatusStore } from '#client/doc/status.ts';
import { SyncedDoc } from '#client/doc/synced-doc.ts';
import { TotalStatus } from '#client/doc/total-status.ts';
import { UnsentItems } from '#client/doc/unsent-items.ts';

/** Everything a screen needs of one tafel while it is open. */
export interface TafelSession extends RoomSession {
  readonly kind: 'tafel';
  readonly register: Y.Doc;
  readonly tafel: DocValue<Tafel | null>;
  readonly opgaven: DocValue<readonly Opgave[]>;
  readonly registerValue: DocValue<Register>;
  /** Which afspraken the server froze, by id. */
  readonly bevroren: DocValue<ReadonlyMap<string, Bevriezing>>;
  /** The records of every kind, by their root. */
  readonly records: Collections;
  readonly decentraleOpgaven: Collection<'decentraleOpgave'>;
  readonly puzzelstukken: Collection<'puzzelstuk'>;
  readonly spanningspunten: Collection<'spanningspunt'>;
  readonly afspraken: Collection<'afspraak'>;
  readonly conflicts: ConflictStore;
  /** The rooms of this seat that not everybody at the tafel may enter. */
  readonly privateRooms: PrivateRooms;
  /** As `status`, with what is unsaved in the private rooms counted in (SY8). */
  readonly total: TotalStatus;
  as(deelnemer: Deelnemer): TafelSession;
}

export interface OpenTafel extends OpenRoom {
  /** They live longer than one session: a refusal in one document says nothing of another. */
  readonly privateRooms: PrivateRooms;
}

/** Opens a tafel with its register: at once with what the offline copies hold. */
export function openTafelSession(options: OpenTafel): TafelSession {
  const { tafelId, deelnemer, privateRooms, onEnded = () => undefined, doors = {} } = options;
  const { askTicket, removeCopy: _removeCopy, ...connecting } = doors;
  const room = openRoomSession(options, {
    kind: 'tafel',
    situation: () => {
      const now = tafel.getSnapshot();
      return { tafel: tafelFactsOf(now?.fase, now?.status), bevroren: bevroren.getSnapshot() };
    },
    onOwnClients: (clients) => conflicts.addOwnClients(clients),
  });
  const { doc } = room;
  const register = new Y.Doc();
  const registerAwareness = new Awareness(register);
  registerAwareness.setLocalState(null);
  const registerSync = new SyncedDoc({
    doc: register,
    awareness: registerAwareness,
    room: roomName({ kind: 'register', tafel: tafelId }),
    copyName: offlineCopyName('register', tafelId, deelnemer),
    status: new StatusStore(),
    unsentItems: new UnsentItems(),
    askTicket: askTicket?.('register') ?? askTicketOf(tafelId, deelnemer.id, 'register'),
    ...connecting,
    // The room of the tafel hears the same.
    onRightsChanged: () => undefined,
    onEarlier: () => undefined,
    onEnded,
  });
  const records = openCollections(doc);
  const tafel = new DocValue(doc, ['tafel'], readTafel);
  const opgaven = new DocValue(doc, ['opgave'], readOpgaven);
  const bevroren = new DocValue(doc, ['bevroren'], readBevroren);
  const registerValue = new DocValue(register, REGISTER_ROOTS, readRegister);
  const conflicts = new ConflictStore(doc);
  const total = new TotalStatus(room.status, privateRooms);

  const session: TafelSession = {
    ...room,
    kind: 'tafel',
    register,
    tafel,
    opgaven,
    bevroren,
    registerValue,
    records,
    decentraleOpgaven: records.decentraleOpgave,
    puzzelstukken: records.puzzelstuk,
    spanningspunten: records.spanningspunt,
    afspraken: records.afspraak,
    conflicts,
    privateRooms,
    total,
    as(next) {
      room.as(next);
      return { ...session, deelnemer: next };
    },
    close() {
      closeCollections(records);
      for (const part of [tafel, opgaven, bevroren, registerValue, conflicts]) part.destroy();
      registerSync.destroy();
      registerAwareness.destroy();
      room.close();
      register.destroy();
    },
  };
  return session;
}
