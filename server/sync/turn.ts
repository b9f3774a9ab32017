import type * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { Applier, Changes, Incoming, Verdict } from './applier.ts';
import { RoomError } from './room-error.ts';
import type { Session } from './session.ts';
import type { SyncLogger } from './sync-logger.ts';

/** A change by the server itself, and who waits for it. */
export interface Edit {
  readonly author: string;
  readonly change: (doc: Y.Doc) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export type Work =
  | { readonly kind: 'update'; readonly incoming: Incoming }
  | { readonly kind: 'edit'; readonly edit: Edit };

/** One turn on its way to the disk: what to store, whom to tell. */
export interface Batch {
  readonly changes: Changes;
  /** The last update of each session that is in it. */
  readonly acks: Map<Session, number>;
  readonly authors: Set<Session>;
  readonly edits: Edit[];
}

export interface TurnContext {
  readonly room: string;
  readonly applier: Applier;
  /** Why nothing may be written, or null. */
  readonly readOnly: string | null;
  readonly logger: SyncLogger;
}

/**
 * Applies all work that gathered, in order; updates between two edits of the server share one transaction. Throws when
 * the document can no longer be trusted: then nothing of the turn counts, and the room starts anew.
 */
export function applyWork(work: readonly Work[], context: TurnContext): Batch {
  const batch: Batch = {
    changes: { rows: [], updates: [] },
    acks: new Map(),
    authors: new Set(),
    edits: [],
  };
  let run: Incoming[] = [];
  for (const one of work) {
    if (one.kind === 'update') {
      run.push(one.incoming);
    } else {
      applyRun(run, batch, context);
      run = [];
      applyEdit(one.edit, batch, context);
    }
  }
  applyRun(run, batch, context);
  if (context.applier.isBroken) {
    for (const { reject } of batch.edits) reject(new RoomError('the room starts anew'));
    throw new RoomError('an update failed halfway');
  }
  return batch;
}

function applyRun(run: readonly Incoming[], batch: Batch, context: TurnContext): void {
  if (run.length === 0) return;
  if (context.readOnly === null) {
    context.applier.accept(run, batch.changes, (one, verdict) => settle(one, verdict, batch, context));
  }
  for (const { session, bytes } of run) {
    // Not stored and not refused: it stays the client's until the room opens again, so nothing after it is acknowledged.
    if (context.readOnly !== null) session.holdsAcks = true;
    session.settle(bytes.length);
  }
}

function applyEdit(edit: Edit, batch: Batch, { applier, readOnly }: TurnContext): void {
  if (readOnly !== null) return edit.reject(new RoomError(readOnly));
  try {
    applier.edit(edit.author, edit.change, batch.changes);
    batch.edits.push(edit);
  } catch (error) {
    edit.reject(error);
  }
}

function settle(
  { session, kind, count }: Incoming,
  verdict: Verdict,
  batch: Batch,
  context: TurnContext,
): void {
  switch (verdict.kind) {
    case 'wijzigt':
      batch.authors.add(session);
      return accepted(batch, session, kind, count);
    case 'geen':
      return accepted(batch, session, kind, count);
    case 'onvolledig':
      // An edit made while connecting arrives before the sync that has its predecessors: only then is a gap honest.
      if (kind === 'update' && !session.hasSynced) session.holdsAcks = true;
      else session.close(CLOSE.gap);
      return;
    case 'geweigerd':
      context.logger.info(
        { room: context.room, deelnemer: session.actor.deelnemer.id, rule: verdict.rule },
        'update refused',
      );
      return session.refuse(verdict.rule, verdict.reason, count);
    default:
      context.logger.error({ err: verdict.error, room: context.room }, 'update failed unexpectedly');
      session.refuse('SY5', 'server-fault', count);
  }
}

function accepted(batch: Batch, session: Session, kind: Incoming['kind'], count: number): void {
  if (kind === 'step2') {
    session.hasSynced = true;
    session.holdsAcks = false;
  }
  batch.acks.set(session, count);
}
