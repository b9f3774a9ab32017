import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeTafelCommand } from '#shared/authorize/tafel-command.ts';
import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { Plaats } from '#server/records/records.ts';

/** Sets how yes is counted at a tafel (AK8); while an arrangement is signed, it stays as it was when that began. */
export async function wijzigRegeling(
  context: FormalContext,
  by: Plaats,
  after: Akkoordregeling,
): Promise<Result<Akkoordregeling, FormalRefusal>> {
  const tafel = by.tafel.id;
  const { records } = context;
  return formalAct(context, by, { daad: 'wijzig-regeling', onderwerp: null, partij: null }, async () => {
    const may = authorizeTafelCommand(actorOf(by.deelnemer), 'wijzig-regeling');
    if (!may.ok) return forbid(may.error);
    const seated = new Set<string>((await records.partijen(tafel)).map(({ id }) => id));
    if (!fits(after, seated)) return refuse('past-niet');
    const { regeling: before, arrangementen } = await records.formal.facts(tafel);
    if (arrangementen.some(({ stand }) => stand === 'ter-ondertekening'))
      return refuse('wacht-op-ondertekening');
    if (jsonEqual(before, after)) return ok(after);
    const atMs = context.now();
    const stored = await records.commit(
      [...stillActing(by, atMs), { kind: 'regeling', tafel, before, after }],
      [
        {
          kind: 'regeling-gewijzigd',
          tafel,
          atMs,
          door: doorOf(by),
          partijen: [...seated].slice(0, 200),
          body: { before, after },
        },
      ],
    );
    if (!stored) return refuse('intussen-veranderd');
    await projectRegister(context, tafel);
    return ok(after);
  });
}

/** Every partij in it sits at the tafel, and speaks once. */
function fits({ volgorde, duo }: Akkoordregeling, seated: ReadonlySet<string>): boolean {
  const inOrder = volgorde.flat();
  const keys = duo === null ? [] : [duo.rijk, duo.regio];
  return (
    new Set(inOrder).size === inOrder.length &&
    new Set(keys).size === keys.length &&
    [...inOrder, ...keys].every((partij) => seated.has(partij))
  );
}
