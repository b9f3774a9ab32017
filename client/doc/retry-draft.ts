import * as Y from 'yjs';
import type { Change, FieldPath } from '#shared/crdt/change.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { DOCUMENT_LIMITS } from '#shared/crdt/guard/limits.ts';
import { LOCAL_ORIGIN, readPath, writePath } from '#shared/crdt/mutate.ts';
import type { Draft, DraftItem } from '#client/doc/draft.ts';
import { docOf } from '#client/doc/recover.ts';
import { actorOf } from '#shared/authorize/actor.ts';
import { placeOf, recordAt, wordsOf, type RecordPlace } from '#client/doc/record-place.ts';
import { redoAct } from '#client/doc/redo-acts.ts';
import type { RoomSession } from '#client/doc/room-session.ts';

/** What became of a second try: what is on the tafel now, and what still may not or cannot be. */
export interface Retried {
  readonly done: readonly DraftItem[];
  readonly left: readonly DraftItem[];
}

/**
 * Does again what is allowed by now, each thing by itself, as ordinary edits. It is tried on a copy first, before the same
 * judge as the server's: what would be refused stays in the draft, with the reason of today. `label`: for undo.
 */
export function retryDraft(session: RoomSession, draft: Draft, label: string): Retried {
  // What was made in a private room is never laid on the tafel by this.
  if (draft.kamer !== session.kind) return { done: [], left: draft.items };
  const old = docOf([draft.update]);
  const done: DraftItem[] = [];
  const left: DraftItem[] = [];
  try {
    for (const item of draft.items) {
      const outcome = tryItem(session, old, item, label);
      if (outcome === null) done.push(item);
      else left.push(outcome);
    }
  } finally {
    old.destroy();
  }
  return { done, left };
}

/** Null when it is done. */
function tryItem(session: RoomSession, old: Y.Doc, item: DraftItem, label: string): DraftItem | null {
  const place = placeOf(item.path);
  if (place === null) return item;
  const trial = docOf([Y.encodeStateAsUpdate(session.doc)]);
  try {
    if (!doAgain(old, trial, item, place)) return { ...item, rule: 'SY11', reason: 'changed-meanwhile' };
    const update = Y.encodeStateAsUpdate(trial, Y.encodeStateVector(session.doc));
    const context = {
      actor: actorOf(session.deelnemer),
      roomKind: session.kind,
      limits: DOCUMENT_LIMITS,
    } as const;
    const judged = inspectUpdate(session.doc, update, context);
    if (!judged.ok) {
      const { error } = judged;
      return error.kind === 'geweigerd' ? { ...item, rule: error.rule, reason: error.reason } : item;
    }
  } finally {
    trial.destroy();
  }
  let changes: readonly Change[] = [];
  session.perform(label, () => {
    changes = doAgain(old, session.doc, item, place) ?? [];
    return changes;
  });
  return null;
}

/** The changes for undo, none for a text; null when it cannot be done on what is there now. */
function doAgain(
  old: Y.Doc,
  doc: Y.Doc,
  { op, theirs }: DraftItem,
  place: RecordPlace,
): readonly Change[] | null {
  const { root, id, child, key, entry } = place;
  if (key === null) {
    const changes = [{ kind: 'gemaakt', root, id, child }] as const;
    return redoAct(old, doc, { label: '', changes });
  }
  if (recordAt(doc, place) === null) return null;
  if (op === 'tekst') return writeText(old, doc, place, theirs) ? [] : null;
  const path: FieldPath = { root, id, child, key, entry };
  return doc.transact(() => writePath(doc, path, readPath(old, path)), LOCAL_ORIGIN);
}

/** Only over the words that stood there when it was refused: what others wrote since is never replaced. */
function writeText(old: Y.Doc, doc: Y.Doc, place: RecordPlace, theirs: unknown): boolean {
  const [source, target] = [old, doc].map((each) => recordAt(each, place)?.get(place.key ?? ''));
  if (!(source instanceof Y.XmlFragment) || !(target instanceof Y.XmlFragment)) return false;
  if (wordsOf(target) !== theirs) return false;
  const nodes = source.toArray().flatMap((node) => (node instanceof Y.XmlHook ? [] : [node.clone()]));
  doc.transact(() => {
    target.delete(0, target.length);
    target.insert(0, nodes);
  }, LOCAL_ORIGIN);
  return true;
}
