import type { DeelnemerId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { isLastRegisseur } from '#server/commands/end-seat.ts';
import { withdrawReplacing } from '#server/commands/replaced-invitations.ts';
import { decideAndStore, seatsChanged } from '#server/commands/seats-changed.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { Plaats } from '#server/records/records.ts';

export type ChangeRolRefusal =
  | 'onbekend'
  | 'laatste-regisseur'
  | 'rol-van-aanmelding'
  | 'rol-van-vervanger'
  | 'veranderd';

/**
 * Gives a seat another rol, and with it those who replace its holder: they act in that place, never in a higher one.
 * Open invitations to replace it are withdrawn, as they speak of the old rol.
 */
export async function changeRol(
  context: CommandContext,
  by: Plaats,
  asked: { readonly deelnemer: DeelnemerId; readonly rol: Rol; readonly reden: string | null },
): Promise<Result<void, ChangeRolRefusal>> {
  const tafel = by.tafel.id;
  const outcome = await decideAndStore(
    async (): Promise<Result<readonly DeelnemerId[], ChangeRolRefusal> | null> => {
      const nowMs = context.now();
      const seats = await context.records.deelnemers(tafel);
      const seat = seats.find(({ id, einde }) => id === asked.deelnemer && einde === null);
      if (seat === undefined) return err('onbekend');
      if (seat.rol === asked.rol) return ok([]);
      if (seat.vervangt !== null) return err('rol-van-vervanger');
      if (seat.bron === 'aanmelding') return err('rol-van-aanmelding');
      if (isLastRegisseur(seat, seats, nowMs)) return err('laatste-regisseur');
      const deputies = seats.filter(({ vervangt, einde }) => vervangt === seat.id && einde === null);
      const changing = [...deputies, seat];
      const door = doorOf(by);
      const uitnodigingen = await context.records.uitnodigingen(tafel);
      const withdrawn = withdrawReplacing(seat.id, uitnodigingen, { door, atMs: nowMs });
      const stored = await context.records.commit(
        [
          ...stillActing(by, nowMs),
          ...changing.map(({ id, rol }): RecordChange => ({
            kind: 'rol',
            deelnemer: id,
            before: rol,
            after: asked.rol,
            force: false,
            nowMs,
          })),
          ...withdrawn.changes,
        ],
        [
          ...changing.map(({ id, persoon, partij, rol }): EntryDraft => ({
            kind: 'rol-gewijzigd',
            tafel,
            atMs: nowMs,
            door,
            partijen: [partij],
            body: { deelnemer: id, persoon, partij, before: rol, after: asked.rol, reden: asked.reden },
          })),
          ...withdrawn.entries,
        ],
      );
      return stored ? ok(changing.map(({ id }) => id)) : null;
    },
  );
  if (outcome === null) return err('veranderd');
  if (!outcome.ok) return outcome;
  if (outcome.value.length > 0) await seatsChanged(context, tafel, outcome.value);
  return ok(undefined);
}
