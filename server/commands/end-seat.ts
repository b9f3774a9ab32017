import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { withdrawReplacing } from '#server/commands/replaced-invitations.ts';
import { decideAndStore, seatsChanged } from '#server/commands/seats-changed.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { DeelnemerRecord, Plaats, UitnodigingRecord } from '#server/records/records.ts';
import { isLastingRegisseur } from '#server/records/seat.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

export type EndSeatRefusal = 'onbekend' | 'laatste-regisseur' | 'veranderd';

/** Ends a seat, and the seats of those who replace its holder; their open invitations are withdrawn. */
export async function endSeat(
  context: CommandContext,
  by: Plaats,
  deelnemer: DeelnemerId,
): Promise<Result<void, EndSeatRefusal>> {
  const tafel = by.tafel.id;
  const outcome = await decideAndStore(
    async (): Promise<Result<readonly DeelnemerId[], EndSeatRefusal> | null> => {
      const atMs = context.now();
      const seats = await context.records.deelnemers(tafel);
      const seat = seats.find(({ id, einde }) => id === deelnemer && einde === null);
      if (seat === undefined) return err('onbekend');
      if (isLastRegisseur(seat, seats, atMs)) return err('laatste-regisseur');
      const uitnodigingen = await context.records.uitnodigingen(tafel);
      const ending = endingOf(seat, seats, uitnodigingen, {
        by: by.deelnemer.id,
        door: doorOf(by),
        force: false,
        atMs,
      });
      const stored = await context.records.commit(
        [...stillActing(by, atMs), ...ending.changes],
        ending.entries,
      );
      return stored ? ok(ending.seats) : null;
    },
  );
  if (outcome === null) return err('veranderd');
  if (!outcome.ok) return outcome;
  await seatsChanged(context, tafel, outcome.value);
  return ok(undefined);
}

/** Whether the tafel would be without a regisseur who stays. */
export function isLastRegisseur(
  seat: DeelnemerRecord,
  seats: readonly DeelnemerRecord[],
  nowMs: number,
): boolean {
  return (
    isLastingRegisseur(seat, nowMs) &&
    !seats.some((each) => each.id !== seat.id && isLastingRegisseur(each, nowMs))
  );
}

export interface Ending {
  readonly seats: readonly DeelnemerId[];
  readonly changes: readonly RecordChange[];
  readonly entries: readonly EntryDraft[];
}

/** What ends with a seat: first those who replace its holder, then the seat itself. */
export function endingOf(
  seat: DeelnemerRecord,
  seats: readonly DeelnemerRecord[],
  uitnodigingen: readonly UitnodigingRecord[],
  how: {
    /** A deelnemer, or SERVER_AUTHOR. */
    readonly by: string;
    readonly door: EntryDraft['door'];
    readonly force: boolean;
    readonly atMs: number;
  },
): Ending {
  const { atMs, door, force } = how;
  const { tafel } = seat;
  const deputies = seats.filter(({ vervangt, einde }) => vervangt === seat.id && einde === null);
  const ending = [...deputies, seat];
  const withdrawn = withdrawReplacing(seat.id, uitnodigingen, how);
  return {
    seats: ending.map(({ id }) => id),
    changes: [
      ...ending.map(({ id }): RecordChange => ({ kind: 'einde', deelnemer: id, door: how.by, force, atMs })),
      ...withdrawn.changes,
    ],
    entries: [
      ...ending.map(({ id, persoon, partij }): EntryDraft => ({
        kind: 'plaats-beeindigd',
        tafel,
        atMs,
        door,
        partijen: [partij],
        body: { deelnemer: id, persoon, partij, reden: null },
      })),
      ...withdrawn.entries,
    ],
  };
}

/** How the server itself ends a seat: also that of the last regisseur, as what it rests on is gone. */
export function byServer(atMs: number) {
  return { by: SERVER_AUTHOR, door: 'server', force: true, atMs } as const;
}
