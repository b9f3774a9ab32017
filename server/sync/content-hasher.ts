import { Worker } from 'node:worker_threads';
import type { LoadedRoom } from '#server/storage/storage.ts';
import type { ContentHash } from '#shared/protocol/content-hash.ts';

export interface HashQuestion {
  readonly id: number;
  readonly updates: readonly Uint8Array[];
}

export interface HashAnswer {
  readonly id: number;
  /** Null when the bytes cannot be read. */
  readonly hash: Uint8Array | null;
  readonly stateVector: Uint8Array;
}

/** Computes the hash of the canonical content of stored rooms, in a thread of its own that starts when first asked. */
export class ContentHasher {
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (content: ContentHash | null) => void>();

  /** Null when what is stored cannot be read, or the thread ended. */
  hash({ snapshot, tail }: Pick<LoadedRoom, 'snapshot' | 'tail'>): Promise<ContentHash | null> {
    const updates = [...(snapshot === null ? [] : [snapshot.update]), ...tail.map(({ bytes }) => bytes)];
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#worker ??= this.#start()).postMessage({ id, updates } satisfies HashQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./content-hash-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, hash, stateVector }: HashAnswer) => {
      const resolve = this.#waiting.get(id);
      this.#waiting.delete(id);
      resolve?.(hash === null ? null : { hash, stateVector });
    });
    worker.on('error', () => this.#giveUp());
    worker.on('exit', () => this.#giveUp());
    return worker;
  }

  #giveUp(): void {
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}
