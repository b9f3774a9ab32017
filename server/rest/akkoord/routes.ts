import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { afspraakIdSchema, type AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { akkoordregelingSchema } from '#shared/domain/akkoord/regeling.ts';
import { akkoordVraagSchema, intrekVraagSchema, standpuntVraagSchema } from '#shared/rest/akkoord.ts';
import { geefAkkoord } from '#server/akkoord/geef-akkoord.ts';
import { geefStandpunt } from '#server/akkoord/geef-standpunt.ts';
import { trekAkkoordIn } from '#server/akkoord/trek-akkoord-in.ts';
import { wijzigRegeling } from '#server/akkoord/wijzig-regeling.ts';
import { notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession } from '#server/http/session-hook.ts';
import { formalProblem } from '#server/rest/akkoord/problem.ts';
import {
  akkoordAntwoordSchema,
  akkoordLijstAntwoordSchema,
  regelingAntwoordSchema,
  standpuntAntwoordSchema,
} from '#server/rest/akkoord/schema.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';

const ofTafel = z.object({ tafelId: z.string() });
const ofAfspraak = ofTafel.extend({ afspraakId: z.string() });
const REFUSALS = [400, 401, 403, 404, 409, 413, 429] as const;

/** What a partij says formally of an afspraak (AK1, AK2), and how that is counted (AK8). */
export function akkoordRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { formal } = context.records;
  return async (app) => {
    app.post(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/_geef-standpunt',
      {
        schema: {
          operationId: 'geefStandpunt',
          summary: 'Leg vast wat uw partij van een afspraak vindt',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofAfspraak,
          body: standpuntVraagSchema,
          response: { 200: standpuntAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const afspraak = parseAfspraak(request.params.afspraakId);
        const given = await geefStandpunt(context, plaats, afspraak, request.body);
        if (!given.ok) throw formalProblem(given.error);
        return given.value;
      },
    );

    app.post(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/_geef-akkoord',
      {
        schema: {
          operationId: 'geefAkkoord',
          summary: 'Geef namens uw partij akkoord op een afspraak (bestuurder)',
          description:
            'Op precies de inhoud met die hash, met een verse bevestiging die voor precies dit akkoord is gegeven.',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofAfspraak,
          body: akkoordVraagSchema,
          response: { 201: akkoordAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const { sessie } = requireSession(request);
        const afspraak = parseAfspraak(request.params.afspraakId);
        const given = await geefAkkoord(context, { plaats, sessie }, afspraak, request.body);
        if (!given.ok) throw formalProblem(given.error);
        void reply.code(201).header('Location', `/v1/tafels/${plaats.tafel.id}/akkoorden`);
        return given.value;
      },
    );

    app.post(
      '/v1/tafels/:tafelId/akkoorden/:akkoordId/_trek-in',
      {
        schema: {
          operationId: 'trekAkkoordIn',
          summary: 'Trek een akkoord van uw partij in, met reden (bestuurder)',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel.extend({ akkoordId: z.string() }),
          body: intrekVraagSchema,
          response: { 200: akkoordAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const { akkoordId } = request.params;
        const withdrawn = await trekAkkoordIn(context, plaats, akkoordId, request.body.reden);
        if (!withdrawn.ok) throw formalProblem(withdrawn.error);
        return withdrawn.value;
      },
    );

    app.get(
      '/v1/tafels/:tafelId/akkoorden',
      {
        schema: {
          operationId: 'lijstAkkoorden',
          summary: 'Alle akkoorden die ooit gegeven zijn, en de standpunten van nu',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel,
          response: { 200: akkoordLijstAntwoordSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const { akkoorden, standpunten, regeling } = await formal.facts(tafel.id);
        return { akkoorden: [...akkoorden], standpunten: [...standpunten], regeling };
      },
    );

    app.get(
      '/v1/tafels/:tafelId/regeling',
      {
        schema: {
          operationId: 'leesRegeling',
          summary: 'Hoe akkoorden aan deze tafel tellen',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel,
          response: { 200: regelingAntwoordSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        return (await formal.facts(tafel.id)).regeling;
      },
    );

    app.post(
      '/v1/tafels/:tafelId/_wijzig-regeling',
      {
        schema: {
          operationId: 'wijzigRegeling',
          summary:
            'Leg vast hoe akkoorden tellen: hoeveel, in welke volgorde, en wie een duo zijn (regisseur)',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          params: ofTafel,
          body: akkoordregelingSchema,
          response: { 200: regelingAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const changed = await wijzigRegeling(context, plaats, request.body);
        if (!changed.ok) throw formalProblem(changed.error);
        return changed.value;
      },
    );
  };
}

export function parseAfspraak(id: string): AfspraakId {
  const parsed = afspraakIdSchema.safeParse(id);
  if (!parsed.success) throw notFound();
  return parsed.data;
}
