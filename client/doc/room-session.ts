import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { keepMarks } from '#shared/tekst/zonder-opruimen.ts';
import type { TafelFacts } from '#shared/authorize/touch.ts';
import { canonicalRoom } from '#shared/crdt/canonical.ts';
import type { Change } from '#shared/crdt/change.ts';
import { LOCAL_ORIGIN, type Identity } from '#shared/crdt/mutate.ts';
import { UndoStack, type UndoHistory } from '#shared/crdt/undo.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName, roomOf, type Room } from '#shared/protocol/room.ts';
import type { AskTicket } from '#client/doc/admission.ts';
import { askTicketOf } from '#client/doc/ask-ticket.ts';
import type { Gone } from '#client/doc/copy-disk.ts';
import { archiefStampFor, identityFor } from '#client/doc/identity.ts';
import { judgeChange } from '#client/doc/judge-change.ts';
import { judgeRight, type JudgeRight } from '#client/doc/judge-right.ts';
import type { OthersWork } from '#client/doc/offline-copy.ts';
import { parseActs, type UnsavedAct } from '#client/doc/redo-acts.ts';
import { StatusStore } from '#client/doc/status.ts';
import { SyncedDoc, type Ending, type SyncedDocOptions } from '#client/doc/synced-doc.ts';
import { UnsentItems } from '#client/doc/unsent-items.ts';

/** The documents that a deelnemer writes in. */
export type EditedRoom = Exclude<Room['kind'], 'register'>;

/** One document that this deelnemer writes in, while it is open. A refusal ends it; its owner then opens a new one. */
export interface RoomSession {
  readonly kind: EditedRoom;
  readonly tafelId: TafelId;
  readonly deelnemer: Deelnemer;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly undo: UndoStack;
  readonly status: StatusStore;
  /** Does one act of the user in one transaction and remembers it for undo under `label`. */
  perform(label: string, act: () => readonly Change[]): void;
  /** A fresh identity for a record that this deelnemer makes now. */
  newIdentity(): Identity;
  archiefStamp(): NonNullable<Archief>;
  /** Acts of which the server has not confirmed everything, oldest first. */
  unsavedActs(): readonly NumberedAct[];
  /** Unsaved work of other tabs of this person that is not in this document; null when there is none. */
  unsavedOfOthers(): Promise<OthersWork | null>;
  /** Own work that the server may not have, as one update. */
  unsentUpdate(): Uint8Array;
  /** Own Yjs clients under which unsent work stands in this document. */
  unsentClients(): readonly number[];
  /**
   * Makes ready to take over work that was made under these clients of mine. False: the connection is not for all of
   * them yet and is opened again; ask once more when it is synced.
   */
  claim(clients: readonly number[]): boolean;
  /** Whether it turned out that this client is somebody else's. */
  isTaken(client: number): boolean;
  /** Takes over work under claimed clients, as own unsaved work. */
  adopt(update: Uint8Array): void;
  /** Judges any right of this deelnemer in this document, as it is now. */
  rights(): JudgeRight;
  /** The same session, for the same seat with other rights: everything that is open stays so. */
  as(deelnemer: Deelnemer): RoomSession;
  /** Resolves when everything done so far is in the offline copy, or could not be. */
  flush(): Promise<void>;
  close(): void;
}

/** An act with the number of the last own edit that it caused; the numbers of `Ending` count the same. */
export interface NumberedAct extends UnsavedAct {
  readonly seq: number;
}

export interface OpenRoom {
  readonly tafelId: TafelId;
  readonly deelnemer: Deelnemer;
  /** The server takes no more from this session. */
  readonly onEnded?: (ending: Ending) => void;
  /** What this seat may do has changed, or has ended: find out what it is now. */
  readonly onRightsChanged?: () => void;
  /** Clients of a document that was set aside, whose work will be adopted. */
  readonly claims?: readonly number[];
  /** Of the document in whose place this one comes. */
  readonly undo?: UndoHistory;
  /** Other doors than those of the browser, for tests. */
  readonly doors?: Doors;
}

export interface Doors extends Pick<SyncedDocOptions, 'connect' | 'openDisk'> {
  readonly askTicket?: (kamer: Room['kind']) => AskTicket;
  readonly removeCopy?: (name: string, why: Gone) => Promise<unknown>;
}

/**
 * How a copy is stored on the device; raised when that changes. It does not follow the layout of the document: what an
 * older copy holds is completed by the server, and what does not fit is refused and comes back as a draft.
 */
const COPY_FORMAT = 1;

