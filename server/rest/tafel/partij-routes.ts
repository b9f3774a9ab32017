import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { partijSchema } from '#shared/domain/partij/schema.ts';
import { nieuwePartijSchema, partijLijstSchema } from '#shared/rest/tafel.ts';
import { seatPartij } from '#server/commands/seat-partij.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { requireRight } from '#server/rest/right.ts';
import { partijProblem } from '#server/rest/tafel/partij-problem.ts';

const params = z.object({ tafelId: z.string() });

export function partijRoutes(context: RestContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/partijen',
      {
        schema: {
          operationId: 'lijstPartijen',
          summary: 'Wie er aan de tafel zitten',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          response: { 200: partijLijstSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        return { partijen: [...(await context.records.partijen(tafel.id))] };
      },
    );

    app.post(
      '/v1/tafels/:tafelId/partijen',
      {
        schema: {
          operationId: 'voegPartijToe',
          summary: 'Geef een partij een plaats aan de tafel (regisseur)',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          body: nieuwePartijSchema,
          response: { 201: partijSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireRight(plaats, 'plaats-partij');
        const seated = await seatPartij(context, plaats, request.body);
        if (!seated.ok) throw partijProblem('body', seated.error);
        void reply.code(201);
        return seated.value;
      },
    );
  };
}
