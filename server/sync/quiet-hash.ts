import type { Storage } from '#server/storage/storage.ts';
import { encodeContentHash } from '#shared/protocol/content-hash.ts';
import type { Room } from '#shared/protocol/room.ts';
import type { ContentHasher } from './content-hasher.ts';
import { frameOf } from './frame.ts';
import type { SyncLogger } from './sync-logger.ts';

export interface QuietHashParts {
  readonly room: string;
  readonly kind: Room['kind'];
  readonly storage: Storage;
  readonly hasher: ContentHasher;
  readonly logger: SyncLogger;
  /** After so long without a change. */
  readonly quietMs: number;
  /** The last place in the log when all that the document holds is stored and somebody could compare; else null. */
  readonly place: () => number | null;
  readonly tell: (frame: Buffer) => void;
}

/** In a quiet room, tells everyone the hash of what is stored, as somebody who comes in fresh would read it (SY23). */
export class QuietHash {
  readonly #parts: QuietHashParts;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: QuietHashParts) {
    this.#parts = parts;
  }

  /** Something changed, or somebody came in who has not heard. */
  wake(): void {
    if (this.#timer !== null) return void this.#timer.refresh();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#compute();
    }, this.#parts.quietMs);
    this.#timer.unref();
  }

  async #compute(): Promise<void> {
    const { room, kind, storage, hasher, logger, place, tell } = this.#parts;
    const before = place();
    if (before === null || before === 0) return;
    try {
      const loaded = await storage.load(room);
      if (loaded.damage !== null || loaded.lastSeq !== before) return;
      const content = await hasher.hash(kind, loaded);
      if (content === null || place() !== before) return;
      tell(frameOf(encodeContentHash(content)));
    } catch (error) {
      logger.warn({ err: error, room }, 'content hash not computed');
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
