import type { SyncLimits } from './limits.ts';

/** How many connections there are: in all, per login and per address. */
export class ConnectionCount {
  readonly #limits: SyncLimits;
  readonly #perSession = new Map<string, number>();
  readonly #perAddress = new Map<string, number>();
  #total = 0;

  constructor(limits: SyncLimits) {
    this.#limits = limits;
  }

  hasRoomFor(address: string): boolean {
    return (
      this.#total < this.#limits.connections &&
      (this.#perAddress.get(address) ?? 0) < this.#limits.connectionsPerAddress
    );
  }

  hasRoomForSession(sessionId: string): boolean {
    return (this.#perSession.get(sessionId) ?? 0) < this.#limits.connectionsPerSession;
  }

  add(sessionId: string, address: string): void {
    this.#change(sessionId, address, 1);
  }

  remove(sessionId: string, address: string): void {
    this.#change(sessionId, address, -1);
  }

  #change(sessionId: string, address: string, by: 1 | -1): void {
    this.#total += by;
    for (const [counts, key] of [
      [this.#perSession, sessionId],
      [this.#perAddress, address],
    ] as const) {
      const count = (counts.get(key) ?? 0) + by;
      if (count <= 0) counts.delete(key);
      else counts.set(key, count);
    }
  }
}
