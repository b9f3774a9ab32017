import type { Sessie, SessieLijst } from '#shared/rest/sessie.ts';
import { browserSummary } from '#server/auth/browser-summary.ts';
import type { LiveSession } from '#server/auth/sessions.ts';
import type { PersoonRecord, Plaats, SessieRecord } from '#server/records/records.ts';
import { iso, presentDeelnemer } from '#server/rest/present.ts';

export function presentSessie(
  session: LiveSession | null,
  persoon: PersoonRecord | null,
  organisatie: string | null,
  plaatsen: readonly Plaats[],
): Sessie {
  return {
    actief: session !== null,
    beheerder: session?.sessie.beheerder ?? false,
    vervaltOp: session === null ? null : iso(session.expiresAtMs),
    persoon: persoon === null ? null : { naam: persoon.naam, email: persoon.email, organisatie },
    plaatsen: plaatsen.map((plaats) => ({
      tafel: { id: plaats.tafel.id, naam: plaats.tafel.naam, soort: plaats.tafel.soort },
      deelnemer: presentDeelnemer(plaats),
    })),
  };
}

/** The browsers of a person; how one called itself leaves as a summary only. */
export function presentSessies(sessies: readonly SessieRecord[], currentId: string): SessieLijst {
  return {
    sessies: sessies.map(({ id, apparaat, createdAtMs, seenAtMs }) => ({
      id,
      ...browserSummary(apparaat),
      gemaaktOp: iso(createdAtMs),
      laatstGebruiktOp: iso(seenAtMs),
      dezeBrowser: id === currentId,
    })),
  };
}
