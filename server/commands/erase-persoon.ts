import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { ERASED_NAAM, projectTafel } from '#server/commands/project-tafel.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { endingOf, isLastRegisseur } from '#server/commands/end-seat.ts';
import { decideAndStore } from '#server/commands/seats-changed.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { DeelnemerRecord } from '#server/records/records.ts';

export type EraseRefusal = 'onbekend' | 'laatste-regisseur' | 'veranderd';

export interface Erased {
  /** The sessions that ended: their sockets must close. */
  readonly sessies: readonly string[];
}

/**
 * Takes out who a person is (ID7): the name, the address, the login, the sessions and what was written about their
 * absence. Their seats end. What they did stays, under the random id; the ledger knew nothing else and still verifies.
 */
export async function erasePersoon(
  context: CommandContext,
  persoon: PersoonId,
  door: EntryDraft['door'],
): Promise<Result<Erased, EraseRefusal>> {
  const outcome = await decideAndStore(async () => decide(context, persoon, door));
  if (outcome === null) return err('veranderd');
  if (!outcome.ok) return outcome;
  const { seats, sessies } = outcome.value;
  for (const [tafel, ids] of seats) context.rightsChanged(tafel, ids);
  const tafels = new Set((await context.records.seatsOf(persoon)).map(({ tafel }) => tafel));
  for (const tafel of tafels) await projectTafel(context, tafel);
  return ok({ sessies });
}

type SeatsByTafel = Map<DeelnemerRecord['tafel'], readonly DeelnemerRecord['id'][]>;

async function decide(
  { records, now }: CommandContext,
  persoon: PersoonId,
  door: EntryDraft['door'],
): Promise<Result<
  { readonly seats: SeatsByTafel; readonly sessies: readonly string[] },
  EraseRefusal
> | null> {
  const atMs = now();
  const known = await records.persoon(persoon);
  if (known === null || known.erasedAtMs !== null) return err('onbekend');
  const changes: RecordChange[] = [];
  const entries: EntryDraft[] = [];
  const ended: SeatsByTafel = new Map();
  const tafels = new Set((await records.seatsOf(persoon)).map(({ tafel }) => tafel));
  for (const tafel of tafels) {
    const seats = await records.deelnemers(tafel);
    const uitnodigingen = await records.uitnodigingen(tafel);
    const done = new Set<string>();
    for (const seat of seats) {
      if (seat.persoon !== persoon || seat.einde !== null || done.has(seat.id)) continue;
      if (isLastRegisseur(seat, [seat, ...seats.filter((each) => each.persoon !== persoon)], atMs))
        return err('laatste-regisseur');
      const by = typeof door === 'string' ? door : (door.deelnemer ?? seat.id);
      const open = seats.filter(({ id }) => !done.has(id));
      const ending = endingOf(seat, open, uitnodigingen, { by, door, force: false, atMs });
      for (const id of ending.seats) done.add(id);
      changes.push(...ending.changes);
      entries.push(...ending.entries);
    }
    if (done.size > 0) ended.set(tafel, [...done] as DeelnemerRecord['id'][]);
  }
  const sessies = (await records.sessies(persoon)).map(({ id }) => id);
  const stored = await records.commit(
    [...changes, { kind: 'persoon-gewist', persoon, naam: ERASED_NAAM, atMs }],
    [...entries, { kind: 'persoon-gewist', tafel: null, atMs, door, partijen: [], body: { persoon } }],
  );
  return stored ? ok({ seats: ended, sessies }) : null;
}
