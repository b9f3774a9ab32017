import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeFormalCommand } from '#shared/authorize/formal-command.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import { telAkkoorden } from '#shared/domain/akkoord/tel.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { must } from '#shared/lib/assert.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { AkkoordVraag } from '#shared/rest/akkoord.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { prepareGiving, type Giver } from '#server/akkoord/give.ts';
import { statusOf } from '#server/akkoord/read.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { RecordChange } from '#server/records/change.ts';
import { onderwerpKey, stands } from '#server/records/formal-change.ts';

/**
 * Signs a generation of the arrangement for one partij (AR3): as any yes, but on content that never changes. With the last
 * signature that the regeling asks for it is vastgesteld, in the same commit.
 */
export async function onderteken(
  context: FormalContext,
  giver: Giver,
  nummer: number,
  asked: AkkoordVraag,
): Promise<Result<Akkoord, FormalRefusal>> {
  const { plaats } = giver;
  const tafel = plaats.tafel.id;
  const { formal } = context.records;
  const onderwerp = { soort: 'arrangement', nummer } as const;
  return formalAct(context, plaats, { daad: 'onderteken', onderwerp, partij: asked.partij }, async () => {
    const facts = await formal.facts(tafel);
    const arrangement = facts.arrangementen.find((each) => each.nummer === nummer);
    const may = authorizeFormalCommand(actorOf(plaats.deelnemer), 'onderteken', {
      partij: asked.partij,
      partijen: arrangement?.partijen ?? [],
      status: await statusOf(context, tafel),
    });
    if (arrangement === undefined) return refuse('onbekend');
    if (!may.ok) return forbid(may.error);
    const { partijen, hash, stand } = arrangement;
    if (stand !== 'ter-ondertekening') return refuse('niet-ter-ondertekening');
    if (asked.inhoudHash !== hash) return refuse('inhoud-veranderd');
    const { tekst } = must(await formal.inhoud(tafel, hash), 'the content of an arrangement');
    const giving = await prepareGiving(
      context,
      giver,
      asked,
      { onderwerp, partijen, hash, tekst, delen: {} },
      facts,
    );
    if (!giving.ok) return giving;
    const { akkoord, changes, entry, gegeven } = giving.value;
    const all: RecordChange[] = [...changes];
    const entries: EntryDraft[] = [entry];
    if (telAkkoorden(facts.regeling, partijen, gegeven).isVoldaan) {
      const earlier = facts.akkoorden.filter(
        (each) => stands(each) && onderwerpKey(each.onderwerp) === onderwerpKey(onderwerp),
      );
      const akkoorden = [...earlier.map(({ id }) => id), akkoord.id];
      all.push({ kind: 'arrangement-vastgesteld', tafel, nummer, op: akkoord.op });
      entries.push({
        ...entry,
        kind: 'arrangement-vastgesteld',
        body: { nummer, inhoudHash: hash, akkoorden },
      });
    }
    if (!(await context.records.commit(all, entries))) return refuse('intussen-veranderd');
    await projectRegister(context, tafel);
    return ok(akkoord);
  });
}
