import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { assert } from '#shared/lib/assert.ts';
import { ontwikkelVraagSchema, type Aanmelden } from '#shared/rest/aanmelden.ts';
import { sessieSchema } from '#shared/rest/sessie.ts';
import { hostnameOf, isLoopbackHost } from '#server/auth/loopback.ts';
import { invite } from '#server/commands/invite.ts';
import { redeemUitnodiging } from '#server/commands/redeem-uitnodiging.ts';
import { foreignOrigin, invalidInput } from '#server/http/http-problem.ts';
import { problems } from '#server/http/route-schema.ts';
import { setSessionCookie } from '#server/http/session-hook.ts';
import type { RestContext } from '#server/rest/context.ts';
import { presentSessie } from '#server/rest/sessie/present.ts';

/** Every tafel with its partijen: in development everybody may sit anywhere. */
export async function developmentChoices({ records }: RestContext): Promise<Aanmelden['ontwikkeling']> {
  const tafels = await records.tafels();
  return {
    tafels: await Promise.all(
      tafels.map(async ({ id, naam }) => ({
        id,
        naam,
        partijen: (await records.partijen(id)).map((partij) => ({ id: partij.id, naam: partij.naam })),
      })),
    ),
  };
}

/**
 * Lets a developer in as anybody (ID5). It exists only when the settings say so, which they can on this computer alone;
 * the name in the address is looked at too, as a page elsewhere could point its own name at this computer. It goes the
 * way of every invitation, ledger and all.
 */
export function developmentRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { config, records } = context;
  return async (app) => {
    if (!config.isDevelopment) return;
    app.post(
      '/v1/aanmelden/_ontwikkel',
      {
        schema: {
          operationId: 'ontwikkelAanmelding',
          summary: 'Kom binnen als wie u wilt; alleen op de computer van een ontwikkelaar',
          tags: ['aanmelden'],
          body: ontwikkelVraagSchema,
          response: { 200: sessieSchema, ...problems(400, 403, 413, 429) },
        },
      },
      async (request, reply) => {
        const hostname = hostnameOf(request.headers.host);
        if (hostname === null || !isLoopbackHost(hostname)) throw foreignOrigin();
        const { naam, tafel, partij, rol } = request.body;
        if (!(await records.partijen(tafel)).some(({ id }) => id === partij))
          throw invalidInput([{ veld: 'body.partij', melding: 'Deze partij zit niet aan deze tafel.' }]);
        const invited = await invite(context, 'server', { tafel, partij, rol, email: null });
        assert(invited.ok, 'the server may always invite');
        const apparaat = request.headers['user-agent']?.slice(0, 200) ?? null;
        const { token } = invited.value;
        const redeemed = await redeemUitnodiging(context, {
          token,
          naam,
          email: null,
          current: null,
          apparaat,
        });
        assert(redeemed.ok, 'a fresh invitation works');
        const { sessie, secret } = redeemed.value;
        setSessionCookie(reply, config, secret, config.sessionIdleMs);
        const expiresAtMs = sessie.seenAtMs + config.sessionIdleMs;
        const plaatsen = await records.plaatsen(sessie.persoon, context.now());
        return presentSessie(
          { sessie, expiresAtMs, renewed: false },
          await records.persoon(sessie.persoon),
          null,
          plaatsen,
        );
      },
    );
  };
}
