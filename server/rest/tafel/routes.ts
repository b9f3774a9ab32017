import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { changeInstelling } from '#server/commands/change-instelling.ts';
import {
  nieuweTafelSchema,
  tafelDtoSchema,
  tafelLijstSchema,
  wijzigTafelSchema,
  type TafelDto,
} from '#shared/rest/tafel.ts';
import { createTafel, type CreateTafelRefusal } from '#server/commands/create-tafel.ts';
import { takeRegisseurSeat } from '#server/commands/take-regisseur-seat.ts';
import { invalidInput, notFound, type HttpProblem } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession } from '#server/http/session-hook.ts';
import { mayCreateTafel } from '#server/policies/tafel-policy.ts';
import type { Plaats } from '#server/records/records.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { changedMeanwhile, requireRight } from '#server/rest/right.ts';
import { partijProblem } from '#server/rest/tafel/partij-problem.ts';
import { presentTafel } from '#server/rest/present.ts';

export function tafelRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records } = context;

  const presented = async (plaats: Plaats): Promise<TafelDto> => {
    const { id } = plaats.tafel;
    const counts = await records.countDeelnemers([id], context.now());
    return presentTafel(plaats, counts.get(id) ?? 0, await context.lastChange(id));
  };

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
        const plaatsen = await records.plaatsen(requireSession(request).sessie.persoon, context.now());
        const counts = await records.countDeelnemers(
          plaatsen.map((plaats) => plaats.tafel.id),
          context.now(),
        );
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
        const door = { deelnemer: null, persoon: sessie.persoon };
        const created = await createTafel(context, door, request.body);
        if (!created.ok) throw tafelProblem(created.error);
        const plaats = await takeRegisseurSeat(context, sessie, created.value);
        void reply.code(201).header('Location', `/v1/tafels/${created.value.id}`);
        return presentTafel(plaats, 1, null);
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
        return presented(plaats);
      },
    );

    app.patch(
      '/v1/tafels/:tafelId',
      {
        schema: {
          operationId: 'wijzigTafel',
          summary: 'Wijzig de naam, de fase of de status van een tafel (regisseur)',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          body: wijzigTafelSchema,
          response: { 200: tafelDtoSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireRight(plaats, 'wijzig-instelling');
        const changed = await changeInstelling(context, plaats, request.body);
        if (changed.ok) return presented({ ...plaats, tafel: changed.value });
        if (changed.error === 'veranderd') throw changedMeanwhile();
        throw invalidInput([{ veld: 'body.fase', melding: 'Deze fase hoort niet bij dit soort tafel.' }]);
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
    case 'voorbeeld-past-niet':
      return invalidInput([{ veld: 'body.voorbeeld', melding: 'Dit voorbeeld hoort bij een andere tafel.' }]);
    case 'partij':
      return partijProblem(`body.partijen.${refusal.index}`, refusal.refusal);
  }
}
