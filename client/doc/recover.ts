import * as Y from 'yjs';
import { RECORDS } from '#shared/crdt/layout.ts';
import { saveDraft, type Draft } from '#client/doc/draft-store.ts';
import { freshId } from '#client/doc/identity.ts';
import { deleteCopy, replaceCopy } from '#client/doc/copy-disk.ts';
import type { OthersWork } from '#client/doc/offline-copy.ts';
import { redoAct } from '#client/doc/redo-acts.ts';
import type { Ending } from '#client/doc/synced-doc.ts';
import { offlineCopyName, type NumberedAct, type TafelSession } from '#client/doc/tafel-session.ts';

/** What must be done again on the fresh document, once that has the server's content. */
export interface Recovery {
  readonly old: Y.Doc;
  readonly acts: readonly NumberedAct[];
  /** Unsaved work of other tabs that lay in the same copy, to take over as it is; it is in the draft as well. */
  readonly others: OthersWork | null;
}

/**
 * Sets a session aside that the server will take no more from: everything as it was goes into a draft first, only then
 * its offline copy goes. Which acts can be done again: all unsaved ones, without those the server refused (C4). When a
 * whole batch was refused it is not known which; all are done again, each as an edit of its own, and a next refusal
 * names the one. Other tabs of the same person share the copy: those that live put their work in the fresh one (SY20), and
 * what is of closed ones goes along.
 */
export async function setAside(session: TafelSession, ending: Ending): Promise<Recovery> {
  const update = Y.encodeStateAsUpdate(session.doc);
  await session.flush();
  const others = await session.unsavedOfOthers();
  const unsaved = session.unsavedActs();
  const refused = unsaved.filter((act) => isRefused(act, unsaved, ending));
  const acts = unsaved.filter((act) => !refused.includes(act));
  if (ending.kind === 'geweigerd' || others !== null || session.status.getSnapshot().unsaved > 0) {
    const all = docOf(others === null ? [update] : [update, others.update]);
    await saveDraft({
      ...draftOf(session.tafelId, all),
      rule: ending.kind === 'geweigerd' ? ending.refusal.rule : 'D20',
      reason: ending.kind === 'geweigerd' ? ending.refusal.reason : 'room-restored',
      acts: refused.map((act) => act.label),
      redone: acts.length,
    });
    all.destroy();
  }
  session.close();
  for (const kind of ['tafel', 'register'] as const)
    await removeCopy(offlineCopyName(kind, session.tafelId, session.deelnemer), ending);
  return { old: docOf([update]), acts, others: ending.kind === 'geweigerd' ? others : null };
}

/** After a refusal other tabs may go on with what they have; into a new life of the room nothing old may come. */
async function removeCopy(name: string, ending: Ending): Promise<void> {
  await (ending.kind === 'geweigerd' ? replaceCopy(name) : deleteCopy(name));
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** A document as it is now, to keep or download. */
export function draftOf(tafelId: string, doc: Y.Doc): Draft {
  return {
    id: freshId(),
    tafelId,
    at: new Date().toISOString(),
    rule: '',
    reason: '',
    acts: [],
    redone: 0,
    content: readable(doc),
    update: Y.encodeStateAsUpdate(doc),
  };
}

/** Does the acts again, one edit each; returns how many had an effect. */
export function redoAll(session: TafelSession, { old, acts, others }: Recovery): number {
  let done = 0;
  // First: own acts may change what another tab made. What cannot come along is in the draft.
  if (others !== null) session.adopt(others);
  for (const act of acts) {
    session.perform(act.label, () => {
      const changes = redoAct(old, session.doc, act);
      if (changes.length > 0) done++;
      return changes;
    });
  }
  return done;
}

function isRefused(act: NumberedAct, unsaved: readonly NumberedAct[], ending: Ending): boolean {
  if (ending.kind !== 'geweigerd' || ending.edits === null) return false;
  const { from, to } = ending.edits;
  const inBatch = unsaved.filter((other) => other.seq > from && other.seq <= to);
  return inBatch.length === 1 && inBatch[0] === act;
}

function readable(doc: Y.Doc): unknown {
  return Object.fromEntries(Object.keys(RECORDS).map((root) => [root, doc.getMap(root).toJSON()]));
}
