import { Worker } from 'node:worker_threads';
import type { LoadedRoom } from '#server/storage/storage.ts';
import type { ContentHash } from '#shared/protocol/content-hash.ts';
import type { Room } from '#shared/protocol/room.ts';

export interface HashQuestion {
  readonly id: number;
  readonly kind: Room['kind'];
  readonly updates: readonly Uint8Array[];
}

export interface HashAnswer {
  readonly id: number;
  /** Null when the bytes cannot be read. */
  readonly hash: Uint8Array | null;
  readonly stateVector: Uint8Array;
}

/** A thread holds some 30 MB: it goes when nothing was asked for so long. */
const LINGER_MS = 5000;

/** Computes the hash of the canonical content of stored rooms, in a thread of its own that is there while it is asked. */
export class ContentHasher {
  #worker: Worker | null = null;
  #lingering: NodeJS.Timeout | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (content: ContentHash | null) => void>();

  /** Null when what is stored cannot be read, or the thread ended. */
  hash(
    kind: Room['kind'],
    { snapshot, tail }: Pick<LoadedRoom, 'snapshot' | 'tail'>,
  ): Promise<ContentHash | null> {
    const updates = [...(snapshot === null ? [] : [snapshot.update]), ...tail.map(({ bytes }) => bytes)];
    const id = this.#nextId++;
    if (this.#lingering !== null) clearTimeout(this.#lingering);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#worker ??= this.#start()).postMessage({ id, kind, updates } satisfies HashQuestion);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./content-hash-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, hash, stateVector }: HashAnswer) => {
      const resolve = this.#waiting.get(id);
      this.#waiting.delete(id);
      resolve?.(hash === null ? null : { hash, stateVector });
      if (this.#waiting.size === 0) this.#linger();
    });
    worker.on('error', () => this.#giveUp(worker));
    worker.on('exit', () => this.#giveUp(worker));
    return worker;
  }

  #linger(): void {
    if (this.#lingering !== null) clearTimeout(this.#lingering);
    this.#lingering = setTimeout(() => void this.stop(), LINGER_MS).unref();
  }

  /** The thread ended by itself; one that we let go is not ours any more. */
  #giveUp(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#giveUp(worker);
    await worker.terminate();
  }
}
