import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { startpakketSchema, type Startpakket } from '#shared/domain/startpakket/schema.ts';
import { problems } from '#server/http/route-schema.ts';

/** The parts of the startpakket under their address; public facts, so without a session. */
const PARTS = [
  ['programmas', 'programmas', 'De programma’s van het Rijk'],
  ['opgaven', 'opgaven', 'Alle opgaven, met bron'],
  ['novex-gebieden', 'novexGebieden', 'De zestien NOVEX-gebieden'],
  ['partijen', 'partijen', 'De partijen die de documenten noemen'],
  ['werklocaties', 'werklocaties', 'Werklocaties per provincie'],
  ['spelregels', 'spelregels', 'De spelregels van NOVEX'],
  ['afspraken-2025', 'afspraken2025', 'De afspraken van juni 2025, als voorbeeld'],
] as const satisfies readonly (readonly [string, keyof Startpakket, string])[];

export function startpakketRoutes(startpakket: Startpakket): FastifyPluginAsyncZod {
  return async (app) => {
    for (const [path, key, summary] of PARTS) {
      const answer = z.object({ [key]: startpakketSchema.shape[key] });
      // Checked at load and never changed after: written out once, so that an answer costs nothing.
      const text = JSON.stringify({ [key]: startpakket[key] });
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
      app.get(
        `/v1/startpakket/${path}`,
        {
          schema: {
            operationId: `leesStartpakket${key.charAt(0).toUpperCase()}${key.slice(1)}`,
            summary,
            tags: ['startpakket'],
            response: { 200: answer, 304: z.null().describe('Niet veranderd.'), ...problems(429) },
          },
        },
        async (request, reply) => {
          void reply.header('Cache-Control', 'no-cache').header('ETag', etag);
          if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
          return reply
            .type('application/json; charset=utf-8')
            .serializer(() => text)
            .send({});
        },
      );
    }
  };
}
