import type * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Actor } from './actor.ts';
import type { Applier, Changes, Incoming, Verdict } from './applier.ts';
import type { Leases } from './leases.ts';
import { RoomError } from './room-error.ts';
import type { Session } from './session.ts';
import { Submission } from './submission.ts';
import type { SyncLogger } from './sync-logger.ts';

/** A change by the server itself, and who waits for it. */
export interface Edit {
  readonly author: string;
  readonly change: (doc: Y.Doc) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** An update that came over a socket. */
export interface SessionUpdate extends Incoming {
  readonly sender: Session;
  /** Number of this update on its connection, from 1. */
  readonly count: number;
}

export type Work =
  | { readonly kind: 'update'; readonly incoming: SessionUpdate | Submission }
  | { readonly kind: 'edit'; readonly edit: Edit };

/** One turn on its way to the disk: what to store, whom to tell. */
export interface Batch {
  readonly changes: Changes;
  /** The last update of each session that is in it. */
  readonly acks: Map<Session, number>;
  readonly authors: Set<Session>;
  readonly edits: Edit[];
  readonly submissions: Submission[];
}

export interface TurnContext {
  readonly room: string;
  readonly applier: Applier;
  readonly leases: Leases;
  readonly nowMs: number;
  /** Why nothing may be written, or null. */
  readonly readOnly: string | null;
  readonly logger: SyncLogger;
  readonly onRefused?: (actor: Actor, refused: RefusedUpdate) => void;
}

/** Which rule refused an update, and at which place in the document when that is known. */
export interface RefusedUpdate {
  readonly reason: RefusalCode;
  readonly path: string | null;
}

export function emptyBatch(): Batch {
  return {
    changes: { rows: [], updates: [], hasDeleted: false },
    acks: new Map(),
    authors: new Set(),
    edits: [],
    submissions: [],
  };
}

/**
 * Applies work that gathered, in order; updates between two edits of the server share one transaction. Stops when the
 * turn took long enough, and gives what is left for the next. Throws when the document can no longer be trusted: then
 * nothing of the turn counts, and the room starts anew.
 */
export function applyWork(
  work: readonly Work[],
  context: TurnContext,
  isEnough: () => boolean,
): { readonly batch: Batch; readonly left: Work[] } {
  const batch = emptyBatch();
  let done = 0;
  while (done < work.length && (done === 0 || !isEnough())) {
    const first = work[done];
    if (first?.kind === 'edit') {
      applyEdit(first.edit, batch, context);
      done += 1;
    } else {
      done += applyRun(runFrom(work, done), batch, context, isEnough);
    }
  }
  if (context.applier.isBroken) {
    for (const { reject } of [...batch.edits, ...batch.submissions])
      reject(new RoomError('the room starts anew'));
    throw new RoomError('an update failed halfway');
  }
  return { batch, left: work.slice(done) };
}

/** The updates from there on, up to the next edit of the server. */
function runFrom(work: readonly Work[], start: number): (SessionUpdate | Submission)[] {
  const run: (SessionUpdate | Submission)[] = [];
  for (let index = start; index < work.length; index++) {
    const one = work[index];
    if (one?.kind !== 'update') break;
    run.push(one.incoming);
  }
  return run;
}

function applyRun(
  run: readonly (SessionUpdate | Submission)[],
  batch: Batch,
  context: TurnContext,
  isEnough: () => boolean,
): number {
  const { readOnly, applier } = context;
  if (readOnly !== null) {
    for (const one of run) leaveOpen(one, readOnly);
    return run.length;
  }
  for (const one of run) if (one instanceof Submission) admit(one, context);
  const done = applier.accept(
    run,
    batch.changes,
    (one, verdict) => settle(one, verdict, batch, context),
    isEnough,
  );
  for (const one of run.slice(0, done)) if (!(one instanceof Submission)) one.sender.settle(one.bytes.length);
  return done;
}

/** Not stored and not refused: it stays the client's until the room opens again, so nothing after it is acknowledged. */
function leaveOpen(one: SessionUpdate | Submission, readOnly: string): void {
  if (one instanceof Submission) return one.refuse({ kind: 'alleen-lezen', reden: readOnly });
  one.sender.holdsAcks = true;
  one.sender.settle(one.bytes.length);
}

/** What comes through another door than a socket is leased its clientIDs here. */
function admit(one: Submission, { leases, nowMs }: TurnContext): void {
  if (one.sender.isDiscarded) return;
  if (leases.bind(one.clientIds, one.sender.actor.deelnemer.id, nowMs) === 'leased') return;
  one.sender.isDiscarded = true;
  one.refuse({ kind: 'bezet' });
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
  one: SessionUpdate | Submission,
  verdict: Verdict,
  batch: Batch,
  { logger, room, onRefused }: TurnContext,
): void {
  const deelnemer = one.sender.actor.deelnemer.id;
  if (verdict.kind === 'geweigerd') {
    logger.info({ room, deelnemer, rule: verdict.rule, reason: verdict.reason }, 'update refused');
    onRefused?.(one.sender.actor, { reason: verdict.reason, path: verdict.path ?? null });
  }
  if (verdict.kind === 'fout') logger.error({ err: verdict.error, room }, 'update failed unexpectedly');
  if (one instanceof Submission) settleSubmission(one, verdict, batch);
  else settleUpdate(one, verdict, batch);
}

function refusalOf(verdict: Verdict & { kind: 'geweigerd' | 'fout' }) {
  if (verdict.kind === 'fout') return { rule: 'SY5', reason: 'server-fault', path: null } as const;
  return { rule: verdict.rule, reason: verdict.reason, path: verdict.path ?? null };
}

function settleSubmission(one: Submission, verdict: Verdict, batch: Batch): void {
  switch (verdict.kind) {
    case 'wijzigt':
    case 'geen':
      batch.submissions.push(one);
      return;
    case 'onvolledig':
      return one.refuse({ kind: 'onvolledig' });
    default:
      return one.refuse({ kind: 'geweigerd', ...refusalOf(verdict) });
  }
}

function settleUpdate({ sender, kind, count }: SessionUpdate, verdict: Verdict, batch: Batch): void {
  switch (verdict.kind) {
    case 'wijzigt':
      batch.authors.add(sender);
      return accepted(batch, sender, kind, count);
    case 'geen':
      return accepted(batch, sender, kind, count);
    case 'onvolledig':
      // An edit made while connecting arrives before the sync that has its predecessors: only then is a gap honest.
      if (kind === 'update' && !sender.hasSynced) sender.holdsAcks = true;
      else sender.close(CLOSE.gap);
      return;
    default:
      return sender.refuse({ ...refusalOf(verdict), count });
  }
}

function accepted(batch: Batch, session: Session, kind: Incoming['kind'], count: number): void {
  if (kind === 'step2') {
    session.hasSynced = true;
    session.holdsAcks = false;
  }
  batch.acks.set(session, count);
}
