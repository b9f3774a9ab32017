import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeFormalCommand } from '#shared/authorize/formal-command.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { statusOf } from '#server/akkoord/read.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import { stands } from '#server/records/formal-change.ts';
import type { Plaats } from '#server/records/records.ts';

/** Takes a yes back, for the own partij, with a reason (AK11); it never stands again. */
export async function trekAkkoordIn(
  context: FormalContext,
  by: Plaats,
  id: string,
  reden: string,
): Promise<Result<Akkoord, FormalRefusal>> {
  const tafel = by.tafel.id;
  const { formal } = context.records;
  const known = (await formal.facts(tafel)).akkoorden.find((each) => each.id === id) ?? null;
  const asked = {
    daad: 'trek-akkoord-in',
    onderwerp: known?.onderwerp ?? null,
    partij: known?.partij ?? null,
  } as const;
  return formalAct(context, by, asked, async () => {
    const akkoord = (await formal.facts(tafel)).akkoorden.find((each) => each.id === id);
    if (akkoord === undefined) return refuse('onbekend');
    const { onderwerp, partij } = akkoord;
    const may = authorizeFormalCommand(actorOf(by.deelnemer), 'trek-akkoord-in', {
      partij,
      partijen: [partij],
      status: await statusOf(context, tafel),
    });
    if (!may.ok) return forbid(may.error);
    if (!stands(akkoord)) return refuse('staat-niet');
    const atMs = context.now();
    const ingetrokken = { op: new Date(atMs).toISOString(), deelnemer: by.deelnemer.id, reden };
    const partijen = (await context.records.partijen(tafel)).map((each) => each.id).slice(0, 200);
    const stored = await context.records.commit(
      [...stillActing(by, atMs), { kind: 'akkoord-ingetrokken', tafel, id: akkoord.id, ingetrokken }],
      [
        {
          kind: 'akkoord-ingetrokken',
          tafel,
          atMs,
          door: doorOf(by),
          partijen,
          body: { akkoord: akkoord.id, onderwerp, partij, reden },
        },
      ],
    );
    // An arrangement that is fixed keeps its signatures; so does one that was withdrawn.
    if (!stored) return refuse(onderwerp.soort === 'arrangement' ? 'staat-niet' : 'intussen-veranderd');
    await projectRegister(context, tafel);
    return ok({ ...akkoord, ingetrokken });
  });
}
