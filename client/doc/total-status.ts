import type { StatusStore, TafelStatus } from '#client/doc/status.ts';
import type { PrivateRooms } from '#client/doc/private-rooms.ts';

/** The status of a tafel with what is unsaved in the private rooms counted in: the indicator speaks of all work (SY8). */
export class TotalStatus {
  readonly #status: StatusStore;
  readonly #rooms: PrivateRooms;
  #of: readonly [TafelStatus, PrivateRooms['unsaved']] | null = null;
  #total: TafelStatus | null = null;

  constructor(status: StatusStore, rooms: PrivateRooms) {
    this.#status = status;
    this.#rooms = rooms;
  }

  getSnapshot = (): TafelStatus => {
    const status = this.#status.getSnapshot();
    const { unsaved } = this.#rooms;
    if (this.#total === null || this.#of?.[0] !== status || this.#of[1] !== unsaved) {
      this.#of = [status, unsaved];
      this.#total = unsaved.count === 0 ? status : withUnsaved(status, unsaved);
    }
    return this.#total;
  };

  subscribe = (listener: () => void): (() => void) => {
    const stops = [this.#status.subscribe(listener), this.#rooms.subscribeUnsaved(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };
}

function withUnsaved(status: TafelStatus, { count, sinceMs }: PrivateRooms['unsaved']): TafelStatus {
  const since = [status.unsavedSinceMs, sinceMs].filter((time) => time !== null);
  return {
    ...status,
    unsaved: status.unsaved + count,
    unsavedSinceMs: since.length === 0 ? null : Math.min(...since),
  };
}
