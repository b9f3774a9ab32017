/** How this client stands with its tafel. */
export interface TafelStatus {
  readonly connection: 'verbinden' | 'verbonden' | 'verbroken';
  /** The server's content is complete here since this connection opened. */
  readonly synced: boolean;
  /** There is content to show: from the offline copy or from the server. */
  readonly ready: boolean;
  /** Own edits that are not durable on the server. */
  readonly unsaved: number;
  /** Time of the oldest of those, in ms since 1970; null when there are none. */
  readonly unsavedSinceMs: number | null;
  readonly offlineCopy: 'laden' | 'goed' | 'mislukt';
  readonly access: Access;
}

export type Access =
  | { readonly kind: 'open' }
  /** The server stores nothing now; `reden` is its own text, Dutch. Edits stay on this device meanwhile. */
  | { readonly kind: 'alleen-lezen'; readonly reden: string }
  | { readonly kind: 'sessie-voorbij' }
  | { readonly kind: 'geen-toegang' }
  | { readonly kind: 'te-oud' };

/** What the save indicator says (SY8). `aantal`: own edits not yet durable. */
export type SaveState =
  | { readonly kind: 'laden' }
  | { readonly kind: 'opgeslagen' }
  | { readonly kind: 'bezig'; readonly aantal: number }
  | { readonly kind: 'niet-opgeslagen'; readonly aantal: number }
  | { readonly kind: 'lokaal'; readonly aantal: number }
  | { readonly kind: 'alleen-lezen'; readonly aantal: number };

/** Saving normally takes some ms; only after this long does the indicator count what is not saved. */
export const SAVING_GRACE_MS = 1500;

export const INITIAL_STATUS: TafelStatus = {
  connection: 'verbinden',
  synced: false,
  ready: false,
  unsaved: 0,
  unsavedSinceMs: null,
  offlineCopy: 'laden',
  access: { kind: 'open' },
};

export function saveStateOf(status: TafelStatus, nowMs: number): SaveState {
  const aantal = status.unsaved;
  if (status.access.kind !== 'open') return { kind: 'alleen-lezen', aantal };
  if (!status.ready) return { kind: 'laden' };
  if (status.connection === 'verbroken') return { kind: 'lokaal', aantal };
  if (aantal > 0) {
    const waitedMs = status.unsavedSinceMs === null ? 0 : nowMs - status.unsavedSinceMs;
    return { kind: waitedMs < SAVING_GRACE_MS ? 'bezig' : 'niet-opgeslagen', aantal };
  }
  return status.synced ? { kind: 'opgeslagen' } : { kind: 'laden' };
}

/** Holds the status; notifies only when something in it changed. */
export class StatusStore {
  #status: TafelStatus = INITIAL_STATUS;
  readonly #listeners = new Set<() => void>();

  getSnapshot = (): TafelStatus => this.#status;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  update(part: Partial<TafelStatus>): void {
    const next = { ...this.#status, ...part };
    const keys = Object.keys(next) as (keyof TafelStatus)[];
    if (keys.every((key) => Object.is(next[key], this.#status[key]))) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }
}
