import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Change } from '#shared/crdt/change.ts';
import { Collection } from '#shared/crdt/collection.ts';
import { SCHEMA_VERSION } from '#shared/crdt/layout.ts';
import { LOCAL_ORIGIN, type Identity } from '#shared/crdt/mutate.ts';
import { readOpgaven, readTafel } from '#shared/crdt/read.ts';
import { readRegister, REGISTER_ROOTS, type Register } from '#shared/crdt/register.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Tafel, TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import { DocValue } from '#client/doc/doc-value.ts';
import { archiefStampFor, identityFor } from '#client/doc/identity.ts';
import { StatusStore } from '#client/doc/status.ts';
import { SyncedDoc } from '#client/doc/synced-doc.ts';
import type { Refusal } from '#client/doc/server-messages.ts';

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
  readonly puzzelstukken: Collection<'puzzelstuk'>;
  readonly spanningspunten: Collection<'spanningspunt'>;
  readonly afspraken: Collection<'afspraak'>;
  readonly undo: UndoStack;
  readonly status: StatusStore;
  /** Does one act of the user in one transaction and remembers it for undo under `label`. */
  perform(label: string, act: () => readonly Change[]): void;
  /** A fresh identity for a record that this deelnemer makes now. */
  newIdentity(): Identity;
  archiefStamp(): NonNullable<Archief>;
  /** Acts of which the server has not confirmed everything, oldest first. */
  unsavedActs(): readonly UnsavedAct[];
  /** Resolves when everything done so far is in the offline copy, or could not be. */
  flush(): Promise<void>;
  close(): void;
}

export interface UnsavedAct {
  readonly label: string;
  readonly changes: readonly Change[];
}

export interface OpenTafel {
  readonly tafelId: TafelId;
  readonly deelnemer: Deelnemer;
  /** The server refused an edit of this session and will take no more from it. */
  readonly onRefused?: (refusal: Refusal) => void;
}

/** Name of the offline copy: never shared between people, tafels or layouts of the document (C6). */
export function offlineCopyName(kind: 'tafel' | 'register', tafelId: TafelId, deelnemer: Deelnemer): string {
  return `puzzeltafel/${kind}/${tafelId}/${deelnemer.id}/v${SCHEMA_VERSION}`;
}

/** Opens a tafel: at once with what the offline copy holds, then with the server for as long as it is there. */
export function openTafelSession({ tafelId, deelnemer, onRefused }: OpenTafel): TafelSession {
  const doc = new Y.Doc();
  const register = new Y.Doc();
  const awareness = new Awareness(doc);
  const status = new StatusStore();
  const tafelSync = new SyncedDoc({
    doc,
    awareness,
    room: roomName({ kind: 'tafel', tafel: tafelId }),
    copyName: offlineCopyName('tafel', tafelId, deelnemer),
    status,
    onRefused: onRefused ?? (() => undefined),
  });
  const registerAwareness = new Awareness(register);
  registerAwareness.setLocalState(null);
  const registerSync = new SyncedDoc({
    doc: register,
    awareness: registerAwareness,
    room: roomName({ kind: 'register', tafel: tafelId }),
    copyName: offlineCopyName('register', tafelId, deelnemer),
    status: new StatusStore(),
    onRefused: () => undefined,
  });

  const puzzelstukken = new Collection(doc, 'puzzelstuk');
  const spanningspunten = new Collection(doc, 'spanningspunt');
  const afspraken = new Collection(doc, 'afspraak');
  const tafel = new DocValue(doc, ['tafel'], readTafel);
  const opgaven = new DocValue(doc, ['opgave'], readOpgaven);
  const registerValue = new DocValue(register, REGISTER_ROOTS, readRegister);
  const archiefStamp = (): NonNullable<Archief> => archiefStampFor(deelnemer);
  const undo = new UndoStack(doc, archiefStamp);
  let acts: (UnsavedAct & { readonly seq: number })[] = [];

  return {
    tafelId,
    deelnemer,
    doc,
    register,
    awareness,
    tafel,
    opgaven,
    registerValue,
    puzzelstukken,
    spanningspunten,
    afspraken,
    undo,
    status,
    perform(label, act) {
      const changes = doc.transact(act, LOCAL_ORIGIN);
      if (changes.length === 0) return;
      undo.push(label, changes);
      acts = acts.filter((earlier) => earlier.seq > tafelSync.savedSeq);
      acts.push({ label, changes, seq: tafelSync.localSeq });
    },
    newIdentity: () => identityFor(deelnemer),
    archiefStamp,
    unsavedActs: () => acts.filter((act) => act.seq > tafelSync.savedSeq),
    flush: () => tafelSync.flush(),
    close() {
      for (const part of [puzzelstukken, spanningspunten, afspraken, tafel, opgaven, registerValue])
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
