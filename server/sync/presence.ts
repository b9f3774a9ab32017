import { encodeAwareness, findOwnEntry, type AwarenessEntry } from '#shared/protocol/awareness.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { encodePresenceAlive } from '#shared/protocol/presence-alive.ts';
import { frameOf } from './frame.ts';
import type { SyncLimits } from './limits.ts';
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
const ALIVE_FRAME = frameOf(encodePresenceAlive());

/** The state with the server's word on who this is (SY10); null when it is not a plain state. */
function withUser(raw: string, session: Session): string | null {
  if (raw.includes('__proto__')) return null;
  let state: unknown;
  try {
    state = JSON.parse(raw);
  } catch {
    return null;
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  const { id, naam, partij, rol } = session.actor.deelnemer;
  return JSON.stringify({ ...state, user: { id, naam, partij, rol, kleur: session.actor.kleur } });
}

/** Who is in the room and what they do there: never stored, coalesced, and each only for itself (SY10). */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #changed = new Map<number, AwarenessEntry>();
  readonly #sessions: ReadonlySet<Session>;
  readonly #limits: SyncLimits;
  readonly #mayUse: (clientId: number, session: Session) => boolean;
  #timer: NodeJS.Timeout | null = null;

  /** `mayUse` answers whether a clientID is this deelnemer's to use. */
  constructor(
    sessions: ReadonlySet<Session>,
    limits: SyncLimits,
    mayUse: (clientId: number, session: Session) => boolean,
  ) {
    this.#sessions = sessions;
    this.#limits = limits;
    this.#mayUse = mayUse;
  }

  receive(session: Session, update: Uint8Array): void {
    const found = findOwnEntry(update, session.presenceClient, this.#limits.awarenessBytes);
    if (found.kind === 'malformed') return session.close(CLOSE.malformed);
    if (found.kind === 'none' || !this.#claim(session, found.entry.clientId)) return;
    const { clientId, clock, state: raw } = found.entry;
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
    const state = withUser(raw, session);
    if (state === null) return session.close(CLOSE.malformed);
    this.#entries.set(clientId, { session, clock, raw, state, sentClock: clock });
    this.#tell({ clientId, clock, state });
  }

  /** The first state that a connection sends makes that clientID its own, unless it is another's. */
  #claim(session: Session, clientId: number): boolean {
    if (session.presenceClient === clientId && this.#entries.get(clientId)?.session === session) return true;
    const holder = this.#entries.get(clientId)?.session;
    const isFree = holder === undefined || holder.actor.deelnemer.id === session.actor.deelnemer.id;
    if (!isFree || !this.#mayUse(clientId, session)) return false;
    if (holder !== undefined) this.#entries.delete(clientId); // the same person came back before the old socket was known dead
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
