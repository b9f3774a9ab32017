import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Change } from '#shared/crdt/change.ts';
import { Collection } from '#shared/crdt/collection.ts';
import { LOCAL_ORIGIN, type Identity } from '#shared/crdt/mutate.ts';
import { readBevroren, readOpgaven, readTafel } from '#shared/crdt/read.ts';
import { readRegister, REGISTER_ROOTS, type Register } from '#shared/crdt/register.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
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
import { parseActs, type UnsavedAct } from '#client/doc/redo-acts.ts';
import type { OthersWork } from '#client/doc/offline-copy.ts';
import { SyncedDoc, type Ending } from '#client/doc/synced-doc.ts';
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
  /** Takes that over; false when it leans on what is not here. */
  adopt(work: OthersWork): boolean;
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
export function openTafelSession({ tafelId, deelnemer, onEnded }: OpenTafel): TafelSession {
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
    onEarlier: (earlier, clients) => {
      conflicts.addOwnClients(clients);
      earlierActs = parseActs(earlier).map(({ label, changes }) => ({ label, changes, seq: 1 }));
    },
    onEnded: onEnded ?? (() => undefined),
  });
  const registerAwareness = new Awareness(register);
  registerAwareness.setLocalState(null);
  const registerSync = new SyncedDoc({
    doc: register,
    awareness: registerAwareness,
    room: roomName({ kind: 'register', tafel: tafelId }),
    copyName: offlineCopyName('register', tafelId, deelnemer),
    status: new StatusStore(),
    unsentItems: new UnsentItems(),
    onEarlier: () => undefined,
    onEnded: onEnded ?? (() => undefined),
  });

  const decentraleOpgaven = new Collection(doc, 'decentraleOpgave');
  const puzzelstukken = new Collection(doc, 'puzzelstuk');
  const spanningspunten = new Collection(doc, 'spanningspunt');
  const afspraken = new Collection(doc, 'afspraak');
  const tafel = new DocValue(doc, ['tafel'], readTafel);
  const opgaven = new DocValue(doc, ['opgave'], readOpgaven);
  const bevroren = new DocValue(doc, ['bevroren'], readBevroren);
  const registerValue = new DocValue(register, REGISTER_ROOTS, readRegister);
  const archiefStamp = (): NonNullable<Archief> => archiefStampFor(deelnemer);
  const undo = new UndoStack(doc, archiefStamp);
  const conflicts = new ConflictStore(doc);
  const isUnsaved = (act: NumberedAct): boolean => act.seq > tafelSync.savedSeq;
  const remember = (done: readonly UnsavedAct[]): void => {
    const seq = tafelSync.localSeq;
    acts = [...acts.filter(isUnsaved), ...done.map(({ label, changes }) => ({ label, changes, seq }))];
    tafelSync.storeActs(acts.map(({ label, changes }) => ({ label, changes })));
  };

  return {
    tafelId,
    deelnemer,
    doc,
    register,
    awareness,
    tafel,
    opgaven,
    bevroren,
    registerValue,
    decentraleOpgaven,
    puzzelstukken,
    spanningspunten,
    afspraken,
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
    adopt(work) {
      const isTaken = tafelSync.adopt(work.update);
      if (isTaken) remember(parseActs(work.acts));
      return isTaken;
    },
    flush: () => tafelSync.flush(),
    close() {
      for (const part of [
        decentraleOpgaven,
        puzzelstukken,
        spanningspunten,
        afspraken,
        tafel,
        opgaven,
        bevroren,
        registerValue,
        conflicts,
      ])
        part.destroy();
      tafelSync.destroy();
      registerSync.destroy();
      awareness.destroy();
      registerAwareness.destroy();
      doc.destroy();
      register.destroy();
    },
  };
}
