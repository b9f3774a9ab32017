import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { inhoudNuSchema, inhoudSchema } from '#shared/rest/inhoud.ts';
import { nieuweVersieSchema } from '#shared/rest/versie.ts';
import { maakVersie } from '#server/akkoord/maak-versie.ts';
import { readAfspraak } from '#server/akkoord/read.ts';
import { notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import type { VersieRecord } from '#server/records/formal.ts';
import { formalProblem } from '#server/rest/akkoord/problem.ts';
import { parseAfspraak } from '#server/rest/akkoord/routes.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { iso } from '#server/rest/present.ts';

const ofTafel = z.object({ tafelId: z.string() });
const ofAfspraak = ofTafel.extend({ afspraakId: z.string() });

const versieAntwoordSchema = z.object({
  id: z.string(),
  afspraak: z.string(),
  naam: z.string(),
  hash: z.string(),
  door: z.string(),
  op: z.iso.datetime(),
});

/** The content of an afspraak as it is, as it was agreed or frozen, and at moments that people named. */
export function versieRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { formal } = context.records;
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/inhoud',
      {
        schema: {
          operationId: 'leesInhoud',
          summary: 'De inhoud van een afspraak zoals de server hem nu leest, met zijn hash',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofAfspraak,
          response: { 200: inhoudNuSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const nu = await readAfspraak(context, tafel.id, parseAfspraak(request.params.afspraakId));
        if (nu === null) throw notFound();
        return { hash: nu.hash, tekst: nu.tekst, openVoorstellen: nu.openVoorstellen };
      },
    );

    app.get(
      '/v1/tafels/:tafelId/inhouden/:hash',
      {
        schema: {
          operationId: 'leesBewaardeInhoud',
          summary: 'Inhoud zoals die is voorgelegd, bevroren, benoemd of in een arrangement gezet',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel.extend({ hash: z.string() }),
          response: { 200: inhoudSchema, ...problems(401, 404, 429) },
        },
      },
      async (request, reply) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const hash = hashSchema.safeParse(request.params.hash);
        const found = hash.success ? await formal.inhoud(tafel.id, hash.data) : null;
        if (found === null) throw notFound();
        void reply.header('Cache-Control', 'private, max-age=31536000, immutable');
        return { hash: found.hash, tekst: found.tekst };
      },
    );

    app.post(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/versies',
      {
        schema: {
          operationId: 'maakVersie',
          summary: 'Bewaar een afspraak zoals hij nu is, onder een naam',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofAfspraak,
          body: nieuweVersieSchema,
          response: { 201: versieAntwoordSchema, ...problems(400, 401, 403, 404, 413, 429) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const afspraak = parseAfspraak(request.params.afspraakId);
        const made = await maakVersie(context, plaats, afspraak, request.body.naam);
        if (!made.ok) throw formalProblem(made.error);
        void reply.code(201).header('Location', `/v1/tafels/${plaats.tafel.id}/inhouden/${made.value.hash}`);
        return presentVersie(made.value);
      },
    );

    app.get(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/versies',
      {
        schema: {
          operationId: 'lijstVersies',
          summary: 'De benoemde versies van een afspraak, de oudste eerst',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofAfspraak,
          response: { 200: z.object({ versies: z.array(versieAntwoordSchema) }), ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const versies = await formal.versies(tafel.id, request.params.afspraakId);
        return { versies: versies.map(presentVersie) };
      },
    );
  };
}

function presentVersie({ id, afspraak, naam, hash, door, atMs }: VersieRecord) {
  return { id, afspraak, naam, hash, door, op: iso(atMs) };
}
