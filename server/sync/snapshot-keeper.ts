import type { Storage } from '#server/storage/storage.ts';
import type { SyncLimits } from './limits.ts';
import type { OpenRoom } from './open-room.ts';
import type { SyncLogger } from './sync-logger.ts';

/** Fewer rows than this are not worth writing the whole document; they are read back as quickly. */
const MIN_ROWS = 200;

export interface SnapshotKeeperParts {
  readonly room: string;
  readonly storage: Storage;
  readonly limits: SyncLimits;
  readonly logger: SyncLogger;
  /** The open room, if all that its document holds is durable right now. */
  readonly durableRoom: () => OpenRoom | null;
}

/** Decides when the whole document is stored again: in a quiet moment, or when the log grew very long. */
export class SnapshotKeeper {
  readonly #parts: SnapshotKeeperParts;
  #quietTimer: NodeJS.Timeout | null = null;

  constructor(parts: SnapshotKeeperParts) {
    this.#parts = parts;
  }

  /** Call after rows became durable, while all that the document holds is. */
  onRows(open: OpenRoom): void {
    const { limits } = this.#parts;
    if (open.rowsSinceSnapshot < MIN_ROWS) return;
    if (open.rowsSinceSnapshot >= limits.snapshotRows) return void this.save();
    if (this.#quietTimer !== null) return void this.#quietTimer.refresh();
    this.#quietTimer = setTimeout(() => {
      this.#quietTimer = null;
      void this.save();
    }, limits.snapshotQuietMs);
    this.#quietTimer.unref();
  }

  /** Stores a snapshot of what is durable, if anything came since the last. The log stays as it is (DU5). */
  async save(): Promise<void> {
    const { room, storage, logger, durableRoom } = this.#parts;
    const open = durableRoom();
    if (open === null || open.rowsSinceSnapshot === 0) return;
    if (open.content.damage !== null || open.applier?.isBroken === true) return;
    const rows = open.rowsSinceSnapshot;
    open.rowsSinceSnapshot = 0;
    try {
      const { update, stateVector } = open.content.encode();
      await storage.saveSnapshot(room, { seq: open.lastSeq, update, stateVector });
    } catch (error) {
      open.rowsSinceSnapshot += rows;
      logger.warn({ err: error, room }, 'snapshot not stored; the log has everything');
    }
  }

  stop(): void {
    if (this.#quietTimer !== null) clearTimeout(this.#quietTimer);
    this.#quietTimer = null;
  }
}
