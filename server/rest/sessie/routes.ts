import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { sessieSchema } from '#shared/rest/sessie.ts';
import { clearSessionCookie } from '#server/http/session-hook.ts';
import { problems } from '#server/http/route-schema.ts';
import type { RestContext } from '#server/rest/context.ts';
import { presentSessie } from '#server/rest/present.ts';

export function sessieRoutes(context: RestContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/v1/sessie',
      {
        schema: {
          operationId: 'leesSessie',
          summary: 'Wie deze browser is, aan elke tafel',
          tags: ['sessie'],
          response: { 200: sessieSchema, ...problems(429) },
        },
      },
      async (request) => {
        const plaatsen = request.session ? await context.records.plaatsen(request.session.sessie.id) : [];
        return presentSessie(request.session, plaatsen);
      },
    );

    app.delete(
      '/v1/sessie',
      {
        schema: {
          operationId: 'beeindigSessie',
          summary: 'Ga van alle tafels weg in deze browser',
          tags: ['sessie'],
          response: { 204: z.null().describe('De sessie is beëindigd.'), ...problems(403, 429) },
        },
      },
      async (request, reply) => {
        if (request.session) {
          await context.records.endSessie(request.session.sessie.id);
          context.closeSessions(request.session.sessie.id, null);
        }
        clearSessionCookie(reply, context.config);
        return reply.code(204).send(null);
      },
    );
  };
}
