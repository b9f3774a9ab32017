import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { must } from '#shared/lib/assert.ts';
import { eigenPlaatsenSchema, kiesPlaatsSchema } from '#shared/rest/deelnemer.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';
import { switchSeat } from '#server/commands/switch-seat.ts';
import { conflict } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { presentDeelnemer, presentSeat } from '#server/rest/present.ts';

const params = z.object({ tafelId: z.string() });

/** The own seats at a tafel, and from which of them one acts (AZ17). */
export function plaatsRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/plaatsen',
      {
        schema: {
          operationId: 'lijstEigenPlaatsen',
          summary: 'Uw eigen plaatsen aan de tafel, en namens welke u nu handelt',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          response: { 200: eigenPlaatsenSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel, deelnemer } = await requirePlaats(context, request, request.params.tafelId);
        const partijen = new Map((await records.partijen(tafel.id)).map((partij) => [partij.id, partij]));
        const own = (await records.seatsOf(deelnemer.persoon)).filter((seat) => seat.tafel === tafel.id);
        return {
          plaatsen: own.map((seat) => {
            const partij = must(partijen.get(seat.partij), 'the partij of a seat');
            const actief = seat.id === deelnemer.id;
            return Object.assign(presentSeat(seat, partij, seat, now()), { actief });
          }),
        };
      },
    );

    app.post(
      '/v1/tafels/:tafelId/plaatsen/_actief',
      {
        schema: {
          operationId: 'kiesPlaats',
          summary: 'Kies namens welke partij u handelt; dat geldt in al uw browsers',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          body: kiesPlaatsSchema,
          response: { 200: deelnemerDtoSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const chosen = await switchSeat(context, plaats, request.body.deelnemer);
        if (chosen === null)
          throw conflict(
            'plaats-geldt-niet',
            'Deze plaats is niet van u, of geldt nu niet. Kies een andere.',
          );
        return presentDeelnemer(chosen);
      },
    );
  };
}
