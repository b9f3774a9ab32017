import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeFormalCommand } from '#shared/authorize/formal-command.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { readAfspraak, statusOf } from '#server/akkoord/read.ts';
import { forbid, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { newId } from '#server/auth/secret.ts';
import type { VersieRecord } from '#server/records/formal.ts';
import type { Plaats } from '#server/records/records.ts';

/** Keeps an afspraak as it reads now, under a name that people find it back by. It says nothing formal. */
export async function maakVersie(
  context: CommandContext,
  by: Plaats,
  afspraak: AfspraakId,
  naam: string,
): Promise<Result<VersieRecord, FormalRefusal>> {
  const tafel = by.tafel.id;
  const may = authorizeFormalCommand(actorOf(by.deelnemer), 'maak-versie', {
    partij: by.deelnemer.partij,
    partijen: [],
    status: await statusOf(context, tafel),
  });
  if (!may.ok) return forbid(may.error);
  const nu = await readAfspraak(context, tafel, afspraak);
  if (nu === null) return refuse('onbekend');
  const versie: VersieRecord = {
    id: newId(),
    tafel,
    afspraak,
    naam: naam.toWellFormed(),
    hash: nu.hash,
    door: by.deelnemer.id,
    atMs: context.now(),
  };
  await context.records.formal.addVersie(versie, { tafel, hash: nu.hash, tekst: nu.tekst });
  return ok(versie);
}
