import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeFormalCommand } from '#shared/authorize/formal-command.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { StandpuntVraag } from '#shared/rest/akkoord.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { readAfspraak, statusOf } from '#server/akkoord/read.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { sha256 } from '#server/akkoord/sha256.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { Plaats } from '#server/records/records.ts';

/** Puts on record what a partij says of an afspraak (AK1). The words stay in the records; the ledger holds their hash. */
export async function geefStandpunt(
  context: FormalContext,
  by: Plaats,
  afspraak: AfspraakId,
  asked: StandpuntVraag,
): Promise<Result<Standpunt, FormalRefusal>> {
  const { partij, soort, toelichting, volgendeStap, inhoudHash } = asked;
  const onderwerp = { soort: 'afspraak', id: afspraak } as const;
  return formalAct(context, by, { daad: 'geef-standpunt', onderwerp, partij }, async () => {
    const tafel = by.tafel.id;
    const nu = await readAfspraak(context, tafel, afspraak);
    const may = authorizeFormalCommand(actorOf(by.deelnemer), 'geef-standpunt', {
      partij,
      partijen: nu?.inhoud.partijen ?? [],
      status: await statusOf(context, tafel),
    });
    if (nu === null) return refuse('onbekend');
    if (!may.ok) return forbid(may.error);
    if (nu.hash !== inhoudHash) return refuse('inhoud-veranderd');
    const atMs = context.now();
    const standpunt: Standpunt = {
      afspraak,
      partij,
      soort,
      toelichting: toelichting.toWellFormed(),
      volgendeStap: volgendeStap.toWellFormed(),
      inhoudHash,
      deelnemer: by.deelnemer.id,
      op: new Date(atMs).toISOString(),
    };
    const stored = await context.records.commit(
      [
        ...stillActing(by, atMs),
        { kind: 'inhoud', inhoud: { tafel, hash: nu.hash, tekst: nu.tekst } },
        { kind: 'standpunt', tafel, standpunt },
      ],
      [
        {
          kind: 'standpunt-gegeven',
          tafel,
          atMs,
          door: doorOf(by),
          partijen: nu.inhoud.partijen,
          body: { afspraak, partij, soort, inhoudHash, standpuntHash: sha256(canonicalJson(standpunt)) },
        },
      ],
    );
    if (!stored) return refuse('intussen-veranderd');
    await projectRegister(context, tafel);
    return ok(standpunt);
  });
}
