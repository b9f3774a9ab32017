import type { Config } from '#server/config.ts';
import type { Records, SessieRecord } from '#server/records/records.ts';
import { hashSecret } from '#server/auth/secret.ts';

/** Using a session moves its end; that is written at most this often. */
const TOUCH_EVERY_MS = 5 * 60_000;

export interface LiveSession {
  readonly sessie: SessieRecord;
  readonly expiresAtMs: number;
  /** The end moved: the browser's cookie must move along. */
  readonly renewed: boolean;
}

/**
 * Finds the session that a secret stands for. Where a session came from (an invitation now, an identity provider
 * later) is not asked here: whoever makes one stores a record, and every door asks this one question.
 */
export class Sessions {
  readonly #records: Records;
  readonly #limits: Pick<Config, 'sessionIdleMs' | 'sessionMaxMs'>;
  readonly #now: () => number;

  constructor(records: Records, limits: Pick<Config, 'sessionIdleMs' | 'sessionMaxMs'>, now: () => number) {
    this.#records = records;
    this.#limits = limits;
    this.#now = now;
  }

  /** Null when the secret is absent, unknown or expired. */
  async find(secret: string | null): Promise<LiveSession | null> {
    if (secret === null) return null;
    const sessie = await this.#records.sessieBySecretHash(hashSecret(secret));
    if (!sessie) return null;
    const nowMs = this.#now();
    if (this.#expiry(sessie, sessie.seenAtMs) <= nowMs) {
      await this.#records.endSessie(sessie.id);
      return null;
    }
    const renewed = nowMs - sessie.seenAtMs >= TOUCH_EVERY_MS;
    if (renewed) await this.#records.touchSessie(sessie.id, nowMs);
    const seenAtMs = renewed ? nowMs : sessie.seenAtMs;
    return { sessie: { ...sessie, seenAtMs }, expiresAtMs: this.#expiry(sessie, seenAtMs), renewed };
  }

  #expiry(sessie: SessieRecord, seenAtMs: number): number {
    return Math.min(seenAtMs + this.#limits.sessionIdleMs, sessie.createdAtMs + this.#limits.sessionMaxMs);
  }
}
