import { StorageError } from '#server/storage/storage-error.ts';

/** Storage cannot take anything now; a conflict is none: loading anew mends it. */
export function isOutage(error: unknown): error is StorageError {
  return error instanceof StorageError && error.kind !== 'conflict';
}

/**
 * Storage cannot take anything now. The room then shows what is stored and keeps its clients, which keep their edits
 * (DU4); every so often it opens again, and what they send is the question whether storage is well.
 */
export class Outage {
  readonly #retryMs: number;
  readonly #onOver: (reason: string) => void;
  #reason: string | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(retryMs: number, onOver: (reason: string) => void) {
    this.#retryMs = retryMs;
    this.#onOver = onOver;
  }

  /** Why nothing can be stored, in Dutch, or null. */
  get reason(): string | null {
    return this.#reason;
  }

  begin(error: unknown): void {
    if (!isOutage(error)) return;
    this.stop();
    const reason = error.message;
    this.#reason = reason;
    this.#timer = setTimeout(() => {
      this.stop();
      this.#onOver(reason);
    }, this.#retryMs);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#reason = null;
  }
}
