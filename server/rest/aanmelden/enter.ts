import type { Identity } from '#server/auth/oidc/identity.ts';
import type { Issuer } from '#server/auth/oidc/issuer.ts';
import { newId, newSessionSecret } from '#server/auth/secret.ts';
import { signInPersoon } from '#server/commands/sign-in-persoon.ts';
import { syncSeats } from '#server/commands/sync-seats.ts';
import type { SessieRecord } from '#server/records/records.ts';
import type { RestContext } from '#server/rest/context.ts';

const MAX_APPARAAT = 200;

export interface SignedIn {
  readonly issuer: Issuer;
  readonly identity: Identity;
  /** The session that this browser had until now. */
  readonly current: SessieRecord | null;
  /** What the browser calls itself. */
  readonly apparaat: string | null;
}

/**
 * Lets in who signed in: the same person at every login (by issuer and subject, never by address), with the seats that
 * the groups of today give and no others. The session is always a new one: the one that the browser had ends, whoever
 * planted it. Was it a guest's, then the guest stays a person apart: only an invitation to the verified address joins a
 * seat to this person.
 */
export async function enter(
  context: RestContext,
  { issuer, identity, current, apparaat }: SignedIn,
): Promise<{ readonly secret: string }> {
  const { records } = context;
  const persoon = await signInPersoon(context, identity);
  const groups = new Set(identity.groepen);
  await syncSeats(
    context,
    persoon.id,
    issuer.groepen.filter(({ groep }) => groups.has(groep)),
  );
  const others = await records.sessies(persoon.id);
  const nowMs = context.now();
  const secret = newSessionSecret();
  await records.putSessie({
    id: newId(),
    persoon: persoon.id,
    secretHash: secret.hash,
    beheerder: others.some(({ beheerder }) => beheerder),
    apparaat: apparaat?.slice(0, MAX_APPARAAT) ?? null,
    createdAtMs: nowMs,
    seenAtMs: nowMs,
  });
  if (current) {
    await records.endSessie(current.id);
    context.closeSessions(current.id, null);
  }
  return { secret: secret.value };
}
