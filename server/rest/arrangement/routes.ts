import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { akkoordVraagSchema, intrekVraagSchema } from '#shared/rest/akkoord.ts';
import { nieuwArrangementSchema } from '#shared/rest/arrangement.ts';
import { maakArrangement } from '#server/akkoord/maak-arrangement.ts';
import { onderteken } from '#server/akkoord/onderteken.ts';
import { trekArrangementIn } from '#server/akkoord/trek-arrangement-in.ts';
import { notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession } from '#server/http/session-hook.ts';
import { formalProblem } from '#server/rest/akkoord/problem.ts';
import { akkoordAntwoordSchema, arrangementAntwoordSchema } from '#server/rest/akkoord/schema.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';

const ofTafel = z.object({ tafelId: z.string() });
const ofArrangement = ofTafel.extend({ nummer: z.string() });
const REFUSALS = [400, 401, 403, 404, 409, 413, 429] as const;

/** The arrangement of a tafel, one generation after another (AR1). */
export function arrangementRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { formal } = context.records;
  return async (app) => {
    app.post(
      '/v1/tafels/:tafelId/arrangementen',
      {
        schema: {
          operationId: 'maakArrangement',
          summary:
            'Maak een arrangement van bevroren afspraken en leg het ter ondertekening voor (regisseur)',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel,
          body: nieuwArrangementSchema,
          response: { 201: arrangementAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const made = await maakArrangement(context, plaats, request.body);
        if (!made.ok) throw formalProblem(made.error);
        const { nummer } = made.value;
        void reply.code(201).header('Location', `/v1/tafels/${plaats.tafel.id}/arrangementen/${nummer}`);
        return made.value;
      },
    );

    app.get(
      '/v1/tafels/:tafelId/arrangementen',
      {
        schema: {
          operationId: 'lijstArrangementen',
          summary: 'De generaties van het arrangement, de oudste eerst',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel,
          response: {
            200: z.object({ arrangementen: z.array(arrangementAntwoordSchema) }),
            ...problems(401, 404, 429),
          },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const { arrangementen } = await formal.facts(tafel.id);
        return { arrangementen: [...arrangementen] };
      },
    );

    app.get(
      '/v1/tafels/:tafelId/arrangementen/:nummer',
      {
        schema: {
          operationId: 'leesArrangement',
          summary: 'Eén generatie; de inhoud staat onder haar hash',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofArrangement,
          response: { 200: arrangementAntwoordSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const nummer = parseNummer(request.params.nummer);
        const found = (await formal.facts(tafel.id)).arrangementen.find((each) => each.nummer === nummer);
        if (found === undefined) throw notFound();
        return found;
      },
    );

    app.post(
      '/v1/tafels/:tafelId/arrangementen/:nummer/_onderteken',
      {
        schema: {
          operationId: 'ondertekenArrangement',
          summary: 'Onderteken een arrangement namens uw partij (bestuurder)',
          description: 'Met de laatste handtekening die de regeling vraagt, is het arrangement vastgesteld.',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofArrangement,
          body: akkoordVraagSchema,
          response: { 201: akkoordAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const { sessie } = requireSession(request);
        const nummer = parseNummer(request.params.nummer);
        const given = await onderteken(context, { plaats, sessie }, nummer, request.body);
        if (!given.ok) throw formalProblem(given.error);
        void reply.code(201).header('Location', `/v1/tafels/${plaats.tafel.id}/akkoorden`);
        return given.value;
      },
    );

    app.post(
      '/v1/tafels/:tafelId/arrangementen/:nummer/_trek-in',
      {
        schema: {
          operationId: 'trekArrangementIn',
          summary: 'Trek een arrangement in dat ter ondertekening ligt, met reden (regisseur)',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofArrangement,
          body: intrekVraagSchema,
          response: { 200: arrangementAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const nummer = parseNummer(request.params.nummer);
        const withdrawn = await trekArrangementIn(context, plaats, nummer, request.body.reden);
        if (!withdrawn.ok) throw formalProblem(withdrawn.error);
        return withdrawn.value;
      },
    );
  };
}

function parseNummer(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound();
  return Number(text);
}
