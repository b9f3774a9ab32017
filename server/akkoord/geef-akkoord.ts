import * as Y from 'yjs';
import { hashDelen } from '#shared/akkoord/judge.ts';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeFormalCommand } from '#shared/authorize/formal-command.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import { assert } from '#shared/lib/assert.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { roomName } from '#shared/protocol/room.ts';
import type { AkkoordVraag } from '#shared/rest/akkoord.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { prepareGiving, type Giver } from '#server/akkoord/give.ts';
import { inhoudNu } from '#server/akkoord/inhoud-nu.ts';
import { lapseNow } from '#server/akkoord/lapse.ts';
import { statusOf } from '#server/akkoord/read.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { sha256 } from '#server/akkoord/sha256.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';

/**
 * A formal yes of one partij on an afspraak (AK2): by a bestuurder, under a mandate, on exactly the content that was shown,
 * confirmed afresh. What changes after it, lets it lapse only where it concerns that partij (AK7).
 */
export async function geefAkkoord(
  context: FormalContext,
  giver: Giver,
  afspraak: AfspraakId,
  asked: AkkoordVraag,
): Promise<Result<Akkoord, FormalRefusal>> {
  const { plaats } = giver;
  const tafel = plaats.tafel.id;
  const onderwerp = { soort: 'afspraak', id: afspraak } as const;
  const daad = { daad: 'geef-akkoord', onderwerp, partij: asked.partij } as const;
  return formalAct(context, plaats, daad, async () => {
    const { nu, update } = await context.rooms.readRoom(roomName({ kind: 'tafel', tafel }), (doc) => {
      const found = inhoudNu(doc, afspraak);
      // Read at the same moment: what a fresh replica says is compared with what this one says.
      return { nu: found, update: found?.hash === asked.inhoudHash ? Y.encodeStateAsUpdate(doc) : null };
    });
    const may = authorizeFormalCommand(actorOf(plaats.deelnemer), 'geef-akkoord', {
      partij: asked.partij,
      partijen: nu?.inhoud.partijen ?? [],
      status: await statusOf(context, tafel),
    });
    if (nu === null || nu.isGearchiveerd) return refuse('onbekend');
    if (!may.ok) return forbid(may.error);
    if (nu.status !== 'voorgelegd' && !nu.isBevroren) return refuse('niet-voorgelegd');
    if (nu.openVoorstellen > 0) return refuse('open-voorstellen');
    if (update === null) return refuse('inhoud-veranderd');
    // What lapsed a moment ago must neither stand in the way nor open it.
    await lapseNow(context, tafel);
    const facts = await context.records.formal.facts(tafel);
    const { partijen } = nu.inhoud;
    const delen = hashDelen(nu.inhoud, asked.partij, sha256);
    const on = { onderwerp, partijen, hash: nu.hash, tekst: nu.tekst, delen };
    const giving = await prepareGiving(context, giver, asked, on, facts);
    if (!giving.ok) return giving;
    const fresh = await context.sealer.freshHash({ update, afspraak });
    assert(fresh === nu.hash, 'a fresh replica reads what is agreed');
    const { akkoord, changes, entry } = giving.value;
    if (!(await context.records.commit(changes, [entry]))) return refuse('intussen-veranderd');
    context.watchAkkoorden(tafel);
    await projectRegister(context, tafel);
    return ok(akkoord);
  });
}
