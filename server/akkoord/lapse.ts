import { hashDelen, judgeAkkoord } from '#shared/akkoord/judge.ts';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { canonicalContent, type AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import { sha256 } from '#server/akkoord/sha256.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { RecordChange } from '#server/records/change.ts';
import { stands } from '#server/records/formal-change.ts';

/** In the ledger: enough to see what it was about. */
const MAX_DELEN = 100;

/**
 * Lets lapse what partijen agreed to and reads otherwise now for them (AK7), for who has the turn of the tafel. Only
 * afspraken with a yes that stands are read, each in a turn of the document of its own. Gives whether any yes on an
 * afspraak stands still.
 */
export async function lapseNow(context: CommandContext, tafel: TafelId): Promise<boolean> {
  const { akkoorden } = await context.records.formal.facts(tafel);
  const standing = akkoorden.flatMap((akkoord) => {
    const { onderwerp } = akkoord;
    return stands(akkoord) && onderwerp.soort === 'afspraak' ? [{ akkoord, afspraak: onderwerp.id }] : [];
  });
  if (standing.length === 0) return false;
  const atMs = context.now();
  const changes: RecordChange[] = [];
  const entries: EntryDraft[] = [];
  for (const [afspraak, given] of Map.groupBy(standing, (each) => each.afspraak)) {
    const inhoud = await context.rooms.readRoom(roomName({ kind: 'tafel', tafel }), (doc) =>
      readInhoud(doc, afspraak),
    );
    const hash = inhoud === null ? null : sha256(canonicalContent(inhoud));
    for (const { akkoord } of given) {
      if (akkoord.inhoudHash === hash) continue;
      const delen = changedFor(akkoord, inhoud);
      if (delen.length === 0) continue;
      const { id, onderwerp, partij } = akkoord;
      changes.push({
        kind: 'akkoord-vervallen',
        tafel,
        id,
        vervallen: { op: new Date(atMs).toISOString(), delen: [...delen] },
      });
      entries.push({
        kind: 'akkoord-vervallen',
        tafel,
        atMs,
        door: 'server',
        partijen: [...new Set([partij, ...(inhoud?.partijen ?? [])])].slice(0, 200),
        body: { akkoord: id, onderwerp, partij, delen: delen.slice(0, MAX_DELEN) },
      });
    }
  }
  if (entries.length > 0) {
    await context.records.commit(changes, entries);
    await projectRegister(context, tafel);
  }
  return standing.length > entries.length;
}

/** What reads otherwise for the partij that gave it; empty when nothing does. What cannot be read any more is all of it. */
function changedFor(akkoord: Akkoord, inhoud: AfspraakInhoud | null): readonly string[] {
  if (inhoud === null) return Object.keys(akkoord.delen);
  const oordeel = judgeAkkoord(akkoord.delen, hashDelen(inhoud, akkoord.partij, sha256));
  return oordeel.geldig ? [] : oordeel.delen.map(({ sleutel }) => sleutel);
}
