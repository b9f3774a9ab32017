import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { UndoHistory } from '#shared/crdt/undo.ts';
import type { Recovery } from '#client/doc/draft.ts';
import { deleteDraft, readStored, saveDraft } from '#client/doc/draft-store.ts';
import { clearAway, copyOf, draftOf, docOf, setAside, sortOut, whole } from '#client/doc/recover.ts';
import { redoAct, type UnsavedAct } from '#client/doc/redo-acts.ts';
import type { Ending } from '#client/doc/synced-doc.ts';
import type { Doors, OpenRoom, RoomSession } from '#client/doc/room-session.ts';

export interface KeeperOptions<Session extends RoomSession> {
  readonly tafelId: TafelId;
  readonly open: (parts: OpenRoom) => Session;
  readonly deelnemer: Deelnemer;
  /** The seat as the server has it now; null when it cannot be asked, or there is none. */
  readonly askSeat: () => Promise<Deelnemer | null>;
  /** The session to show; null while one takes the place of another. */
  readonly onSession: (session: Session | null) => void;
  readonly onRightsChanged: () => void;
  readonly doors?: Doors;
}

/** How often in one visit a fresh document may take the place of another, before something is really wrong. */
const MAX_RECOVERIES = 25;
/** When the server cannot say what the seat is now. */
const RETRY_MS = 5000;
/** When the connection came back, or another document took the place, while work was being sorted: that word is past. */
const RETRY_SOON_MS = 250;

/**
 * Keeps one document open for one seat. When the server takes no more from a document it sets that aside, opens a fresh one
 * in its place and sorts out what may flow on and what becomes a draft (C4).
 *
 * Invariants:
 * 1. What was set aside is kept on this device until it is sorted out: a reload halfway loses nothing.
 * 2. A document that was set aside is never sent again; what flows on was judged against the content of the server.
 * 3. Refusals in a row without anything saved between them are counted; too many, and all becomes a draft.
 */
export class SessionKeeper<Session extends RoomSession> {
  readonly #options: KeeperOptions<Session>;
  #deelnemer: Deelnemer;
  #session: Session | null = null;
  #isClosed = false;
  #recoveries = 0;
  #attempt = 1;
  /** Something may wait to be sorted out; not known before it was looked for. */
  #mustSort = true;
  #isSorting = false;
  /** How many documents were set aside. */
  #setAside = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #stopWatching: () => void = () => undefined;

  constructor(options: KeeperOptions<Session>) {
    this.#options = options;
    this.#deelnemer = options.deelnemer;
  }

  start(): void {
    this.#open();
  }

