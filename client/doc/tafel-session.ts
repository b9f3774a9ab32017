import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import type { Change } from '#shared/crdt/change.ts';
import {
  closeCollections,
  openCollections,
  type Collection,
  type Collections,
} from '#shared/crdt/collection.ts';
import { LOCAL_ORIGIN, type Identity } from '#shared/crdt/mutate.ts';
import { readBevroren, readOpgaven, readTafel } from '#shared/crdt/read.ts';
import { readRegister, REGISTER_ROOTS, type Register } from '#shared/crdt/register.ts';
import { tafelFactsOf } from '#shared/authorize/facts.ts';
import { judgeChange } from '#client/doc/judge-change.ts';
import { judgeRight } from '#client/doc/judge-right.ts';
import { UndoStack, type MayWrite, type UndoHistory } from '#shared/crdt/undo.ts';
import type { Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Tafel, TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import { DocValue } from '#client/doc/doc-value.ts';
import { archiefStampFor, identityFor } from '#client/doc/identity.ts';
import { StatusStore } from '#client/doc/status.ts';
import { ConflictStore } from '#client/doc/conflict-store.ts';
import type { AskTicket } from '#client/doc/admission.ts';
import type { Gone } from '#client/doc/copy-disk.ts';
import { askTicketOf } from '#client/doc/ask-ticket.ts';
import { parseActs, type UnsavedAct } from '#client/doc/redo-acts.ts';
import type { OthersWork } from '#client/doc/offline-copy.ts';
import { SyncedDoc, type Ending, type SyncedDocOptions } from '#client/doc/synced-doc.ts';
import { UnsentItems } from '#client/doc/unsent-items.ts';

/** Everything a screen needs of one tafel while it is open. A refusal ends it; its owner then opens a new one. */
export interface TafelSession {
  readonly tafelId: TafelId;
  readonly deelnemer: Deelnemer;
  readonly doc: Y.Doc;
  readonly register: Y.Doc;
  readonly awareness: Awareness;
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
  readonly undo: UndoStack;
  readonly status: StatusStore;
  readonly conflicts: ConflictStore;
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
  /** The same session, for the same seat with other rights: everything that is open stays so. */
  as(deelnemer: Deelnemer): TafelSession;
  /** Resolves when everything done so far is in the offline copy, or could not be. */
  flush(): Promise<void>;
  close(): void;
}

/** An act with the number of the last own edit that it caused; the numbers of `Ending` count the same. */
export interface NumberedAct extends UnsavedAct {
  readonly seq: number;
}

export interface OpenTafel {
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
  readonly askTicket?: (kamer: 'tafel' | 'register') => AskTicket;
  readonly removeCopy?: (name: string, why: Gone) => Promise<unknown>;
}

/**
 * How a copy is stored on the device; raised when that changes. It does not follow the layout of the document: what an
 * older copy holds is completed by the server, and what does not fit is refused and comes back as a draft.
 */
const COPY_FORMAT = 1;

/** Name of the offline copy: never shared between seats or tafels, nor between ways of storing it (C6). */
export function offlineCopyName(kind: 'tafel' | 'register', tafelId: TafelId, deelnemer: Deelnemer): string {
  return `puzzeltafel/${kind}/${tafelId}/${deelnemer.id}/v${COPY_FORMAT}`;
}

/** Opens a tafel: at once with what the offline copy holds, then with the server for as long as it is there. */
export function openTafelSession(options: OpenTafel): TafelSession {
  const { tafelId, onEnded = () => undefined, onRightsChanged = () => undefined, doors = {} } = options;
  const { askTicket, removeCopy: _removeCopy, ...parts } = doors;
  let { deelnemer } = options;
  const unsentItems = new UnsentItems();
  const doc = new Y.Doc({ gcFilter: unsentItems.mayForget });
  const register = new Y.Doc();
  const awareness = new Awareness(doc);
  let acts: readonly NumberedAct[] = [];
  let earlierActs: readonly NumberedAct[] = [];
  const status = new StatusStore();
  const tafelSync = new SyncedDoc({
    doc,
    awareness,
    room: roomName({ kind: 'tafel', tafel: tafelId }),
    copyName: offlineCopyName('tafel', tafelId, deelnemer),
    status,
    unsentItems,
    canonical: canonicalTafel,
    askTicket: askTicket?.('tafel') ?? askTicketOf(tafelId, deelnemer.id, 'tafel'),
    ...parts,
    onRightsChanged,
    onEarlier: (earlier, clients) => {
      conflicts.addOwnClients(clients);
      earlierActs = parseActs(earlier).map(({ label, changes }) => ({ label, changes, seq: 1 }));
    },
    onEnded,
  });
  tafelSync.claim(options.claims ?? []);
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
    ...parts,
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
  const archiefStamp = (): NonNullable<Archief> => archiefStampFor(deelnemer);
  const mayWrite: MayWrite = (path, after) => {
    const now = tafel.getSnapshot();
    const situation = {
      deelnemer,
      access: status.getSnapshot().access,
      tafel: tafelFactsOf(now?.fase, now?.status),
      bevroren: bevroren.getSnapshot(),
    };
    return judgeChange(doc, judgeRight(situation), path, after);
  };
  const undo = new UndoStack(doc, archiefStamp, options.undo, mayWrite);
  const conflicts = new ConflictStore(doc);
  const isUnsaved = (act: NumberedAct): boolean => act.seq > tafelSync.savedSeq;
  const remember = (done: readonly UnsavedAct[]): void => {
    const seq = tafelSync.localSeq;
    acts = [...acts.filter(isUnsaved), ...done.map(({ label, changes }) => ({ label, changes, seq }))];
    tafelSync.storeActs(acts.map(({ label, changes }) => ({ label, changes })));
  };

  const session: TafelSession = {
    tafelId,
    deelnemer,
    doc,
    register,
    awareness,
    tafel,
    opgaven,
    bevroren,
    registerValue,
    records,
    decentraleOpgaven: records.decentraleOpgave,
    puzzelstukken: records.puzzelstuk,
    spanningspunten: records.spanningspunt,
    afspraken: records.afspraak,
    undo,
    status,
    conflicts,
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
    unsavedOfOthers: () => tafelSync.unsavedOfOthers(),
    unsentUpdate: () => unsentItems.unsentUpdate(doc),
    unsentClients: () => unsentItems.clientsIn(doc),
    claim(clients) {
      const lacking = tafelSync.notClaimed(clients);
      if (lacking.length === 0) return true;
      tafelSync.claim(clients);
      tafelSync.reconnect();
      return false;
    },
    isTaken: (client) => tafelSync.isTaken(client),
    adopt: (update) => tafelSync.adopt(update),
    as(next) {
      deelnemer = next;
      return { ...session, deelnemer: next };
    },
    flush: () => tafelSync.flush(),
    close() {
      closeCollections(records);
      for (const part of [tafel, opgaven, bevroren, registerValue, conflicts]) part.destroy();
      tafelSync.destroy();
      registerSync.destroy();
      awareness.destroy();
      registerAwareness.destroy();
      doc.destroy();
      register.destroy();
    },
  };
  return session;
}
