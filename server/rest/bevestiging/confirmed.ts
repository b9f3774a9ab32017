import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '#shared/lib/result.ts';
import type { BevestigFout } from '#shared/rest/bevestiging.ts';
import { addBevestiging } from '#server/akkoord/bevestig.ts';
import type { Identity } from '#server/auth/oidc/identity.ts';
import type { IssuerClient } from '#server/auth/oidc/issuer-client.ts';
import type { FailedLogin } from '#server/auth/oidc/login.ts';
import type { AskedBevestiging, LoginTransaction } from '#server/auth/oidc/login-transactions.ts';
import { syncSeats } from '#server/commands/sync-seats.ts';
import type { RestContext } from '#server/rest/context.ts';

/**
 * The provider sent back somebody who was asked to sign in again (AK3). It must be the same person, in the session that
 * asked. Nobody is let in by it; the rights of that person become those of today.
 */
export async function confirmed(
  context: RestContext,
  request: FastifyRequest,
  reply: FastifyReply,
  back: {
    readonly transaction: LoginTransaction;
    readonly bevestig: AskedBevestiging;
    readonly client: IssuerClient;
    readonly finished: Result<Identity, FailedLogin>;
  },
): Promise<FastifyReply> {
  const { transaction, bevestig, client, finished } = back;
  const leave = (query: Readonly<Record<string, string>>): FastifyReply => {
    const page = new URL(transaction.returnPath, 'http://hier');
    for (const [key, value] of Object.entries(query)) page.searchParams.set(key, value);
    return reply.redirect(page.pathname + page.search, 303);
  };
  const fail = (bevestigingFout: BevestigFout): FastifyReply => leave({ bevestigingFout });
  if (!finished.ok) {
    request.log.warn({ aanbieder: client.issuer.id, ...finished.error }, 'somebody could not confirm');
    return fail(finished.error.failure);
  }
  if (request.session?.sessie.id !== bevestig.sessie.id) return fail('andere-sessie');
  const groups = new Set(finished.value.groepen);
  await syncSeats(
    context,
    bevestig.sessie.persoon,
    client.issuer.groepen.filter(({ groep }) => groups.has(groep)),
  );
  const { id } = await addBevestiging(context, bevestig.sessie, bevestig.waarvoor, 'aanmelding');
  return leave({ bevestiging: id });
}
