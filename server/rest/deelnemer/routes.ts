import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { must } from '#shared/lib/assert.ts';
import {
  deelnemerLijstSchema,
  wijzigDeelnemerSchema,
  zitplaatsSchema,
  type Zitplaats,
} from '#shared/rest/deelnemer.ts';
import { changeRol } from '#server/commands/change-rol.ts';
import { endSeat } from '#server/commands/end-seat.ts';
import { grantHistorie } from '#server/commands/grant-historie.ts';
import { notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import type { Plaats } from '#server/records/records.ts';
import { requirePlaats, standingSeat, type RestContext } from '#server/rest/context.ts';
import { seatProblem } from '#server/rest/deelnemer/seat-problem.ts';
import { presentSeat } from '#server/rest/present.ts';
import { requireRight } from '#server/rest/right.ts';

const params = z.object({ tafelId: z.string() });
const seatParams = params.extend({ deelnemerId: z.string() });

/** Who sits at a tafel, for whom, in which rol, from when to when (AZ16 to AZ18). */
export function deelnemerRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;

  const seatsFor = async (viewer: Plaats): Promise<readonly Zitplaats[]> => {
    const tafel = viewer.tafel.id;
    const partijen = new Map((await records.partijen(tafel)).map((partij) => [partij.id, partij]));
    return (await records.deelnemers(tafel)).map((seat) =>
      presentSeat(seat, must(partijen.get(seat.partij), 'the partij of a seat'), viewer.deelnemer, now()),
    );
  };

  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/deelnemers',
      {
        schema: {
          operationId: 'lijstDeelnemers',
          summary: 'Wie er aan de tafel zitten en zaten, voor welke partij, in welke rol en wanneer',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          response: { 200: deelnemerLijstSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        return { deelnemers: [...(await seatsFor(plaats))] };
      },
    );

    app.patch(
      '/v1/tafels/:tafelId/deelnemers/:deelnemerId',
      {
        schema: {
          operationId: 'wijzigDeelnemer',
          summary: 'Wijzig de rol van een deelnemer, of het recht op de geschiedenis (regisseur)',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: seatParams,
          body: wijzigDeelnemerSchema,
          response: { 200: zitplaatsSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request) => {
        const { tafelId, deelnemerId } = request.params;
        const { rol, historie, reden } = request.body;
        const plaats = await requirePlaats(context, request, tafelId);
        const seat = await standingSeat(context, plaats.tafel.id, deelnemerId);
        if (rol !== undefined) requireRight(plaats, 'wijzig-rol', seat);
        if (historie !== undefined) requireRight(plaats, 'geef-historie', seat);
        if (seat === null) throw notFound();
        if (historie !== undefined) {
          const granted = await grantHistorie(context, plaats, { deelnemer: seat.id, historie });
          if (!granted.ok) throw seatProblem(granted.error);
        }
        if (rol !== undefined) {
          const changed = await changeRol(context, plaats, {
            deelnemer: seat.id,
            rol,
            reden: reden ?? null,
          });
          if (!changed.ok) throw seatProblem(changed.error);
        }
        return must(
          (await seatsFor(plaats)).find(({ id }) => id === seat.id),
          'the seat just changed',
        );
      },
    );

    app.delete(
      '/v1/tafels/:tafelId/deelnemers/:deelnemerId',
      {
        schema: {
          operationId: 'beeindigPlaats',
          summary: 'Beëindig een plaats aan de tafel: die van uzelf, of als regisseur die van een ander',
          description: 'De plaats blijft bekend, zodat van alles te zien blijft wie het deed.',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: seatParams,
          response: {
            204: z.null().describe('De plaats is beëindigd.'),
            ...problems(401, 403, 404, 409, 429),
          },
        },
      },
      async (request, reply) => {
        const { tafelId, deelnemerId } = request.params;
        const plaats = await requirePlaats(context, request, tafelId);
        const seat = await standingSeat(context, plaats.tafel.id, deelnemerId);
        requireRight(plaats, 'beeindig-plaats', seat);
        if (seat === null) throw notFound();
        const ended = await endSeat(context, plaats, seat.id);
        if (!ended.ok) throw seatProblem(ended.error);
        return reply.code(204).send(null);
      },
    );
  };
}
