import { SCHEMA_VERSION } from '#shared/crdt/layout.ts';
import { fillRegister, fillTafel } from '#shared/crdt/server-write.ts';
import { selectOpgaven } from '#shared/domain/startpakket/select-opgaven.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import type { CommandContext } from '#server/commands/context.ts';
import type { TafelRecord } from '#server/records/records.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

/**
 * Writes what the records know into the documents. The records come first and the documents follow; both steps can be
 * done again without effect, so that a crash in between is made good at the next start (`finishPending`).
 */
export async function projectTafel(context: CommandContext, tafel: TafelRecord): Promise<void> {
  const { id, naam, soort, gebied } = tafel;
  const opgaven = selectOpgaven(context.startpakket, gebied);
  await context.rooms.editRoom(roomName({ kind: 'tafel', tafel: id }), SERVER_AUTHOR, (doc) => {
    fillTafel(doc, { id, naam, soort, gebied, schemaVersion: SCHEMA_VERSION }, opgaven);
  });
  await projectRegister(context, id);
  await context.records.markTafelReady(id);
}

/** Brings all partijen and deelnemers of a tafel into its register. */
export async function projectRegister(context: CommandContext, tafel: TafelId): Promise<void> {
  const partijen = await context.records.partijen(tafel);
  const deelnemers = await context.records.deelnemers(tafel);
  await context.rooms.editRoom(roomName({ kind: 'register', tafel }), SERVER_AUTHOR, (doc) => {
    fillRegister(doc, partijen, deelnemers);
  });
  await context.records.markRegistered(
    tafel,
    partijen.map((partij) => partij.id),
    deelnemers.map((deelnemer) => deelnemer.id),
  );
}

/** Finishes what a crash left half done. */
export async function finishPending(context: CommandContext): Promise<void> {
  const { tafels, registers } = await context.records.unfinished();
  for (const tafel of tafels) await projectTafel(context, tafel);
  const done = new Set(tafels.map((tafel) => tafel.id));
  for (const tafel of registers) if (!done.has(tafel)) await projectRegister(context, tafel);
}
