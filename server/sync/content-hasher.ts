import type { ContentHash } from '#shared/protocol/content-hash.ts';
import type { Room } from '#shared/protocol/room.ts';
import type { LoadedRoom } from '#server/storage/storage.ts';
import { AskedThread } from '#server/threads/asked-thread.ts';

export interface HashQuestion {
  readonly kind: Room['kind'];
  readonly updates: readonly Uint8Array[];
}

/** Computes the hash of the canonical content of stored rooms, in a thread of its own that is there while it is asked. */
export class ContentHasher {
  readonly #thread = new AskedThread<HashQuestion, ContentHash>(
    new URL('./content-hash-worker.ts', import.meta.url),
  );

  /** Null when what is stored cannot be read, or the thread ended. */
  hash(
    kind: Room['kind'],
    { snapshot, tail }: Pick<LoadedRoom, 'snapshot' | 'tail'>,
  ): Promise<ContentHash | null> {
    const updates = [...(snapshot === null ? [] : [snapshot.update]), ...tail.map(({ bytes }) => bytes)];
    return this.#thread.ask({ kind, updates });
  }

  async stop(): Promise<void> {
    await this.#thread.stop();
  }
}
