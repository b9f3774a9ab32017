import { deelnemerIdSchema, ROLLEN, type PersoonId, type Rol } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { assert } from '#shared/lib/assert.ts';
import { newId } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { byServer, endingOf } from '#server/commands/end-seat.ts';
import { decideAndStore, seatsChanged } from '#server/commands/seats-changed.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { DeelnemerRecord, SeatRecord } from '#server/records/records.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

/** What a group of an identity provider stands for (ID2). */
export interface SeatMapping {
  readonly partij: PartijId;
  readonly rol: Rol;
  readonly tafels: 'alle' | readonly TafelId[];
}

/**
 * After a login: gives a person the seats that their groups stand for, at every tafel named where that partij sits, and
 * ends those for which the group is gone. Touches only seats that came from a login. One that the regisseur ended stays
 * ended. Of several groups for one partij at one tafel the highest rol counts.
 */
export async function syncSeats(
  context: CommandContext,
  persoon: PersoonId,
  mappings: readonly SeatMapping[],
): Promise<void> {
  for (const { id } of await context.records.tafels()) {
    const wanted = await wantedSeats(context, id, mappings);
    const own = (await context.records.seatsOf(persoon)).filter(
      ({ tafel, bron }) => tafel === id && bron === 'aanmelding',
    );
    if (wanted.size === 0 && own.length === 0) continue;
    const changed = await decideAndStore(async () => bringInLine(context, persoon, id, wanted));
    assert(
      changed !== null,
      'the seats of a login are changed by logins of the same person only, for a moment',
    );
    if (changed.length > 0) await seatsChanged(context, id, changed);
  }
}

async function wantedSeats(
  context: CommandContext,
  tafel: TafelId,
  mappings: readonly SeatMapping[],
): Promise<ReadonlyMap<PartijId, Rol>> {
  const seated = new Set((await context.records.partijen(tafel)).map(({ id }) => id));
  const wanted = new Map<PartijId, Rol>();
  for (const { partij, rol, tafels } of mappings) {
    if (!seated.has(partij) || (tafels !== 'alle' && !tafels.includes(tafel))) continue;
    const other = wanted.get(partij);
    if (other === undefined || ROLLEN.indexOf(rol) < ROLLEN.indexOf(other)) wanted.set(partij, rol);
  }
  return wanted;
}

/** The seats that changed; null when something else changed at the same moment. */
async function bringInLine(
  { records, now }: CommandContext,
  persoon: PersoonId,
  tafel: TafelId,
  wanted: ReadonlyMap<PartijId, Rol>,
): Promise<readonly DeelnemerRecord['id'][] | null> {
  const atMs = now();
  const seats = await records.deelnemers(tafel);
  const uitnodigingen = await records.uitnodigingen(tafel);
  const own = seats.filter((seat) => seat.persoon === persoon && seat.bron === 'aanmelding');
  const standing = own.filter(({ einde }) => einde === null);
  const changes: RecordChange[] = [];
  const entries: EntryDraft[] = [];
  const changed: DeelnemerRecord['id'][] = [];
  // A seat whose rol changed ends, and another begins: whoever replaces its holder does so in the old rol no more.
  for (const seat of standing) {
    if (wanted.get(seat.partij) === seat.rol) continue;
    const ending = endingOf(seat, seats, uitnodigingen, byServer(atMs));
    changes.push(...ending.changes);
    entries.push(...ending.entries);
    changed.push(...ending.seats);
  }
  for (const [partij, rol] of wanted) {
    if (standing.some((seat) => seat.partij === partij && seat.rol === rol)) continue;
    if (own.some((seat) => seat.partij === partij && endedByHand(seat))) continue;
    const plaats = newSeat({ persoon, tafel, partij, rol, createdAtMs: atMs });
    changes.push({ kind: 'plaats', plaats, activate: false });
    entries.push(entered(plaats));
    changed.push(plaats.id);
  }
  if (changes.length === 0) return [];
  return (await records.commit(changes, entries)) ? changed : null;
}

function endedByHand({ einde, eindeDoor }: DeelnemerRecord): boolean {
  return einde !== null && eindeDoor !== SERVER_AUTHOR;
}

function newSeat(
  fields: Pick<SeatRecord, 'persoon' | 'tafel' | 'partij' | 'rol' | 'createdAtMs'>,
): SeatRecord {
  return {
    ...fields,
    id: deelnemerIdSchema.parse(newId()),
    van: null,
    tot: null,
    vervangt: null,
    bron: 'aanmelding',
    historie: false,
    reden: null,
  };
}

function entered({ id, persoon, tafel, partij, rol, createdAtMs }: SeatRecord): EntryDraft {
  return {
    kind: 'deelnemer-toegetreden',
    tafel,
    atMs: createdAtMs,
    door: { deelnemer: id, persoon },
    partijen: [partij],
    body: {
      deelnemer: id,
      persoon,
      partij,
      rol,
      van: null,
      tot: null,
      via: 'aanmelding',
      uitnodiging: null,
    },
  };
}
