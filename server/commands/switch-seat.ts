import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { CommandContext } from '#server/commands/context.ts';
import type { Plaats } from '#server/records/records.ts';

/** Lets a person act from another of their seats at the tafel, in all their browsers at once (AZ17); null when it does not count. */
export async function switchSeat(
  context: CommandContext,
  from: Plaats,
  to: DeelnemerId,
): Promise<Plaats | null> {
  const { records } = context;
  const { persoon, id: before } = from.deelnemer;
  const tafel = from.tafel.id;
  const seats = await records.seatsOf(persoon);
  if (!seats.some((seat) => seat.id === to && seat.tafel === tafel)) return null;
  const nowMs = context.now();
  if (!(await records.activate(persoon, to, nowMs))) return null;
  if (before !== to) context.rightsChanged(tafel, [before]);
  return records.plaats(persoon, tafel, nowMs);
}
