import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { canonicalAfspraak } from '#shared/crdt/canonical.ts';
import { setBevroren } from '#shared/crdt/server-write.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { roomName } from '#shared/protocol/room.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { bevriezingOf, projectTafelNow } from '#server/commands/project-tafel.ts';
import type { BevrorenTekst, Plaats } from '#server/records/records.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

export type FreezeRefusal = 'onbekend' | 'al-bevroren' | 'niet-bevroren' | 'veranderd';

type NewTekst = Omit<BevrorenTekst, 'vrijgave'>;

interface Asked {
  readonly afspraak: AfspraakId;
  /** It stays in the ledger: no names in it (LE5). */
  readonly reden: string;
}

/**
 * Freezes the text of an afspraak (AZ11). The document first, in the same transaction in which the text is read: from
 * that moment nobody changes it, so what is stored is what was frozen. Then the text and the ledger entry. Until both
 * are there the tafel counts as unfinished, and a start after a crash makes the document what the records say.
 */
export async function freezeTekst(
  context: CommandContext,
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
      const made: { tekst: NewTekst | null } = { tekst: null };
      await rooms.editRoom(roomName({ kind: 'tafel', tafel }), SERVER_AUTHOR, (doc) => {
        made.tekst = freezeNow(doc, { context, by, asked, versie: earlier.length + 1 });
      });
      if (made.tekst === null) return err('onbekend');
      return (await store(context, by, made.tekst)) ? ok(made.tekst) : err('veranderd');
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
): NewTekst | null {
  const { context, by, asked, versie } = parts;
  const tekst = canonicalAfspraak(doc, asked.afspraak);
  if (tekst === null) return null;
  const frozen: NewTekst = {
    tafel: by.tafel.id,
    afspraak: asked.afspraak,
    versie,
    tekst,
    hash: createHash('sha256').update(tekst, 'utf8').digest('hex'),
    door: by.deelnemer.id,
    reden: asked.reden,
    atMs: context.now(),
  };
  setBevroren(doc, asked.afspraak, bevriezingOf(frozen));
  return frozen;
}

async function store(context: CommandContext, by: Plaats, tekst: NewTekst): Promise<boolean> {
  const { tafel, atMs, versie, hash, reden, afspraak } = tekst;
  const partijen = (await context.records.partijen(tafel)).map(({ id }) => id).slice(0, 200);
  return context.records.commit(
    [...stillActing(by, atMs), { kind: 'bevroren', tekst }],
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
