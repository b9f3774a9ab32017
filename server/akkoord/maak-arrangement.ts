import * as Y from 'yjs';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeTafelCommand } from '#shared/authorize/tafel-command.ts';
import { arrangementSchema, type Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { roomName } from '#shared/protocol/room.ts';
import type { NieuwArrangement } from '#shared/rest/arrangement.ts';
import type { ArrangementVraag, Composed, FrozenAfspraak } from '#server/akkoord/arrangement-vraag.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { forbid, formalAct, refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { sha256 } from '#server/akkoord/sha256.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { FormalFacts } from '#server/records/formal.ts';
import type { Plaats } from '#server/records/records.ts';

type Made = Extract<Composed, { kind: 'gemaakt' }>;

/**
 * Makes the next generation of the arrangement and puts it up for signing by every partij to what is agreed in it (AR1).
 * Its content is kept under its hash and never changes; it starts from the last one that was vastgesteld.
 */
export async function maakArrangement(
  context: FormalContext,
  by: Plaats,
  asked: NieuwArrangement,
): Promise<Result<Arrangement, FormalRefusal>> {
  const tafel = by.tafel.id;
  return formalAct(context, by, { daad: 'maak-arrangement', onderwerp: null, partij: null }, async () => {
    const may = authorizeTafelCommand(actorOf(by.deelnemer), 'maak-arrangement');
    if (!may.ok) return forbid(may.error);
    const facts = await context.records.formal.facts(tafel);
    if (facts.arrangementen.some(({ stand }) => stand === 'ter-ondertekening'))
      return refuse('wacht-op-ondertekening');
    const frozen = await frozenOf(context, tafel, asked);
    if (!frozen.ok) return frozen;
    const atMs = context.now();
    const vraag = await vraagOf(context, tafel, { asked, facts, frozen: frozen.value, atMs });
    if (!vraag.ok) return vraag;
    const { gebied } = must(await context.records.tafel(tafel), 'the tafel of a seat');
    const composed = must(await context.composer.compose(gebied, vraag.value), 'an arrangement as composed');
    if (composed.kind !== 'gemaakt') return refuse(composed.kind, composed.waar);
    const arrangement = arrangementOf(by, vraag.value, composed);
    if (!(await store(context, by, { arrangement, composed, facts, atMs })))
      return refuse('intussen-veranderd');
    await projectRegister(context, tafel);
    return ok(arrangement);
  });
}

/** The last freeze of each, as long as it is frozen. */
async function frozenOf(
  { records }: FormalContext,
  tafel: TafelId,
  { afspraken, open, onderdelen = [] }: NieuwArrangement,
): Promise<Result<readonly FrozenAfspraak[], FormalRefusal>> {
  const all = [...afspraken, ...open];
  const elsewhere = onderdelen.map(({ afspraak }) => afspraak);
  const stray = elsewhere.filter((id) => !afspraken.includes(id));
  if (new Set(all).size !== all.length || stray.length > 0) return refuse('past-niet', stray);
  const standing = (await records.bevrorenTeksten(tafel, null)).filter(({ vrijgave }) => vrijgave === null);
  const frozen = new Map<string, FrozenAfspraak>();
  for (const { afspraak: id, versie, hash, tekst } of standing) {
    const onderdeel = onderdelen.find(({ afspraak }) => afspraak === id)?.onderdeel ?? null;
    frozen.set(id, { id, versie, hash, tekst, onderdeel });
  }
  const loose = afspraken.filter((id) => !frozen.has(id));
  if (loose.length > 0) return refuse('niet-bevroren', loose);
  return ok(afspraken.flatMap((id) => frozen.get(id) ?? []));
}

async function vraagOf(
  { records, rooms }: FormalContext,
  tafel: TafelId,
  parts: {
    readonly asked: NieuwArrangement;
    readonly facts: FormalFacts;
    readonly frozen: readonly FrozenAfspraak[];
    readonly atMs: number;
  },
): Promise<Result<ArrangementVraag, FormalRefusal>> {
  const { asked, facts, frozen, atMs } = parts;
  const open = asked.open.map((id) => ({
    id,
    standpunten: facts.standpunten.filter(({ afspraak }) => afspraak === id),
  }));
  const silent = open.filter(({ standpunten }) => standpunten.length === 0).map(({ id }) => id);
  if (silent.length > 0) return err({ kind: 'geweigerd', code: 'geen-standpunt', waar: silent });
  const last = facts.arrangementen.findLast(({ stand }) => stand === 'vastgesteld');
  const inleidingen = Object.entries(asked.inleidingen ?? {}).filter(([, tekst]) => tekst !== undefined);
  return ok({
    update: await rooms.readRoom(roomName({ kind: 'tafel', tafel }), (doc) => Y.encodeStateAsUpdate(doc)),
    nummer: facts.arrangementen.length + 1,
    titel: asked.titel.toWellFormed(),
    vorige: last === undefined ? null : { nummer: last.nummer, hash: last.hash },
    opgemaaktOp: new Date(atMs).toISOString(),
    partijen: await records.partijen(tafel),
    regeling: facts.regeling,
    inleidingen: Object.fromEntries(inleidingen),
    afspraken: frozen,
    open,
    punten: asked.punten,
    beelden: asked.kaartbeelden,
  });
}

function arrangementOf(
  by: Plaats,
  { nummer, titel, opgemaaktOp, afspraken }: ArrangementVraag,
  { tekst, ondertekenaars }: Made,
): Arrangement {
  return arrangementSchema.parse({
    nummer,
    titel,
    stand: 'ter-ondertekening',
    hash: sha256(tekst),
    afspraken: afspraken.map(({ id, versie, hash }) => ({ id, versie, inhoudHash: hash })),
    partijen: ondertekenaars,
    door: by.deelnemer.id,
    op: opgemaaktOp,
    vastgesteldOp: null,
    ingetrokken: null,
  });
}

async function store(
  { records }: FormalContext,
  by: Plaats,
  parts: {
    readonly arrangement: Arrangement;
    readonly composed: Made;
    readonly facts: FormalFacts;
    readonly atMs: number;
  },
): Promise<boolean> {
  const { arrangement, composed, facts, atMs } = parts;
  const { nummer, hash, partijen } = arrangement;
  const tafel = by.tafel.id;
  return records.commit(
    [
      ...stillActing(by, atMs),
      { kind: 'eis-regeling', tafel, regeling: facts.regeling },
      { kind: 'inhoud', inhoud: { tafel, hash, tekst: composed.tekst } },
      { kind: 'arrangement', tafel, arrangement },
    ],
    [
      {
        kind: 'arrangement-voorgelegd',
        tafel,
        atMs,
        door: doorOf(by),
        partijen: partijen.slice(0, 200),
        body: { nummer, inhoudHash: hash, partijen },
      },
    ],
  );
}
