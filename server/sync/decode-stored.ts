import * as Y from 'yjs';
import type { LoadedRoom } from '#server/storage/storage.ts';

interface Decoded {
  readonly doc: Y.Doc;
  readonly damage: string | null;
}

function newDoc(clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
}

/** Something refers to what is not there: it would wait for ever, and be handed to every joiner (SY4). */
function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return !hasPending(doc);
  } catch {
    return false;
  }
}

function longestGoodPrefix(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc();
  let good = 0;
  while (good < updates.length && applyAll(doc, updates.slice(good, good + 1))) good += 1;
  doc.destroy();
  return good;
}

/**
 * The document of what was stored. When not all of it can be read: as far as it can, with the reason, and then nobody
 * may write (DU2). The server writes in it under `clientId`.
 */
export function decodeStored(stored: LoadedRoom, clientId: number): Decoded {
  const base = stored.snapshot === null ? [] : [stored.snapshot.update];
  const updates = [...base, ...stored.tail.map(({ bytes }) => bytes)];
  const doc = newDoc(clientId);
  if (applyAll(doc, updates)) return { doc, damage: stored.damage };
  doc.destroy();
  const good = longestGoodPrefix(updates);
  const readable = newDoc(clientId);
  applyAll(readable, updates.slice(0, good));
  const seq = stored.tail[good - base.length]?.seq;
  const what =
    seq === undefined ? 'de momentopname is onleesbaar' : `regel ${seq} van het logboek is onleesbaar`;
  return { doc: readable, damage: stored.damage ?? what };
}
