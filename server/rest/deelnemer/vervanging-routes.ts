import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { must } from '#shared/lib/assert.ts';
import { vervangingAntwoordSchema, vervangingVraagSchema } from '#shared/rest/deelnemer.ts';
import { arrangeVervanging } from '#server/commands/arrange-vervanging.ts';
import { invitationLink } from '#server/commands/invite.ts';
import { notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { baseUrl, requirePlaats, standingSeat, type RestContext } from '#server/rest/context.ts';
import { seatProblem } from '#server/rest/deelnemer/seat-problem.ts';
import { presentSeat, presentUitnodiging } from '#server/rest/present.ts';
import { requireRight } from '#server/rest/right.ts';

/** Who acts in the place of somebody for a while (AZ18, AZ21). */
export function vervangingRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;
  return async (app) => {
    app.post(
      '/v1/tafels/:tafelId/deelnemers/:deelnemerId/vervanging',
      {
        schema: {
          operationId: 'regelVervanging',
          summary: 'Regel wie een deelnemer een periode vervangt',
          description:
            'Voor uzelf, als bestuurder voor uw eigen partij, of als regisseur. De vervanger zit op een eigen plaats, met de rol van wie vervangen wordt.',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string(), deelnemerId: z.string() }),
          body: vervangingVraagSchema,
          response: { 201: vervangingAntwoordSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request, reply) => {
        const { tafelId, deelnemerId } = request.params;
        const plaats = await requirePlaats(context, request, tafelId);
        const tafel = plaats.tafel.id;
        const replaced = await standingSeat(context, tafel, deelnemerId);
        requireRight(plaats, 'regel-vervanging', replaced);
        if (replaced === null) throw notFound();
        const { body } = request;
        const arranged = await arrangeVervanging(context, plaats, {
          vervangt: replaced.id,
          wie: 'email' in body ? { email: body.email } : { deelnemer: body.deelnemer },
          van: body.van ?? null,
          tot: body.tot,
          reden: body.reden ?? null,
        });
        if (!arranged.ok) throw seatProblem(arranged.error);
        void reply.code(201);
        const partij = must(
          (await records.partijen(tafel)).find(({ id }) => id === replaced.partij),
          'the partij of a seat',
        );
        if (arranged.value.kind === 'uitnodiging') {
          const { uitnodiging, token } = arranged.value.invitation;
          const link = invitationLink(baseUrl(context, request), token);
          return {
            deelnemer: null,
            uitnodiging: { ...presentUitnodiging(uitnodiging, partij, null, now()), link },
          };
        }
        const seat = must(await standingSeat(context, tafel, arranged.value.deelnemer), 'the seat just made');
        return { deelnemer: presentSeat(seat, partij, plaats.deelnemer, now()), uitnodiging: null };
      },
    );
  };
}
