import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { balansSchema, botsingenSchema } from '#shared/rest/balans.ts';
import { unavailable } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import type { TafelBalans } from '#server/puzzel/balans-vraag.ts';
import { presentBotsing, presentKans } from '#server/rest/balans/present.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';

const csv = z.string().describe('Dezelfde cijfers als tabel, met puntkomma en komma zoals in Nederland.');

/** The figures of a tafel as the screens show them (BA9), as JSON or, on request, as a table for a spreadsheet. */
export function balansRoutes(context: RestContext): FastifyPluginAsyncZod {
  const balansOf = async (request: FastifyRequest, tafelId: string): Promise<TafelBalans> => {
    const { tafel } = await requirePlaats(context, request, tafelId);
    const balans = await context.balans(tafel);
    if (balans === null) throw unavailable();
    return balans;
  };
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/balans',
      {
        schema: {
          operationId: 'leesBalans',
          summary: 'Per opgave, gebied en horizon: gevraagd, gelegd en nog te leggen; en de hectares',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          response: {
            200: {
              description: 'De balans.',
              content: { 'application/json': { schema: balansSchema }, 'text/csv': { schema: csv } },
            },
            ...problems(401, 404, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const { regels, ruimte, balansCsv } = await balansOf(request, request.params.tafelId);
        if (wantsCsv(request)) return sendCsv(reply, balansCsv);
        return reply.send(balansSchema.parse({ regels, ruimte }));
      },
    );

    app.get(
      '/v1/tafels/:tafelId/botsingen',
      {
        schema: {
          operationId: 'leesBotsingen',
          summary: 'Wat niet samengaat, wat alleen onder voorwaarden samengaat, en welke kansen er zijn',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          response: {
            200: {
              description: 'De botsingen, voorwaarden en kansen.',
              content: { 'application/json': { schema: botsingenSchema }, 'text/csv': { schema: csv } },
            },
            ...problems(401, 404, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const { botsingen, voorwaarden, kansen, botsingenCsv } = await balansOf(
          request,
          request.params.tafelId,
        );
        if (wantsCsv(request)) return sendCsv(reply, botsingenCsv);
        return reply.send({
          botsingen: botsingen.map(presentBotsing),
          voorwaarden: voorwaarden.map(presentBotsing),
          kansen: kansen.map(presentKans),
        });
      },
    );
  };
}

function wantsCsv({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/csv');
}

function sendCsv(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/csv; charset=utf-8').serializer(String).send(text);
}
