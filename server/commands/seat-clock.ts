import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { Records } from '#server/records/records.ts';

/** Node keeps no timer longer than this. */
const LONGEST_MS = 2_147_483_647;
/** When the records could not be asked. */
const RETRY_MS = 500;

export interface SeatClockParts {
  readonly records: Pick<Records, 'nextSeatMoment' | 'seatsTurningIn' | 'seatsOf'>;
  readonly now: () => number;
  /** Calls once after so many milliseconds; gives how to call it off. */
  readonly schedule: (delayMs: number, call: () => void) => () => void;
  /** These seats began or ended, or another seat of the same person at the tafel did. */
  readonly onTurn: (tafel: TafelId, deelnemers: readonly DeelnemerId[]) => void;
  /** Asking the records failed; it is tried again. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Seats that begin or end by the clock (AZ18, AZ20): one timer, on the next moment over all tafels. It never only waits:
 * every turn looks at everything since the last one, so that a late timer or a clock that was set misses nothing.
 */
export class SeatClock {
  readonly #parts: SeatClockParts;
  #doneUntilMs: number;
  #cancel: () => void = () => undefined;
  #turn: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: SeatClockParts) {
    this.#parts = parts;
    this.#doneUntilMs = parts.now();
  }

  /** Looks what is next: at the start, and after every change of a period. Resolves when the timer stands. */
  plan(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#lookAround());
    return this.#turn;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  async #lookAround(): Promise<void> {
    if (this.#isStopped) return;
    this.#cancel();
    try {
      await this.#turnUntil(this.#parts.now());
      const next = await this.#parts.records.nextSeatMoment(this.#doneUntilMs);
      if (next !== null) this.#wait(Math.max(0, next - this.#parts.now()));
    } catch (error) {
      this.#parts.onFailure(error);
      this.#wait(RETRY_MS);
    }
  }

  /** A clock that was set back turns things twice, which harms nobody; it skips nothing. */
  async #turnUntil(nowMs: number): Promise<void> {
    const { records, onTurn } = this.#parts;
    if (nowMs < this.#doneUntilMs) this.#doneUntilMs = nowMs;
    if (nowMs === this.#doneUntilMs) return;
    const turning = await records.seatsTurningIn(this.#doneUntilMs, nowMs);
    for (const [tafel, seats] of Map.groupBy(turning, (seat) => seat.tafel)) {
      const personen = new Set(seats.map(({ persoon }) => persoon));
      const affected: DeelnemerId[] = [];
      for (const persoon of personen)
        for (const seat of await records.seatsOf(persoon)) if (seat.tafel === tafel) affected.push(seat.id);
      onTurn(tafel, affected);
    }
    this.#doneUntilMs = nowMs;
  }

  #wait(delayMs: number): void {
    if (this.#isStopped) return;
    this.#cancel();
    this.#cancel = this.#parts.schedule(Math.min(delayMs, LONGEST_MS), () => void this.plan());
  }
}
