import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import {
  gemeenteSeat,
  seatOf,
  shortName,
  slugOf,
  withKleur,
  type SeatedPartij,
} from '#shared/domain/startpakket/default-partijen.ts';
import type { Startpakket } from '#shared/domain/startpakket/schema.ts';
import type { NieuwePartij } from '#shared/rest/tafel.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { Plaats } from '#server/records/records.ts';

export type SeatRefusal = 'partij-onbekend' | 'partij-generiek' | 'partij-zit-er-al' | 'naam-zonder-letters';

/** Who is meant by a request: a partij of the startpakket, or one given by name. */
export function resolvePartij(
  startpakket: Pick<Startpakket, 'partijen'>,
  asked: NieuwePartij,
): Result<SeatedPartij, SeatRefusal> {
  if ('id' in asked) {
    const known = startpakket.partijen.find((partij) => partij.id === asked.id);
    if (!known) return err('partij-onbekend');
    return known.generiek ? err('partij-generiek') : ok(seatOf(known));
  }
  if (slugOf(asked.naam) === '') return err('naam-zonder-letters');
  if (asked.soort === 'gemeente') {
    const seat = gemeenteSeat(asked.naam.replace(/^gemeente\s+/i, ''), asked.code ?? null);
    return ok({ ...seat, afkorting: asked.afkorting ?? seat.afkorting });
  }
  return ok({
    id: slugOf(asked.naam),
    naam: asked.naam,
    afkorting: asked.afkorting ?? shortName(asked.naam),
    soort: asked.soort,
  });
}

/** Gives a partij a seat at a tafel; durable, and in the register, when it resolves. */
export async function seatPartij(
  context: CommandContext,
  by: Plaats,
  asked: NieuwePartij,
): Promise<Result<Partij, SeatRefusal | 'veranderd'>> {
  const tafel = by.tafel.id;
  const seat = resolvePartij(context.startpakket, asked);
  if (!seat.ok) return seat;
  const seated = await context.records.partijen(tafel);
  const [partij] = withKleur([seat.value], seated.length);
  if (!partij || seated.some(({ id }) => id === partij.id)) return err('partij-zit-er-al');
  const atMs = context.now();
  const stored = await context.records.commit(
    [...stillActing(by, atMs), { kind: 'partij', tafel, partij }],
    [
      {
        kind: 'partij-geplaatst',
        tafel,
        atMs,
        door: doorOf(by),
        partijen: [partij.id],
        body: { partij: partij.id, soort: partij.soort },
      },
    ],
  );
  if (!stored) {
    const now = await context.records.partijen(tafel);
    return err(now.some(({ id }) => id === partij.id) ? 'partij-zit-er-al' : 'veranderd');
  }
  await projectRegister(context, tafel);
  return ok(partij);
}
