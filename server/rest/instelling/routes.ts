import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { instellingenSchema } from '#shared/rest/instelling.ts';
import type { Config } from '#server/config.ts';
import { problems } from '#server/http/route-schema.ts';

export function instellingRoutes(config: Pick<Config, 'onlineBasislagen'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/v1/instellingen',
      {
        schema: {
          operationId: 'leesInstellingen',
          summary: 'Wat deze installatie aan heeft staan',
          tags: ['sessie'],
          response: { 200: instellingenSchema, ...problems(429) },
        },
      },
      async () => ({ onlineBasislagen: config.onlineBasislagen }),
    );
  };
}
