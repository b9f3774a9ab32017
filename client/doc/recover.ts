import * as Y from 'yjs';
import { actorOf } from '#shared/authorize/actor.ts';
import { DOCUMENT_LIMITS } from '#shared/crdt/guard/limits.ts';
import { RECORDS } from '#shared/crdt/layout.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { deleteCopy, replaceCopy, type Gone } from '#client/doc/copy-disk.ts';
import { describeRefused } from '#client/doc/draft-items.ts';
import type { Draft, DraftItem, Recovery } from '#client/doc/draft.ts';
import { freshId } from '#client/doc/identity.ts';
import type { Ending } from '#client/doc/synced-doc.ts';
import { offlineCopyName, type RoomSession } from '#client/doc/room-session.ts';

/** After so many refusals in a row without anything saved, all of it becomes a draft: it never goes round (C4). */
const MAX_ATTEMPTS = 3;

/** Why a document is set aside, as its draft tells it. */
function causeOf(ending: Ending): Pick<Recovery, 'rule' | 'reason' | 'path'> {
  switch (ending.kind) {
    case 'geweigerd': {
      const { rule, reason, path } = ending.refusal;
      return { rule, reason, path };
    }
    case 'vreemd':
      return { rule: 'AZ23', reason: 'foreign-client', path: null };
    case 'verschil':
      return { rule: 'SY3', reason: 'content-differs', path: null };
    case 'nieuw-tijdperk':
      return { rule: 'D20', reason: 'room-restored', path: null };
    case 'vervangen':
      return { rule: 'SY20', reason: 'server-fault', path: null };
  }
}

/**
 * Sets a session aside that the server will take no more from: everything as it was is kept first, that of other tabs
 * that lay in the same copy included; only then its offline copy goes. Tabs that live put their own work in the fresh one
 * (SY20), or fork like this one.
 */
export async function setAside(
  session: RoomSession,
  ending: Ending,
  attempt: number,
): Promise<{ readonly recovery: Recovery; readonly hadOthers: boolean }> {
  const clients = [session.doc.clientID, ...session.unsentClients()];
  const own = Y.encodeStateAsUpdate(session.doc);
  await session.flush();
  const others = await session.unsavedOfOthers();
  const all = docOf(others === null ? [own] : [own, others.update]);
  const recovery: Recovery = {
    kind: 'herstel',
    id: freshId(),
    tafelId: session.tafelId,
    kamer: session.kind,
    deelnemerId: session.deelnemer.id,
    at: new Date().toISOString(),
    update: Y.encodeStateAsUpdate(all),
    clients: [...new Set(clients)],
    ...causeOf(ending),
    attempt,
  };
  all.destroy();
  return { recovery, hadOthers: others !== null };
}

/** Closes what was set aside, for a fresh document in its place. */
export async function clearAway(
  session: RoomSession,
  ending: Ending,
  removeCopy: (name: string, why: Gone) => Promise<unknown> = removeFromDisk,
): Promise<void> {
  session.close();
  for (const kind of session.kind === 'tafel' ? (['tafel', 'register'] as const) : [session.kind]) {
    const name = offlineCopyName(kind, session.tafelId, session.deelnemer);
    // Into a new life of the room nothing old may come.
    await removeCopy(name, ending.kind === 'nieuw-tijdperk' ? 'weg' : 'vervangen');
  }
}

async function removeFromDisk(name: string, why: Gone): Promise<boolean> {
  return await (why === 'weg' ? deleteCopy(name) : replaceCopy(name));
}

/** What became of a document that was set aside. `opnieuw`: its connection opens again first, for all of its clients. */
export type Sorted = { readonly kind: 'opnieuw' } | { readonly kind: 'klaar'; readonly draft: Draft | null };

/**
 * Divides the work that was set aside, once the fresh document has the content of the server: what `deelnemer` may do now
 * flows on as own unsaved work, under the clients that it was made with; the rest becomes a draft (C4). By the same
 * judge as the server's, so that what flows on is not refused again.
 */
export async function sortOut(
  session: RoomSession,
  recovery: Recovery,
  deelnemer: Deelnemer,
  isStillSynced: () => boolean = () => true,
): Promise<Sorted> {
  const { doc } = session;
  const old = docOf([recovery.update]);
  try {
    const lost = Y.encodeStateAsUpdate(old, Y.encodeStateVector(doc));
    const clients = clientsOf(lost);
    if (clients.length > 0 && !session.claim(clients)) return { kind: 'opnieuw' };
    if (recovery.attempt > MAX_ATTEMPTS || recovery.reason === 'content-differs')
      return done(recovery, old, [whole(recovery.rule, recovery.reason)], 0);
    const { salvage } = await import('#shared/crdt/guard/salvage.ts');
    if (!isStillSynced()) return { kind: 'opnieuw' };
    const isOwn = (client: number): boolean => !session.isTaken(client);
    const context = { actor: actorOf(deelnemer), roomKind: session.kind, limits: SALVAGE_LIMITS } as const;
    const salvaged = salvage(doc, lost, context, isOwn);
    if (!salvaged.ok) {
      const { rule, reason } = salvaged.error.kind === 'geweigerd' ? salvaged.error : recovery;
      return done(recovery, old, [whole(rule, reason)], 0);
    }
    const { bytes, refused, kept } = salvaged.value;
    const items = describeRefused(refused, old, doc);
    if (bytes !== null) session.adopt(bytes);
    return done(recovery, old, items, kept);
  } finally {
    old.destroy();
  }
}

/** A long outbox at once, on the author's own device: the parts in which it leaves are the server's size. */
const SALVAGE_LIMITS = { ...DOCUMENT_LIMITS, maxOrderSteps: 50_000_000 };

function done(recovery: Recovery, old: Y.Doc, items: readonly DraftItem[], kept: number): Sorted {
  return { kind: 'klaar', draft: items.length === 0 ? null : draftOf(recovery, old, items, kept) };
}

/** All of it as one item: which part it is about is not known. */
export function whole(rule: string, reason: string): DraftItem {
  return { path: '', op: 'zet', rule, reason, titel: '', partij: null, own: null, theirs: null };
}

/** The draft takes the place of the recovery under the same id. */
export function draftOf(recovery: Recovery, old: Y.Doc, items: readonly DraftItem[], saved: number): Draft {
  const { id, tafelId, kamer, deelnemerId, at, update } = recovery;
  return {
    kind: 'kladversie',
    id,
    tafelId,
    kamer,
    deelnemerId,
    at,
    update,
    items,
    saved,
    content: readable(old),
  };
}

/** A document as it is now, to download: nothing was refused yet, but it cannot be sent either. */
export function copyOf(session: RoomSession, items: readonly DraftItem[] = []): Draft {
  return {
    kind: 'kladversie',
    id: freshId(),
    tafelId: session.tafelId,
    kamer: session.kind,
    deelnemerId: session.deelnemer.id,
    at: new Date().toISOString(),
    update: Y.encodeStateAsUpdate(session.doc),
    items,
    saved: 0,
    content: readable(session.doc),
  };
}

export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  // Deleted content stays: with it each edit stands by itself.
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function clientsOf(update: Uint8Array): readonly number[] {
  return [...Y.parseUpdateMeta(update).to.keys()];
}

function readable(doc: Y.Doc): unknown {
  return Object.fromEntries(Object.keys(RECORDS).map((root) => [root, doc.getMap(root).toJSON()]));
}
