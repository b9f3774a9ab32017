import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeTafelCommand } from '#shared/authorize/tafel-command.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { Plaats } from '#server/records/records.ts';

/** Takes back a generation that is being signed, with a reason; one that is vastgesteld stays for ever (AR4). */
export async function trekArrangementIn(
  context: FormalContext,
  by: Plaats,
  nummer: number,
  reden: string,
): Promise<Result<Arrangement, FormalRefusal>> {
  const tafel = by.tafel.id;
  const onderwerp = { soort: 'arrangement', nummer } as const;
  return formalAct(context, by, { daad: 'trek-arrangement-in', onderwerp, partij: null }, async () => {
    const may = authorizeTafelCommand(actorOf(by.deelnemer), 'trek-arrangement-in');
    if (!may.ok) return forbid(may.error);
    const { arrangementen } = await context.records.formal.facts(tafel);
    const arrangement = arrangementen.find((each) => each.nummer === nummer);
    if (arrangement === undefined) return refuse('onbekend');
    if (arrangement.stand !== 'ter-ondertekening') return refuse('niet-ter-ondertekening');
    const atMs = context.now();
    const ingetrokken = { op: new Date(atMs).toISOString(), reden };
    const stored = await context.records.commit(
      [...stillActing(by, atMs), { kind: 'arrangement-ingetrokken', tafel, nummer, ingetrokken }],
      [
        {
          kind: 'arrangement-ingetrokken',
          tafel,
          atMs,
          door: doorOf(by),
          partijen: arrangement.partijen.slice(0, 200),
          body: { nummer, reden },
        },
      ],
    );
    if (!stored) return refuse('intussen-veranderd');
    await projectRegister(context, tafel);
    return ok({ ...arrangement, stand: 'ingetrokken', ingetrokken });
  });
}
