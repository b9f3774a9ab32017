import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import type { Plaats } from '#server/records/records.ts';

/** Gives or takes the right to read who changed what (AZ19). */
export async function grantHistorie(
  context: CommandContext,
  by: Plaats,
  asked: { readonly deelnemer: DeelnemerId; readonly historie: boolean },
): Promise<Result<void, 'onbekend' | 'veranderd'>> {
  const tafel = by.tafel.id;
  const seats = await context.records.deelnemers(tafel);
  const seat = seats.find(({ id, einde }) => id === asked.deelnemer && einde === null);
  if (seat === undefined) return err('onbekend');
  if (seat.historie === asked.historie) return ok(undefined);
  const atMs = context.now();
  const { id: deelnemer, persoon, partij, historie: before } = seat;
  const stored = await context.records.commit(
    [...stillActing(by, atMs), { kind: 'historie', deelnemer, historie: asked.historie }],
    [
      {
        kind: 'historie-recht-gewijzigd',
        tafel,
        atMs,
        door: doorOf(by),
        partijen: [partij],
        body: { deelnemer, persoon, partij, before, after: asked.historie },
      },
    ],
  );
  return stored ? ok(undefined) : err('veranderd');
}
