import type { SyncLimits } from './limits.ts';

/** How many connections there are, those that are not admitted yet among them: in all, per login and per address. */
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

  /** Somebody knocks. */
  addSocket(address: string): void {
    this.#total += 1;
    change(this.#perAddress, address, 1);
  }

  removeSocket(address: string): void {
    this.#total -= 1;
    change(this.#perAddress, address, -1);
  }

  /** And turns out to be this login. */
  addSession(sessionId: string): void {
    change(this.#perSession, sessionId, 1);
  }

  removeSession(sessionId: string): void {
    change(this.#perSession, sessionId, -1);
  }
}

function change(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count <= 0) counts.delete(key);
  else counts.set(key, count);
}
