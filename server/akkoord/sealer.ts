import type { SealQuestion } from '#server/akkoord/fresh-hash.ts';
import { AskedThread } from '#server/threads/asked-thread.ts';

/**
 * Reads content once more from a freshly loaded replica before it is sealed: live and fresh replicas could be made to show
 * a different order by who writes at low level, and what is agreed must be what everybody reads (AK9).
 */
export interface Sealer {
  /** Null when it could not be read. */
  freshHash(question: SealQuestion): Promise<string | null>;
}

/** In a thread of its own, which is there while it is asked. */
export class ThreadSealer implements Sealer {
  readonly #thread = new AskedThread<SealQuestion, string>(new URL('./seal-worker.ts', import.meta.url));

  freshHash(question: SealQuestion): Promise<string | null> {
    return this.#thread.ask(question);
  }

  async stop(): Promise<void> {
    await this.#thread.stop();
  }
}
