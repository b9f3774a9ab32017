import { hashSecret, newSessionSecret } from '#server/auth/secret.ts';
import type { Ticket, TicketStore } from '#server/auth/tickets/ticket-store.ts';

const LIFETIME_MS = 30_000;
const MAX_PER_SESSION = 32;
const MAX_TOTAL = 100_000;

interface OpenTicket {
  readonly ticket: Ticket;
  readonly expiresAtMs: number;
}

/**
 * Tickets in the memory of this process: they outlive no restart, and neither do the sockets they are for. Known by hash
 * only. A session that asks for more than its share loses its own oldest ones; the whole is bounded, so that nobody can
 * fill memory with them.
 */
export class MemoryTicketStore implements TicketStore {
  readonly #now: () => number;
  readonly #maxTotal: number;
  /** By hash of the value, oldest first: all live equally long. */
  readonly #open = new Map<string, OpenTicket>();
  readonly #bySession = new Map<string, Set<string>>();

  constructor(now: () => number, maxTotal = MAX_TOTAL) {
    this.#now = now;
    this.#maxTotal = maxTotal;
  }

  async issue(ticket: Ticket): Promise<string | null> {
    this.#dropExpired();
    const own = this.#bySession.get(ticket.sessieId);
    const [oldest] = own ?? [];
    if (own && oldest !== undefined && own.size >= MAX_PER_SESSION) this.#drop(oldest);
    if (this.#open.size >= this.#maxTotal) return null;
    const { value, hash } = newSessionSecret();
    this.#open.set(hash, { ticket, expiresAtMs: this.#now() + LIFETIME_MS });
    const hashes = this.#bySession.get(ticket.sessieId) ?? new Set();
    this.#bySession.set(ticket.sessieId, hashes.add(hash));
    return value;
  }

  async redeem(value: string): Promise<Ticket | null> {
    const hash = hashSecret(value);
    const found = this.#open.get(hash);
    if (found === undefined) return null;
    this.#drop(hash);
    return found.expiresAtMs > this.#now() ? found.ticket : null;
  }

  #dropExpired(): void {
    const nowMs = this.#now();
    for (const [hash, { expiresAtMs }] of this.#open) {
      if (expiresAtMs > nowMs) return;
      this.#drop(hash);
    }
  }

  #drop(hash: string): void {
    const sessieId = this.#open.get(hash)?.ticket.sessieId;
    this.#open.delete(hash);
    if (sessieId === undefined) return;
    const own = this.#bySession.get(sessieId);
    own?.delete(hash);
    if (own?.size === 0) this.#bySession.delete(sessieId);
  }
}
