import type { DeelnemerId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { newId, newInvitationToken } from '#server/auth/secret.ts';
import { doorOf, stillActing, type Acting } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import type { UitnodigingRecord } from '#server/records/records.ts';

export interface Invitation {
  readonly uitnodiging: UitnodigingRecord;
  /** The only moment at which the token exists outside the link. */
  readonly token: string;
}

/** What an invitation gives. Moments are ISO texts; absent means at once, or without end. */
export interface AskedInvitation {
  readonly tafel: TafelId;
  readonly partij: PartijId;
  readonly rol: Rol;
  /** For whom (ID3), in lower case; null for the beheerder link alone. */
  readonly email: string | null;
  readonly van?: string | null;
  readonly tot?: string | null;
  readonly vervangt?: DeelnemerId | null;
  readonly reden?: string | null;
  readonly beheerder?: boolean;
}

/** Makes an invitation (HT2). The caller has checked the right to, and that the partij sits at the tafel. */
export async function invite(
  context: CommandContext,
  by: Acting,
  asked: AskedInvitation,
): Promise<Result<Invitation, 'veranderd'>> {
  const token = newInvitationToken();
  const createdAtMs = context.now();
  const uitnodiging: UitnodigingRecord = {
    id: newId(),
    tokenHash: token.hash,
    tafel: asked.tafel,
    partij: asked.partij,
    rol: asked.rol,
    email: asked.email,
    van: asked.van ?? null,
    tot: asked.tot ?? null,
    vervangt: asked.vervangt ?? null,
    reden: asked.reden ?? null,
    beheerder: asked.beheerder ?? false,
    createdAtMs,
    expiresAtMs: createdAtMs + context.config.invitationMs,
    tries: 0,
    use: { kind: 'open' },
  };
  const { id, tafel, partij, rol, beheerder, van, tot, vervangt } = uitnodiging;
  const stored = await context.records.commit(
    [...stillActing(by, createdAtMs), { kind: 'uitnodiging', uitnodiging }],
    [
      {
        kind: 'uitnodiging-gemaakt',
        tafel,
        atMs: createdAtMs,
        door: doorOf(by),
        partijen: [partij],
        body: {
          uitnodiging: id,
          partij,
          rol,
          beheerder,
          van,
          tot,
          vervangt,
          expires: new Date(uitnodiging.expiresAtMs).toISOString(),
        },
      },
    ],
  );
  return stored ? ok({ uitnodiging, token: token.value }) : err('veranderd');
}

/** Makes an open invitation worthless; false when there is no open one with that id at that tafel. */
export async function withdrawUitnodiging(
  context: CommandContext,
  by: Acting,
  tafel: TafelId,
  id: string,
): Promise<boolean> {
  const uitnodiging = (await context.records.uitnodigingen(tafel)).find((each) => each.id === id);
  if (uitnodiging?.use.kind !== 'open') return false;
  const atMs = context.now();
  return context.records.commit(
    [...stillActing(by, atMs), { kind: 'uitnodiging-ingetrokken', tafel, id, atMs }],
    [
      {
        kind: 'uitnodiging-ingetrokken',
        tafel,
        atMs,
        door: doorOf(by),
        partijen: [uitnodiging.partij],
        body: { uitnodiging: id },
      },
    ],
  );
}

/** The link that opens the invitation. The token stands in the fragment: no server, log or Referer ever sees it. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl}/deelnemen#${token}`;
}
