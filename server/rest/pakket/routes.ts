import { createReadStream } from 'node:fs';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { slug } from '#shared/arrangement/beeld.ts';
import { pakketStandSchema } from '#shared/rest/arrangement.ts';
import { conflict, notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';

const params = z.object({ tafelId: z.string(), nummer: z.string() });

/** The package of a generation of the arrangement: made once, and the same file for who asks again (AR10). */
export function pakketRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { pakketten } = context;
  return async (app) => {
    app.post(
      '/v1/tafels/:tafelId/arrangementen/:nummer/_maak-pakket',
      {
        schema: {
          operationId: 'maakPakket',
          summary:
            'Maak het pakket van een vastgestelde generatie; is het er al, dan blijft het zoals het is',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params,
          response: { 202: pakketStandSchema, ...problems(400, 401, 403, 404, 409, 429) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const begun = await pakketten.begin(plaats, parseNummer(request.params.nummer));
        if (!begun.ok) {
          if (begun.error === 'onbekend') throw notFound();
          throw conflict(
            'niet-vastgesteld',
            'Dit arrangement is nog niet vastgesteld. Zodra alle partijen ondertekenden, kunt u het pakket maken.',
          );
        }
        void reply.code(202);
        return begun.value;
      },
    );

    app.get(
      '/v1/tafels/:tafelId/arrangementen/:nummer/pakket',
      {
        schema: {
          operationId: 'leesPakketStand',
          summary: 'Hoe ver het pakket is',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params,
          response: { 200: pakketStandSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        return await pakketten.stand(tafel.id, parseNummer(request.params.nummer));
      },
    );

    app.delete(
      '/v1/tafels/:tafelId/arrangementen/:nummer/pakket',
      {
        schema: {
          operationId: 'breekPakketAf',
          summary: 'Stop met het maken van het pakket; een pakket dat klaar is blijft',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params,
          response: { 200: pakketStandSchema, ...problems(401, 403, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const nummer = parseNummer(request.params.nummer);
        await pakketten.breekAf(tafel.id, nummer);
        return await pakketten.stand(tafel.id, nummer);
      },
    );

    app.get(
      '/v1/tafels/:tafelId/arrangementen/:nummer/pakket/bestand',
      {
        schema: {
          operationId: 'haalPakket',
          summary: 'Het pakket zelf, als het klaar is',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params,
          response: {
            200: {
              description: 'Het pakket.',
              content: { 'application/zip': { schema: z.any().describe('Een zip-bestand.') } },
            },
            ...problems(401, 404, 429),
          },
        },
      },
      async (request, reply) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const nummer = parseNummer(request.params.nummer);
        const stand = await pakketten.stand(tafel.id, nummer);
        if (stand.stand !== 'klaar') throw notFound();
        return reply
          .type('application/zip')
          .header('content-length', stand.bytes)
          .header(
            'content-disposition',
            `attachment; filename="arrangement-${slug(tafel.naam)}-${nummer}.zip"`,
          )
          .send(createReadStream(pakketten.bestand(tafel.id, nummer)));
      },
    );
  };
}

function parseNummer(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound();
  return Number(text);
}
