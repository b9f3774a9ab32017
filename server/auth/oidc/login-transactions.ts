import type { Waarvoor } from '#shared/rest/bevestiging.ts';
import type { Login, SessieRecord } from '#server/records/records.ts';
import { hashSecret } from '#server/auth/secret.ts';

/** How long somebody may take at the provider. */
export const LOGIN_MS = 10 * 60_000;
const MAX_OPEN = 20_000;

/** A login that is under way. It never leaves the server. */
export interface LoginTransaction {
  readonly issuerId: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  /** Page of ours to go to afterwards: a path. */
  readonly returnPath: string;
  /** Somebody who is in already shows afresh who it is (AK3); null for a login. */
  readonly bevestig: AskedBevestiging | null;
}

/** Who has to sign in again, since when, and for which act of which session. */
export interface AskedBevestiging {
  readonly login: Login;
  readonly sessie: Pick<SessieRecord, 'id' | 'persoon'>;
  readonly waarvoor: Waarvoor;
  readonly sinceMs: number;
}

interface OpenLogin {
  readonly transaction: LoginTransaction;
  readonly browserHash: string;
  readonly expiresAtMs: number;
}

/**
 * Logins under way, in the memory of this process; a restart asks people to begin again. Each is tied to the browser that
 * began it and works once. Bounded: when it is full the oldest gives way.
 */
export class LoginTransactions {
  readonly #now: () => number;
  readonly #maxOpen: number;
  /** By state, oldest first. */
  readonly #open = new Map<string, OpenLogin>();

  constructor(now: () => number, maxOpen = MAX_OPEN) {
    this.#now = now;
    this.#maxOpen = maxOpen;
  }

  begin(transaction: LoginTransaction, browserSecret: string): void {
    const nowMs = this.#now();
    for (const [state, { expiresAtMs }] of this.#open) {
      if (expiresAtMs > nowMs && this.#open.size < this.#maxOpen) break;
      this.#open.delete(state);
    }
    const browserHash = hashSecret(browserSecret);
    this.#open.set(transaction.state, { transaction, browserHash, expiresAtMs: nowMs + LOGIN_MS });
  }

  /**
   * Uses up the login with this state at this provider; null when there is none, it took too long, or another browser
   * began it. What another browser began stays: knowing a state is not enough to spoil a login.
   */
  take(state: string | null, issuerId: string, browserSecret: string | null): LoginTransaction | null {
    const found = state === null ? undefined : this.#open.get(state);
    if (found === undefined || browserSecret === null) return null;
    if (found.browserHash !== hashSecret(browserSecret)) return null;
    this.#open.delete(found.transaction.state);
    if (found.expiresAtMs <= this.#now() || found.transaction.issuerId !== issuerId) return null;
    return found.transaction;
  }
}
