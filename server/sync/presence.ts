import { encodeAwareness, findOwnEntry, type AwarenessEntry } from '#shared/protocol/awareness.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { encodePresenceAlive } from '#shared/protocol/presence-alive.ts';
import { frameOf } from './frame.ts';
import type { SyncLimits } from './limits.ts';
import { withUser } from './presence-state.ts';
import type { Session } from './session.ts';

interface Entry {
  readonly session: Session;
  clock: number;
  /** As the client sent it: when that does not change, nobody needs to hear. */
  raw: string;
  /** As others see it, with who it is from the session. */
  state: string;
  /** What others know: the clock last sent. */
  sentClock: number;
}

const LEFT = 'null';
/** A clock counts the states of one tab: beyond this it only serves to drown out what comes later. */
const MAX_CLOCK = 2 ** 32;
const ALIVE_FRAME = frameOf(encodePresenceAlive());

/** Who is in the room and what they do there: never stored, coalesced, and each only for itself (SY10). */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #changed = new Map<number, AwarenessEntry>();
  readonly #sessions: ReadonlySet<Session>;
  readonly #limits: SyncLimits;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | null = null;

  constructor(sessions: ReadonlySet<Session>, limits: SyncLimits, now: () => number) {
    this.#sessions = sessions;
    this.#limits = limits;
    this.#now = now;
  }

  /** Too often, and only the last of them is looked at, when its time has come. */
  receive(session: Session, update: Uint8Array): void {
    if (session.deferredPresence !== null) {
      session.deferredPresence = update.slice();
      return;
    }
    if (session.presenceBucket.take(this.#now())) return this.#apply(session, update);
    session.deferredPresence = update.slice();
    setTimeout(
      () => {
        const last = session.deferredPresence;
        session.deferredPresence = null;
        if (last !== null && !session.isClosed) this.receive(session, last);
      },
      session.presenceBucket.msUntil(1, this.#now()),
    ).unref();
  }

  #apply(session: Session, update: Uint8Array): void {
    const found = findOwnEntry(update, session.presenceClient, this.#limits.awarenessBytes);
    if (found.kind === 'malformed') return session.close(CLOSE.malformed);
    if (found.kind === 'none' || !this.#claim(session, found.entry.clientId)) return;
    const { clientId, clock, state: raw } = found.entry;
    if (clock > MAX_CLOCK) return session.close(CLOSE.malformed);
    const entry = this.#entries.get(clientId);
    if (raw === LEFT) {
      if (entry !== undefined) this.#remove(clientId, entry, clock);
      return;
    }
    if (entry !== undefined && clock < entry.clock) return;
    if (entry?.raw === raw) {
      entry.clock = clock; // a renewal: told to others in the slow round
      return;
    }
    const state = withUser(raw, session.actor);
    if (state === null) return session.close(CLOSE.malformed);
    this.#entries.set(clientId, { session, clock, raw, state, sentClock: clock });
    this.#tell({ clientId, clock, state });
  }

  /** The first state that a connection sends makes that clientID its own, if it was leased to it (AZ23). */
  #claim(session: Session, clientId: number): boolean {
    const holder = this.#entries.get(clientId)?.session;
    if (session.presenceClient === clientId && holder === session) return true;
    if (!session.clientIds.has(clientId)) return false;
    // Nobody else can have leased it: the same person came back before the old socket was known dead.
    if (holder !== undefined) this.#entries.delete(clientId);
    session.presenceClient = clientId;
    return true;
  }

  leave(session: Session): void {
    const clientId = session.presenceClient;
    const entry = clientId === null ? undefined : this.#entries.get(clientId);
    if (clientId !== null && entry?.session === session) this.#remove(clientId, entry, entry.clock);
  }

  #remove(clientId: number, entry: Entry, clock: number): void {
    this.#entries.delete(clientId);
    this.#tell({ clientId, clock: Math.max(clock, entry.clock, entry.sentClock), state: LEFT });
  }

  #tell(entry: AwarenessEntry): void {
    this.#changed.set(entry.clientId, entry);
    this.#timer ??= setTimeout(() => this.#flush(), this.#limits.awarenessWindowMs);
  }

  #flush(): void {
    this.#timer = null;
    if (this.#changed.size === 0) return;
    const frame = frameOf(encodeAwareness([...this.#changed.values()]));
    this.#changed.clear();
    for (const session of this.#sessions) if (session.isLive) session.write(frame);
  }

  /** Everyone who is here, for a joiner; null when nobody is. */
  everyone(): Buffer | null {
    if (this.#entries.size === 0) return null;
    const entries = [...this.#entries].map(([clientId, { clock, state }]): AwarenessEntry => ({
      clientId,
      clock,
      state,
    }));
    return frameOf(encodeAwareness(entries));
  }

  /**
   * The slow round. Receivers of y-protocols forget a state after 30 s, and the stock provider reconnects after 30 s
   * without a message, so each socket gets one message: the renewed states, or that there are none.
   */
  renew(): void {
    let renewals: Buffer | null = null;
    for (const session of this.#sessions) {
      if (!session.isLive) continue;
      if (session.dialect.keepsPresence) session.write(ALIVE_FRAME);
      else session.write((renewals ??= frameOf(encodeAwareness(this.#renewed()))));
    }
  }

  #renewed(): AwarenessEntry[] {
    const entries: AwarenessEntry[] = [];
    for (const [clientId, entry] of this.#entries) {
      if (entry.clock === entry.sentClock) continue;
      entry.sentClock = entry.clock;
      entries.push({ clientId, clock: entry.clock, state: entry.state });
    }
    return entries;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
