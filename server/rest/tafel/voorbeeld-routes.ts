import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { VOORBEELDEN } from '#shared/domain/voorbeeld/voorbeelden.ts';
import { voorbeeldLijstSchema } from '#shared/rest/tafel.ts';
import { problems } from '#server/http/route-schema.ts';

/** The puzzles that a tafel can begin with; public, so without a session. */
export const voorbeeldRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/v1/voorbeelden',
    {
      schema: {
        operationId: 'lijstVoorbeelden',
        summary: 'De voorbeeldpuzzels waarmee een tafel kan beginnen',
        tags: ['tafel'],
        response: { 200: voorbeeldLijstSchema, ...problems(429) },
      },
    },
    async () => ({
      voorbeelden: VOORBEELDEN.map(({ id, naam, soort, gebied }) => ({ id, naam, soort, gebied })),
    }),
  );
};