  /** The same seat with other rights: what is open stays open. */
  setDeelnemer(deelnemer: Deelnemer): void {
    // Another seat is another keeper's.
    if (deelnemer === this.#deelnemer || deelnemer.id !== this.#deelnemer.id) return;
    this.#deelnemer = deelnemer;
    if (this.#session === null) return;
    this.#session = this.#session.as(deelnemer) as Session; // the same session: only the seat in it differs
    this.#options.onSession(this.#session);
  }

  /** Nothing waits to be sorted out. */
  get isSettled(): boolean {
    return !this.#mustSort && !this.#isSorting;
  }

  close(): void {
    this.#isClosed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#stopWatching();
    this.#session?.close();
    this.#session = null;
  }

  #open(claims: readonly number[] = [], undo?: UndoHistory): Session {
    const { tafelId, open, onSession, onRightsChanged, doors } = this.#options;
    const session = open({
      tafelId,
      deelnemer: this.#deelnemer,
      claims,
      onEnded: (ending) => void this.#replace(session, ending),
      onRightsChanged,
      ...(undo === undefined ? {} : { undo }),
      ...(doors === undefined ? {} : { doors }),
    });
    this.#session = session;
    this.#stopWatching = session.status.subscribe(() => void this.#onStatus(session));
    onSession(session);
    return session;
  }

  async #replace(ended: Session, ending: Ending): Promise<void> {
    if (this.#isClosed || this.#session?.doc !== ended.doc || this.#recoveries >= MAX_RECOVERIES) return;
    this.#recoveries++;
    this.#session = null;
    this.#stopWatching();
    this.#options.onSession(null);
    const acts = ended.unsavedActs();
    const isNewLife = ending.kind === 'nieuw-tijdperk';
    const { recovery, hadOthers } = await setAside(ended, ending, this.#attempt++);
    const old = docOf([recovery.update]);
    this.#setAside++;
    this.#mustSort = true;
    if (!isNewLife || hadOthers || ended.status.getSnapshot().unsaved > 0)
      await saveDraft(
        isNewLife ? draftOf(recovery, old, [whole(recovery.rule, recovery.reason)], acts.length) : recovery,
      );
    await clearAway(ended, ending, this.#options.doors?.removeCopy);
    if (this.#isClosed) return old.destroy();
    const fresh = this.#open(isNewLife ? [] : recovery.clients, ended.undo.history);
    if (isNewLife) whenSynced(fresh, () => redoAll(fresh, old, acts));
    else old.destroy();
  }

  async #onStatus(session: RoomSession): Promise<void> {
    const { synced, unsaved, access } = session.status.getSnapshot();
    if (access.kind === 'geen-toegang') await this.#keepOfEndedSeat(session, unsaved);
    if (synced && !this.#mustSort && unsaved === 0) this.#attempt = 1;
    if (!synced || !this.#mustSort || this.#isSorting) return;
    this.#isSorting = true;
    const aside = this.#setAside;
    try {
      const isDone = await this.#sortAll(session);
      // What was set aside meanwhile may not have been seen.
      this.#mustSort = !isDone || aside !== this.#setAside;
    } finally {
      this.#isSorting = false;
    }
    if (this.#mustSort) this.#sortAgain(RETRY_SOON_MS);
  }

  /** With the session that is open then; one try at a time waits. */
  #sortAgain(afterMs: number): void {
    if (this.#isClosed) return;
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      if (this.#session !== null) void this.#onStatus(this.#session);
    }, afterMs);
  }

  /** Everything that waits, also of an earlier visit that ended halfway; false when something is left. */
  async #sortAll(session: RoomSession): Promise<boolean> {
    const stored = await readStored(session.tafelId, session.deelnemer.id);
    for (const recovery of stored) {
      if (recovery.kind !== 'herstel' || recovery.kamer !== session.kind) continue;
      const seat = await this.#options.askSeat();
      if (!this.#isCurrent(session)) return false;
      // From another seat nothing of this one is sent: it waits until the person is back in it.
      if (seat === null || seat.id !== session.deelnemer.id) {
        this.#sortAgain(RETRY_MS);
        return false;
      }
      if (!(await this.#sort(session, recovery, seat))) return false;
    }
    return true;
  }

  /** False: not now; it is tried again when the connection is synced. */
  async #sort(session: RoomSession, recovery: Recovery, seat: Deelnemer): Promise<boolean> {
    const sorted = await sortOut(session, recovery, seat, () => this.#isCurrent(session));
    if (sorted.kind === 'opnieuw') return false;
    await session.flush();
    await (sorted.draft === null ? deleteDraft(recovery.id) : saveDraft(sorted.draft));
    return this.#isCurrent(session);
  }

  #isCurrent(session: RoomSession): boolean {
    return this.#session?.doc === session.doc && session.status.getSnapshot().synced;
  }

  /** The work stays in the copy of that seat; a draft of it can be read and downloaded meanwhile. */
  async #keepOfEndedSeat(session: RoomSession, unsaved: number): Promise<void> {
    if (unsaved === 0) return;
    await saveDraft({
      ...copyOf(session, [whole('AZ18', 'seat-ended')]),
      id:
        session.kind === 'tafel'
          ? `plaats-${session.deelnemer.id}`
          : `plaats-${session.kind}-${session.deelnemer.id}`,
    });
  }
}

function whenSynced(session: RoomSession, act: () => void): void {
  const stop = session.status.subscribe(() => {
    if (!session.status.getSnapshot().synced) return;
    stop();
    act();
  });
}

/** Into a new life of the room go values, never the history of the old one (D20). */
function redoAll(session: RoomSession, old: ReturnType<typeof docOf>, acts: readonly UnsavedAct[]): void {
  for (const act of acts) session.perform(act.label, () => redoAct(old, session.doc, act));
  old.destroy();
}
