import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { must } from '#shared/lib/assert.ts';
import {
  inwisselenAntwoordSchema,
  inwisselenVraagSchema,
  inzienAntwoordSchema,
  inzienVraagSchema,
} from '#shared/rest/uitnodiging.ts';
import { hashSecret } from '#server/auth/secret.ts';
import { redeemUitnodiging } from '#server/commands/redeem-uitnodiging.ts';
import { gone, notFound, type HttpProblem } from '#server/http/http-problem.ts';
import { problems } from '#server/http/route-schema.ts';
import { setSessionCookie } from '#server/http/session-hook.ts';
import { refusalOf } from '#server/records/refusal.ts';
import type { RedeemRefusal } from '#server/records/records.ts';
import type { RestContext } from '#server/rest/context.ts';
import { iso, presentDeelnemer } from '#server/rest/present.ts';

/** What the holder of a link does with it. The token travels in a body only, never in an address (HT2). */
export function uitnodigingRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;
  return async (app) => {
    app.post(
      '/v1/uitnodigingen/_inzien',
      {
        schema: {
          operationId: 'ziUitnodigingIn',
          summary: 'Waartoe een uitnodiging toegang geeft; dit gebruikt haar niet op',
          tags: ['uitnodiging'],
          body: inzienVraagSchema,
          response: { 200: inzienAntwoordSchema, ...problems(400, 403, 404, 410, 413, 429) },
        },
      },
      async (request) => {
        const uitnodiging = await records.uitnodigingByTokenHash(hashSecret(request.body.token));
        const refusal = refusalOf(uitnodiging, now());
        if (refusal !== null || uitnodiging === null) throw refusalProblem(refusal ?? 'onbekend');
        const tafel = must(await records.tafel(uitnodiging.tafel), 'the tafel of an invitation');
        const partijen = await records.partijen(uitnodiging.tafel);
        return {
          tafelNaam: tafel.naam,
          partij: must(
            partijen.find(({ id }) => id === uitnodiging.partij),
            'the partij of an invitation',
          ),
          rol: uitnodiging.rol,
          vervaltOp: iso(uitnodiging.expiresAtMs),
        };
      },
    );

    app.post(
      '/v1/uitnodigingen/_inwisselen',
      {
        schema: {
          operationId: 'wisselUitnodigingIn',
          summary: 'Kom binnen met een uitnodiging; zij werkt één keer',
          tags: ['uitnodiging'],
          body: inwisselenVraagSchema,
          response: { 200: inwisselenAntwoordSchema, ...problems(400, 403, 404, 410, 413, 429) },
        },
      },
      async (request, reply) => {
        const current = request.session?.sessie ?? null;
        const redeemed = await redeemUitnodiging(context, { ...request.body, current });
        if (!redeemed.ok) throw refusalProblem(redeemed.error);
        const { plaats, sessie, secret } = redeemed.value;
        if (current) context.closeSessions(current.id, plaats.tafel.id);
        setSessionCookie(reply, context.config, secret, context.config.sessionIdleMs);
        return {
          tafel: { id: plaats.tafel.id, naam: plaats.tafel.naam, soort: plaats.tafel.soort },
          deelnemer: presentDeelnemer(plaats),
          beheerder: sessie.beheerder,
        };
      },
    );
  };
}

function refusalProblem(refusal: RedeemRefusal): HttpProblem {
  switch (refusal) {
    case 'onbekend':
      return notFound();
    case 'ingewisseld':
      return gone('uitnodiging-ingewisseld', 'Deze link is al gebruikt. Vraag de regisseur om een nieuwe.');
    case 'verlopen':
      return gone('uitnodiging-verlopen', 'Deze link is verlopen. Vraag de regisseur om een nieuwe.');
    case 'ingetrokken':
      return gone('uitnodiging-ingetrokken', 'De regisseur trok deze link in. Vraag om een nieuwe.');
  }
}
