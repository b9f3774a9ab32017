import { SCHEMA_VERSION } from '#shared/crdt/layout.ts';
import { migrateRecords } from '#shared/crdt/migrate.ts';
import { eraseName } from '#shared/crdt/erase-name.ts';
import { fillAkkoorden, fillBevroren, fillRegister, fillTafel } from '#shared/crdt/server-write.ts';
import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import { selectOpgaven } from '#shared/domain/startpakket/select-opgaven.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { PRIVATE_ROOMS, roomName, roomOf } from '#shared/protocol/room.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { layVoorbeeld } from '#server/commands/lay-voorbeeld.ts';
import type { BevrorenTekst } from '#server/records/records.ts';
import { publicSeat } from '#server/records/seat.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

/** What stands where the name of an erased person stood. */
export const ERASED_NAAM = 'Verwijderde persoon';

/**
 * Writes what the records know into the documents. The records come first and the documents follow; every step can be
 * done again without effect, so that a crash in between is made good at the next start (`finishPending`). The records
 * are read in the turn of the tafel, so that no older reading is ever written over a newer one.
 */
export async function projectTafel(context: CommandContext, tafel: TafelId): Promise<void> {
  await context.turns.take(tafel, () => projectTafelNow(context, tafel));
  await projectRegister(context, tafel);
}

/** As `projectTafel` for the tafel document alone, for who has the turn already. */
export async function projectTafelNow(context: CommandContext, id: TafelId): Promise<void> {
  const tafel = must(await context.records.tafel(id), 'the tafel');
  const { naam, soort, gebied, fase, status } = tafel;
  const opgaven = selectOpgaven(context.startpakket, gebied);
  const bevroren = frozenNow(await context.records.bevrorenTeksten(id, null));
  const gone = (await context.records.deelnemers(id)).filter((seat) => seat.naam === ERASED_NAAM);
  const erased = new Set<string>(gone.map((seat) => seat.id));
  await context.rooms.editRoom(roomName({ kind: 'tafel', tafel: id }), SERVER_AUTHOR, (doc) => {
    doc.transact(() => {
      fillTafel(doc, { id, naam, soort, gebied, fase, status, schemaVersion: SCHEMA_VERSION }, opgaven);
      migrateRecords(doc);
      layVoorbeeld(doc, tafel);
      fillBevroren(doc, bevroren);
      eraseName(doc, erased, ERASED_NAAM);
    });
  });
  const rooms = new Set(
    gone.flatMap((seat) => PRIVATE_ROOMS.map((kind) => roomName(roomOf(kind, id, seat)))),
  );
  for (const room of rooms)
    await context.rooms.editRoom(room, SERVER_AUTHOR, (doc) => eraseName(doc, erased, ERASED_NAAM));
  await context.records.markTafelReady(id);
}

/** What the document says of a frozen text. */
export function bevriezingOf(tekst: Omit<BevrorenTekst, 'vrijgave'>): Bevriezing {
  const { versie, hash, door, atMs, reden } = tekst;
  return { versie, hash, door, op: new Date(atMs).toISOString(), reden };
}

function frozenNow(teksten: readonly BevrorenTekst[]): ReadonlyMap<string, Bevriezing> {
  return new Map(
    teksten.filter(({ vrijgave }) => vrijgave === null).map((tekst) => [tekst.afspraak, bevriezingOf(tekst)]),
  );
}

/** Brings all partijen and deelnemers of a tafel into its register, and all that partijen said, agreed and signed. */
export async function projectRegister(context: CommandContext, tafel: TafelId): Promise<void> {
  await context.turns.take(`register/${tafel}`, async () => {
    const partijen = await context.records.partijen(tafel);
    const deelnemers = await context.records.deelnemers(tafel);
    const formal = await context.records.formal.facts(tafel);
    await context.rooms.editRoom(roomName({ kind: 'register', tafel }), SERVER_AUTHOR, (doc) => {
      doc.transact(() => {
        fillRegister(doc, partijen, deelnemers.map(publicSeat));
        fillAkkoorden(doc, formal);
      });
    });
    await context.records.formal.markShown(tafel, formal.revision);
    await context.records.markRegistered(
      tafel,
      partijen.map((partij) => partij.id),
      deelnemers,
    );
  });
}

/** Brings a new name of a person into every register that holds it. */
export async function projectPersoon(context: CommandContext, persoon: PersoonId): Promise<void> {
  const tafels = new Set((await context.records.seatsOf(persoon)).map((seat) => seat.tafel));
  for (const tafel of tafels) await projectRegister(context, tafel);
}

/** Finishes what a crash left half done, and completes documents of an older layout (TF5). */
export async function finishPending(context: CommandContext): Promise<void> {
  const { tafels, registers } = await context.records.unfinished();
  for (const { id } of tafels) await projectTafel(context, id);
  const done = new Set(tafels.map(({ id }) => id));
  const behind = new Set([...registers, ...(await context.records.formal.unshown())]);
  for (const tafel of behind) if (!done.has(tafel)) await projectRegister(context, tafel);
}
