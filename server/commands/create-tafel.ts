import { assert } from '#shared/lib/assert.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import {
  defaultPartijen,
  gemeenteSeat,
  withKleur,
  type SeatedPartij,
} from '#shared/domain/startpakket/default-partijen.ts';
import { PROVINCIES } from '#shared/domain/startpakket/schema-shared.ts';
import type { Startpakket } from '#shared/domain/startpakket/schema.ts';
import { tafelIdSchema, type TafelGebied, type TafelSoort } from '#shared/domain/tafel/schema.ts';
import { firstFase } from '#shared/domain/tafel/fase.ts';
import type { Voorbeeld } from '#shared/domain/voorbeeld/voorbeeld.ts';
import { VOORBEELDEN } from '#shared/domain/voorbeeld/voorbeelden.ts';
import type { Door, EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { NieuweTafel } from '#shared/rest/tafel.ts';
import { newId } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectTafel } from '#server/commands/project-tafel.ts';
import { resolvePartij, type SeatRefusal } from '#server/commands/seat-partij.ts';
import type { TafelRecord } from '#server/records/records.ts';

export type CreateTafelRefusal =
  | { readonly kind: 'gebied-past-niet' }
  | { readonly kind: 'gebied-onbekend' }
  | { readonly kind: 'voorbeeld-past-niet' }
  | { readonly kind: 'partij'; readonly index: number; readonly refusal: SeatRefusal };

const GEBIED_OF_SOORT: Readonly<Record<TafelSoort, TafelGebied['soort']>> = {
  provincietafel: 'provincie',
  deeltafel: 'provincie',
  gebiedstafel: 'novex-gebied',
  'landelijke-tafel': 'nederland',
};

/** Creates a tafel with its opgaven and partijen (TF1, TF3); all of it is durable when it resolves. */
export async function createTafel(
  context: CommandContext,
  door: Door,
  asked: NieuweTafel,
): Promise<Result<TafelRecord, CreateTafelRefusal>> {
  if (asked.gebied.soort !== GEBIED_OF_SOORT[asked.soort]) return err({ kind: 'gebied-past-niet' });
  const gebied = knownGebied(context.startpakket, asked.gebied);
  if (!gebied) return err({ kind: 'gebied-onbekend' });
  const voorbeeld = VOORBEELDEN.find(({ id }) => id === asked.voorbeeld) ?? null;
  if (asked.voorbeeld !== undefined && !fits(voorbeeld, asked)) return err({ kind: 'voorbeeld-past-niet' });
  const seats: SeatedPartij[] = [...defaultPartijen(context.startpakket, gebied)];
  for (const [naam, code] of voorbeeld?.gemeenten ?? []) seats.push(gemeenteSeat(naam, code));
  for (const [index, each] of (asked.partijen ?? []).entries()) {
    const seat = resolvePartij(context.startpakket, each);
    if (!seat.ok) return err({ kind: 'partij', index, refusal: seat.error });
    if (!seats.some((seated) => seated.id === seat.value.id)) seats.push(seat.value);
  }
  const tafel: TafelRecord = {
    id: tafelIdSchema.parse(newId()),
    naam: asked.naam,
    soort: asked.soort,
    gebied,
    fase: firstFase(asked.soort),
    status: 'open',
    voorbeeld: voorbeeld?.id ?? null,
    createdAtMs: context.now(),
  };
  const partijen = withKleur(seats);
  const atMs = tafel.createdAtMs;
  const stored = await context.records.commit(
    [
      { kind: 'tafel', tafel },
      ...partijen.map((partij) => ({ kind: 'partij', tafel: tafel.id, partij }) as const),
    ],
    [
      {
        kind: 'tafel-gemaakt',
        tafel: tafel.id,
        atMs,
        door,
        partijen: [],
        body: { naam: tafel.naam, soort: tafel.soort, gebied },
      },
      ...partijen.map(({ id, soort }): EntryDraft => {
        const body = { partij: id, soort };
        return { kind: 'partij-geplaatst', tafel: tafel.id, atMs, door, partijen: [id], body };
      }),
    ],
  );
  assert(stored, 'a tafel with a fresh id, and each partij once');
  await projectTafel(context, tafel.id);
  return ok(tafel);
}

/** An example is of one gebied: laid elsewhere its pieces would lie outside. */
function fits(voorbeeld: Voorbeeld | null, { soort, gebied }: NieuweTafel): boolean {
  return voorbeeld !== null && voorbeeld.soort === soort && jsonEqual(voorbeeld.gebied, gebied);
}

/** The gebied with the name that the startpakket gives it; null when there is no such gebied. */
function knownGebied(startpakket: Startpakket, gebied: TafelGebied): TafelGebied | null {
  switch (gebied.soort) {
    case 'nederland':
      return gebied;
    case 'provincie':
      return PROVINCIES.some((naam) => naam === gebied.naam) ? gebied : null;
    case 'novex-gebied': {
      const known = startpakket.novexGebieden.find((novex) => novex.id === gebied.id);
      return known ? { soort: 'novex-gebied', id: known.id, naam: known.naam } : null;
    }
  }
}
