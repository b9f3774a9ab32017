import type { Awareness } from 'y-protocols/awareness';
import {
  INITIAL_PRESENCE,
  parsePresence,
  type OwnPresence,
  type Presence,
  type PresenceUser,
} from '#client/presence/presence-state.ts';

/** Cursors and shapes under hands move often: never send more often than this. */
const SEND_EVERY_MS: Readonly<Record<keyof OwnPresence, number>> = {
  kaartCursor: 60,
  live: 50,
  view: 200,
  selection: 50,
  screen: 0,
};

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** The others at this tafel, parsed once per change, and the throttled way to tell of oneself. */
export class PresenceStore {
  readonly #awareness: Awareness;
  readonly #user: PresenceUser;
  readonly #listeners = new Set<() => void>();
  readonly #byClient = new Map<number, Presence>();
  readonly #onChange: (change: AwarenessChange) => void;
  #snapshot: readonly Presence[] = [];
  #own: OwnPresence = INITIAL_PRESENCE;
  #pending: Partial<OwnPresence> = {};
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastSentMs = 0;
  #frame = 0;

  constructor(awareness: Awareness, user: PresenceUser) {
    this.#awareness = awareness;
    this.#user = user;
    this.#onChange = (change) => this.#update(change);
  }

  /** Begins to listen, and to tell that I am here. */
  start(): void {
    const before = this.#awareness.getLocalState();
    this.#awareness.setLocalState({ ...before, ...this.#own, user: this.#user });
    this.#awareness.on('change', this.#onChange);
    this.#update({ added: [...this.#awareness.getStates().keys()], updated: [], removed: [] });
  }

  /** The others, ordered by client; the same array until something of them changed. */
  getSnapshot = (): readonly Presence[] => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes what I tell of myself; sent together, throttled by the fastest part that changed. */
  set(part: Partial<OwnPresence>): void {
    this.#pending = { ...this.#pending, ...part };
    if (this.#timer !== null) return;
    const keys = Object.keys(this.#pending) as (keyof OwnPresence)[];
    const everyMs = Math.min(...keys.map((key) => SEND_EVERY_MS[key]));
    const waitMs = Math.max(0, this.#lastSentMs + everyMs - performance.now());
    if (waitMs === 0) this.#send();
    else this.#timer = setTimeout(() => this.#send(), waitMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#timer = null;
    this.#frame = 0;
    this.#awareness.off('change', this.#onChange);
    this.#byClient.clear();
  }

  #send(): void {
    this.#timer = null;
    this.#lastSentMs = performance.now();
    this.#own = { ...this.#own, ...this.#pending };
    this.#pending = {};
    this.#awareness.setLocalState({ ...this.#awareness.getLocalState(), ...this.#own });
  }

  #update({ added, updated, removed }: AwarenessChange): void {
    const states = this.#awareness.getStates();
    for (const client of [...added, ...updated]) {
      if (client === this.#awareness.clientID) continue;
      const presence = parsePresence(client, states.get(client));
      if (presence) this.#byClient.set(client, presence);
      else this.#byClient.delete(client);
    }
    for (const client of removed) this.#byClient.delete(client);
    if (this.#frame !== 0) return;
    // Two hundred people move their cursors: views hear of it once per frame.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#snapshot = [...this.#byClient.values()].sort((left, right) => left.clientId - right.clientId);
      for (const listener of this.#listeners) listener();
    });
  }
}
