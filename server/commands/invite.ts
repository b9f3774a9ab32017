import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { newId, newInvitationToken } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import type { UitnodigingRecord } from '#server/records/records.ts';

export interface Invitation {
  readonly uitnodiging: UitnodigingRecord;
  /** The only moment at which the token exists outside the link. */
  readonly token: string;
}

/** Makes an invitation (HT2). The caller has checked that the partij sits at the tafel. */
export async function invite(
  context: CommandContext,
  asked: {
    readonly tafel: TafelId;
    readonly partij: PartijId;
    readonly rol: Rol;
    readonly beheerder: boolean;
  },
): Promise<Invitation> {
  const token = newInvitationToken();
  const createdAtMs = context.now();
  const uitnodiging: UitnodigingRecord = {
    id: newId(),
    tokenHash: token.hash,
    ...asked,
    createdAtMs,
    expiresAtMs: createdAtMs + context.config.invitationMs,
    use: { kind: 'open' },
  };
  await context.records.addUitnodiging(uitnodiging);
  return { uitnodiging, token: token.value };
}

/** The link that opens the invitation. The token stands in the fragment: no server, log or Referer ever sees it. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl}/deelnemen#${token}`;
}
