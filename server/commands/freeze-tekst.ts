import * as Y from 'yjs';
import { setBevroren } from '#shared/crdt/server-write.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { assert } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { roomName } from '#shared/protocol/room.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import { inhoudNu } from '#server/akkoord/inhoud-nu.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { bevriezingOf, projectTafelNow } from '#server/commands/project-tafel.ts';
import type { BevrorenTekst, Plaats } from '#server/records/records.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

export type FreezeRefusal =
  | 'onbekend'
  | 'al-bevroren'
  | 'niet-bevroren'
  /** Proposals wait for an answer. */
  | 'open-voorstellen'
  /** It is in an arrangement that is being signed. */
  | 'in-arrangement'
  | 'veranderd';

type NewTekst = Omit<BevrorenTekst, 'vrijgave'>;

/** With the whole document at that moment, as one update. */
interface Frozen {
  readonly tekst: NewTekst;
  readonly update: Uint8Array;
}

interface Asked {
  readonly afspraak: AfspraakId;
  /** It stays in the ledger: no names in it (LE5). */
  readonly reden: string;
}

/**
 * Freezes an afspraak (AZ11): its content as akkoorden are given on it (AK5), with no proposal open in it. The document
 * first, in the same transaction in which it is read: from that moment nobody changes the text, so what is stored is what
 * was frozen. Then the text, as a freshly loaded replica reads it too, and the ledger entry. Until both are there the tafel
 * counts as unfinished, and a start after a crash makes the document what the records say.
 */
export async function freezeTekst(
  context: FormalContext,
  by: Plaats,
  asked: Asked,
): Promise<Result<NewTekst, FreezeRefusal>> {
  const { records, rooms } = context;
  const tafel = by.tafel.id;
  return context.turns.take(tafel, async () => {
    const earlier = await records.bevrorenTeksten(tafel, asked.afspraak);
    if (earlier.some(({ vrijgave }) => vrijgave === null)) return err('al-bevroren');
    await records.markTafelPending(tafel);
    try {
      const made: { outcome: Result<Frozen, FreezeRefusal> } = { outcome: err('onbekend') };
      await rooms.editRoom(roomName({ kind: 'tafel', tafel }), SERVER_AUTHOR, (doc) => {
        made.outcome = freezeNow(doc, { context, by, asked, versie: earlier.length + 1 });
      });
      if (!made.outcome.ok) return made.outcome;
      const { tekst, update } = made.outcome.value;
      const fresh = await context.sealer.freshHash({ update, afspraak: asked.afspraak });
      assert(fresh === tekst.hash, 'a fresh replica reads what is frozen');
      return (await store(context, by, tekst)) ? ok(tekst) : err('veranderd');
    } finally {
      // Also after a failure: the document then loses again what the records do not know.
      await projectTafelNow(context, tafel);
    }
  });
}

function freezeNow(
  doc: Y.Doc,
  parts: {
    readonly context: CommandContext;
    readonly by: Plaats;
    readonly asked: Asked;
    readonly versie: number;
  },
): Result<Frozen, FreezeRefusal> {
  const { context, by, asked, versie } = parts;
  const nu = inhoudNu(doc, asked.afspraak);
  if (nu === null) return err('onbekend');
  if (nu.openVoorstellen > 0) return err('open-voorstellen');
  const frozen: NewTekst = {
    tafel: by.tafel.id,
    afspraak: asked.afspraak,
    versie,
    tekst: nu.tekst,
    hash: nu.hash,
    door: by.deelnemer.id,
    reden: asked.reden,
    atMs: context.now(),
  };
  const update = Y.encodeStateAsUpdate(doc);
  setBevroren(doc, asked.afspraak, bevriezingOf(frozen));
  return ok({ tekst: frozen, update });
}

async function store(context: CommandContext, by: Plaats, tekst: NewTekst): Promise<boolean> {
  const { tafel, atMs, versie, hash, reden, afspraak } = tekst;
  const partijen = (await context.records.partijen(tafel)).map(({ id }) => id).slice(0, 200);
  return context.records.commit(
    [
      ...stillActing(by, atMs),
      { kind: 'inhoud', inhoud: { tafel, hash, tekst: tekst.tekst } },
      { kind: 'bevroren', tekst },
    ],
    [
      {
        kind: 'tekst-bevroren',
        tafel,
        atMs,
        door: doorOf(by),
        partijen,
        body: { afspraak: afspraak as AfspraakId, version: versie, textHash: hash, reden },
      },
    ],
  );
}

/** Opens a frozen text again; what was frozen stays kept. */
export async function unfreezeTekst(
  context: CommandContext,
  by: Plaats,
  asked: Asked,
): Promise<Result<void, FreezeRefusal>> {
  const { records } = context;
  const tafel = by.tafel.id;
  return context.turns.take(tafel, async () => {
    const frozen = (await records.bevrorenTeksten(tafel, asked.afspraak)).find(
      ({ vrijgave }) => vrijgave === null,
    );
    if (frozen === undefined) return err('niet-bevroren');
    const { arrangementen } = await records.formal.facts(tafel);
    const isSigned = arrangementen.some(
      ({ stand, afspraken }) =>
        stand === 'ter-ondertekening' && afspraken.some(({ id }) => id === asked.afspraak),
    );
    if (isSigned) return err('in-arrangement');
    const atMs = context.now();
    const { versie } = frozen;
    const { afspraak, reden } = asked;
    const stored = await records.commit(
      [
        ...stillActing(by, atMs),
        { kind: 'vrijgegeven', tafel, afspraak, versie, door: by.deelnemer.id, reden, atMs },
      ],
      [
        {
          kind: 'tekst-vrijgegeven',
          tafel,
          atMs,
          door: doorOf(by),
          partijen: (await records.partijen(tafel)).map(({ id }) => id).slice(0, 200),
          body: { afspraak, version: versie, reden },
        },
      ],
    );
    if (!stored) return err('veranderd');
    await projectTafelNow(context, tafel);
    return ok(undefined);
  });
}
