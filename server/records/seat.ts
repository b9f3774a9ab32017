import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { DeelnemerRecord } from '#server/records/records.ts';

type Period = Pick<Deelnemer, 'van' | 'tot' | 'einde'>;

/** Whether a seat counts at that moment (AZ18): from its start, before its end, and not given up or taken away. */
export function seatCounts({ van, tot, einde }: Period, nowMs: number): boolean {
  if (einde !== null) return false;
  if (van !== null && Date.parse(van) > nowMs) return false;
  return tot === null || Date.parse(tot) > nowMs;
}

/** Runs the tafel now, and goes on doing so. */
export function isLastingRegisseur(seat: Period & Pick<DeelnemerRecord, 'rol'>, nowMs: number): boolean {
  return seat.rol === 'regisseur' && seat.tot === null && seatCounts(seat, nowMs);
}

/**
 * From which of these seats (of one person at one tafel) the person acts (AZ17): the chosen one while it counts, else
 * the oldest that does, and a seat of their own before one in which they replace somebody. The choice is the same for
 * everybody who asks, so all browsers of a person agree.
 */
export function activeSeat<Seat extends Period & Pick<DeelnemerRecord, 'id' | 'vervangt' | 'createdAtMs'>>(
  seats: readonly Seat[],
  chosen: string | null,
  nowMs: number,
): Seat | null {
  const counting = seats.filter((seat) => seatCounts(seat, nowMs));
  const choice = counting.find((seat) => seat.id === chosen);
  return choice ?? counting.toSorted(byOwnThenAge)[0] ?? null;
}

function byOwnThenAge<Seat extends Pick<DeelnemerRecord, 'id' | 'vervangt' | 'createdAtMs'>>(
  left: Seat,
  right: Seat,
): number {
  return (
    Number(left.vervangt !== null) - Number(right.vervangt !== null) ||
    left.createdAtMs - right.createdAtMs ||
    (left.id < right.id ? -1 : 1)
  );
}

/** What everybody at the tafel may know of a seat. */
export function publicSeat(record: DeelnemerRecord): Deelnemer {
  const { id, persoon, naam, partij, rol, van, tot, vervangt, einde } = record;
  return { id, persoon, naam, partij, rol, van, tot, vervangt, einde };
}
