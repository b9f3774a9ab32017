import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { nieuweTafelSchema, tafelDtoSchema, tafelLijstSchema } from '#shared/rest/tafel.ts';
import { createTafel, type CreateTafelRefusal } from '#server/commands/create-tafel.ts';
import { takeRegisseurSeat } from '#server/commands/take-regisseur-seat.ts';
import { invalidInput, notFound, type HttpProblem } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession, setSessionCookie } from '#server/http/session-hook.ts';
import { mayCreateTafel } from '#server/policies/tafel-policy.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { partijProblem } from '#server/rest/tafel/partij-problem.ts';
import { presentTafel } from '#server/rest/present.ts';

export function tafelRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records } = context;
  return async (app) => {
    app.get(
      '/v1/tafels',
      {
        schema: {
          operationId: 'lijstTafels',
          summary: 'De tafels waaraan u zit',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          response: { 200: tafelLijstSchema, ...problems(401, 429) },
        },
      },
      async (request) => {
        const plaatsen = await records.plaatsen(requireSession(request).sessie.id);
        const counts = await records.countDeelnemers(plaatsen.map((plaats) => plaats.tafel.id));
        const tafels = await Promise.all(
          plaatsen.map(async (plaats) => {
            const { id } = plaats.tafel;
            return presentTafel(plaats, counts.get(id) ?? 0, await context.lastChange(id));
          }),
        );
        return { tafels };
      },
    );

    app.post(
      '/v1/tafels',
      {
        schema: {
          operationId: 'maakTafel',
          summary: 'Maak een tafel, gevuld uit het startpakket; u wordt er regisseur',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          body: nieuweTafelSchema,
          response: { 201: tafelDtoSchema, ...problems(400, 401, 403, 404, 413, 429) },
        },
      },
      async (request, reply) => {
        const { sessie } = requireSession(request);
        if (!mayCreateTafel(sessie)) throw notFound();
        const created = await createTafel(context, request.body);
        if (!created.ok) throw tafelProblem(created.error);
        const seat = await takeRegisseurSeat(context, sessie, created.value);
        setSessionCookie(reply, context.config, seat.secret, context.config.sessionIdleMs);
        void reply.code(201).header('Location', `/v1/tafels/${created.value.id}`);
        return presentTafel(seat.plaats, 1, null);
      },
    );

    app.get(
      '/v1/tafels/:tafelId',
      {
        schema: {
          operationId: 'leesTafel',
          summary: 'Eén tafel waaraan u zit',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          response: { 200: tafelDtoSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const { id } = plaats.tafel;
        const counts = await records.countDeelnemers([id]);
        return presentTafel(plaats, counts.get(id) ?? 0, await context.lastChange(id));
      },
    );
  };
}

function tafelProblem(refusal: CreateTafelRefusal): HttpProblem {
  switch (refusal.kind) {
    case 'gebied-past-niet':
      return invalidInput([{ veld: 'body.gebied', melding: 'Dit gebied past niet bij dit soort tafel.' }]);
    case 'gebied-onbekend':
      return invalidInput([{ veld: 'body.gebied', melding: 'Dit gebied kennen we niet.' }]);
    case 'partij':
      return partijProblem(`body.partijen.${refusal.index}`, refusal.refusal);
  }
}
