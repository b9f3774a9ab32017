import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { chooseEncoding, type EncodedBody } from '#server/geodata/encode.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';
import { invalidInput, notFound } from '#server/http/http-problem.ts';
import { problems } from '#server/http/route-schema.ts';
import { layerBodies } from '#server/rest/kaartlaag/layer-bodies.ts';
import {
  kaartlaagGeoJsonSchema,
  kaartlaagParamsSchema,
  kaartlaagQuerySchema,
  kaartlagenSchema,
} from '#server/rest/kaartlaag/schema.ts';

const unchanged = z.null().describe('Niet veranderd.');

/** The boundaries and backgrounds of the map: public facts, so without a session. Compressed once, sent many times. */
export function kaartlaagRoutes(geodata: GeodataProvider): FastifyPluginAsyncZod {
  const bodyOf = layerBodies(geodata);
  return async (app) => {
    app.get(
      '/v1/kaartlagen',
      {
        schema: {
          operationId: 'leesKaartlagen',
          summary: 'De kaartlagen die er zijn, met bron, jaar en licentie',
          tags: ['kaart'],
          response: { 200: kaartlagenSchema, ...problems(429) },
        },
      },
      async () => ({ kaartlagen: [...(await geodata.layers())] }),
    );

    app.get(
      '/v1/kaartlagen/:id',
      {
        schema: {
          operationId: 'leesKaartlaag',
          summary: 'Eén kaartlaag als GeoJSON (CRS84), geheel of van één gebied',
          tags: ['kaart'],
          params: kaartlaagParamsSchema,
          querystring: kaartlaagQuerySchema,
          response: {
            200: {
              description: 'De kaartlaag.',
              content: { 'application/geo+json': { schema: kaartlaagGeoJsonSchema } },
            },
            304: unchanged,
            ...problems(400, 404, 429),
          },
        },
      },
      async (request, reply) => {
        const found = await bodyOf(request.params.id, request.query.gebied);
        if (found.kind === 'no-layer') throw notFound();
        if (found.kind === 'no-gebied')
          throw invalidInput([{ veld: 'query.gebied', melding: 'Dit gebied kennen we niet.' }]);
        return sendBody(request, reply, found.body);
      },
    );
  };
}

/** Sends what the caller accepts, or 304 when it has it already. Each encoding has a strong ETag of its own. */
function sendBody(request: FastifyRequest, reply: FastifyReply, body: EncodedBody): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  void reply
    .header('Vary', 'Accept-Encoding')
    .header('Cache-Control', 'no-cache')
    .header('ETag', `"${body.etag}-${encoding}"`);
  const asked = request.headers['if-none-match'] ?? '';
  const known = asked.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.some((each) => each === '*' || each.startsWith(`"${body.etag}-`))) return reply.code(304).send();
  if (encoding !== 'identity') void reply.header('Content-Encoding', encoding);
  return reply.type('application/geo+json; charset=utf-8').serializer(asIs).send(body[encoding]);
}

const asIs = (payload: unknown): string => payload as string;
