import type { Lease } from '#server/storage/storage.ts';
import { SERVER_AUTHOR } from './actor.ts';

/** A Yjs clientID is an unsigned number of 32 bits. */
const MAX_CLIENT_ID = 2 ** 32 - 1;
/**
 * Of one deelnemer in one room, without anything written under them: then the oldest of those go. Those with work stay and
 * count for nothing, so that nobody who works here for years is ever sent away.
 */
const MAX_UNUSED = 4096;

export interface LeaseParts {
  readonly leases: readonly Lease[];
  /** Under which the server itself will write: nobody gets it, and it is stored when the server does. */
  readonly serverClient: number;
  /** Under which clientIDs something was written: those stay for ever. Asked only when somebody has too many. */
  readonly written: () => ReadonlySet<number>;
}

/**
 * Whose each Yjs clientID is (AZ23). It is decided when a deelnemer comes in with a ticket, never by an update, and it
 * never changes: who was here before and wrote offline comes back with the same ids.
 */
export class Leases {
  readonly #owner = new Map<number, string>();
  /** Of each deelnemer, oldest first. */
  readonly #idsOf = new Map<string, Set<number>>();
  readonly #written: () => ReadonlySet<number>;
  #unsaved: Lease[] = [];
  #dropped: number[] = [];
  #isHeld = false;

  constructor({ leases, serverClient, written }: LeaseParts) {
    this.#written = written;
    for (const { clientId, deelnemer } of leases.toSorted((a, b) => a.timeMs - b.timeMs))
      this.#own(clientId, deelnemer);
    this.#owner.set(serverClient, SERVER_AUTHOR);
    for (const deelnemer of this.#idsOf.keys()) this.#makeRoom(deelnemer, 0, new Set());
  }

  #own(clientId: number, deelnemer: string): void {
    this.#owner.set(clientId, deelnemer);
    const ids = this.#idsOf.get(deelnemer) ?? new Set();
    this.#idsOf.set(deelnemer, ids.add(clientId));
  }

  has(clientId: number, deelnemer: string): boolean {
    return this.#owner.get(clientId) === deelnemer;
  }

  /** Those that this deelnemer cannot have: another's, the server's, or no clientID at all. */
  taken(deelnemer: string, clientIds: readonly number[]): readonly number[] {
    return clientIds.filter((id) => !isClientId(id) || (this.#owner.get(id) ?? deelnemer) !== deelnemer);
  }

  /** Leases all of them to the deelnemer, or none when another has one. */
  bind(clientIds: readonly number[], deelnemer: string, timeMs: number): 'leased' | 'taken' {
    if (this.taken(deelnemer, clientIds).length > 0) return 'taken';
    const fresh = new Set(clientIds.filter((id) => !this.#owner.has(id)));
    this.#makeRoom(deelnemer, fresh.size, new Set(clientIds));
    for (const clientId of fresh) {
      this.#own(clientId, deelnemer);
      this.#unsaved.push({ clientId, deelnemer, timeMs });
      this.#isHeld = false;
    }
    return 'leased';
  }

  /** The server wrote under it: no deelnemer can ever have it. */
  reserve(clientId: number, timeMs: number): void {
    const owner = this.#owner.get(clientId) ?? SERVER_AUTHOR;
    if (owner !== SERVER_AUTHOR || this.#idsOf.get(SERVER_AUTHOR)?.has(clientId) === true) return;
    this.#own(clientId, SERVER_AUTHOR);
    this.#unsaved.push({ clientId, deelnemer: SERVER_AUTHOR, timeMs });
  }

  /** Lets the oldest go under which nothing was written, when there are too many of those. */
  #makeRoom(deelnemer: string, more: number, inUse: ReadonlySet<number>): void {
    const ids = this.#idsOf.get(deelnemer) ?? new Set();
    if (deelnemer === SERVER_AUTHOR || ids.size + more <= MAX_UNUSED) return;
    const written = this.#written();
    const unused = [...ids].filter((id) => !written.has(id));
    if (unused.length + more <= MAX_UNUSED) return;
    for (const id of unused.slice(0, unused.length - MAX_UNUSED / 2)) {
      if (inUse.has(id)) continue;
      ids.delete(id);
      this.#owner.delete(id);
      this.#dropped.push(id);
    }
    const dropped = new Set(this.#dropped);
    this.#unsaved = this.#unsaved.filter(({ clientId }) => !dropped.has(clientId));
  }

  /** Whether there are new ones that should be stored now, although nothing else has to be. */
  get wantsSaving(): boolean {
    return this.#unsaved.length > 0 && !this.#isHeld;
  }

  /** The new ones since the last call: they are stored with the next append. */
  takeUnsaved(): readonly Lease[] {
    const leases = this.#unsaved;
    this.#unsaved = [];
    return leases;
  }

  /** They could not be stored: they go along with the next row. */
  hold(leases: readonly Lease[]): void {
    this.#unsaved = [...leases, ...this.#unsaved];
    this.#isHeld = true;
  }

  /** Those that nobody has any more, since the last call. */
  takeDropped(): readonly number[] {
    const dropped = this.#dropped;
    this.#dropped = [];
    return dropped;
  }
}

function isClientId(id: number): boolean {
  return Number.isSafeInteger(id) && id >= 0 && id <= MAX_CLIENT_ID;
}