/** Name of the offline copy: never shared between seats or tafels, nor between ways of storing it (C6). */
export function offlineCopyName(kind: Room['kind'], tafelId: TafelId, deelnemer: Deelnemer): string {
  return `puzzeltafel/${kind}/${tafelId}/${deelnemer.id}/v${COPY_FORMAT}`;
}

/** What the rights in a document depend on beside the seat; absent: of a room that no phase closes (AZ32). */
interface RoomSituation {
  readonly tafel: TafelFacts;
  readonly bevroren: ReadonlyMap<string, unknown>;
}

const PRIVATE_SITUATION: RoomSituation = { tafel: { fase: 'puzzel', status: 'open' }, bevroren: new Map() };

interface RoomParts {
  readonly kind: EditedRoom;
  readonly situation?: (doc: Y.Doc) => RoomSituation;
  /** Earlier visits wrote under these Yjs clients. */
  readonly onOwnClients?: (clients: ReadonlySet<number>) => void;
}

/** Opens one document: at once with what the offline copy holds, then with the server for as long as it is there. */
export function openRoomSession(options: OpenRoom, parts: RoomParts): RoomSession {
  const { tafelId, onEnded = () => undefined, onRightsChanged = () => undefined, doors = {} } = options;
  const { kind, situation = () => PRIVATE_SITUATION, onOwnClients = () => undefined } = parts;
  const { askTicket, removeCopy: _removeCopy, ...connecting } = doors;
  let { deelnemer } = options;
  const unsentItems = new UnsentItems();
  const doc = new Y.Doc({ gcFilter: unsentItems.mayForget });
  keepMarks(doc);
  const awareness = new Awareness(doc);
  let acts: readonly NumberedAct[] = [];
  let earlierActs: readonly NumberedAct[] = [];
  const status = new StatusStore();
  const sync = new SyncedDoc({
    doc,
    awareness,
    room: roomName(roomOf(kind, tafelId, deelnemer)),
    copyName: offlineCopyName(kind, tafelId, deelnemer),
    status,
    unsentItems,
    canonical: (content) => canonicalRoom(content, kind),
    askTicket: askTicket?.(kind) ?? askTicketOf(tafelId, deelnemer.id, kind),
    ...connecting,
    onRightsChanged,
    onEarlier: (earlier, clients) => {
      onOwnClients(clients);
      earlierActs = parseActs(earlier).map(({ label, changes }) => ({ label, changes, seq: 1 }));
    },
    onEnded,
  });
  sync.claim(options.claims ?? []);
  const archiefStamp = (): NonNullable<Archief> => archiefStampFor(deelnemer);
  const rights = (): JudgeRight =>
    judgeRight({ deelnemer, access: status.getSnapshot().access, ...situation(doc) });
  const undo = new UndoStack(doc, archiefStamp, options.undo, (path, after) =>
    judgeChange(doc, rights(), path, after),
  );
  const isUnsaved = (act: NumberedAct): boolean => act.seq > sync.savedSeq;
  const remember = (done: readonly UnsavedAct[]): void => {
    const seq = sync.localSeq;
    acts = [...acts.filter(isUnsaved), ...done.map(({ label, changes }) => ({ label, changes, seq }))];
    sync.storeActs(acts.map(({ label, changes }) => ({ label, changes })));
  };

  const session: RoomSession = {
    kind,
    tafelId,
    deelnemer,
    doc,
    awareness,
    undo,
    status,
    rights,
    perform(label, act) {
      // Who only watches never makes an edit that the server must refuse; the screens show no way to it either.
      if (deelnemer.rol === 'waarnemer') return;
      const changes = doc.transact(act, LOCAL_ORIGIN);
      if (changes.length === 0) return;
      undo.push(label, changes);
      remember([{ label, changes }]);
    },
    newIdentity: () => identityFor(deelnemer),
    archiefStamp,
    unsavedActs: () => [...earlierActs, ...acts].filter(isUnsaved),
    unsavedOfOthers: () => sync.unsavedOfOthers(),
    unsentUpdate: () => unsentItems.unsentUpdate(doc),
    unsentClients: () => unsentItems.clientsIn(doc),
    claim(clients) {
      const lacking = sync.notClaimed(clients);
      if (lacking.length === 0) return true;
      sync.claim(clients);
      sync.reconnect();
      return false;
    },
    isTaken: (client) => sync.isTaken(client),
    adopt: (update) => sync.adopt(update),
    as(next) {
      deelnemer = next;
      return { ...session, deelnemer: next };
    },
    flush: () => sync.flush(),
    close() {
      sync.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
  return session;
}
