import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { roomName, roomOf } from '#shared/protocol/room.ts';
import { toegangAntwoordSchema, toegangVraagSchema } from '#shared/rest/toegang.ts';
import { conflict, tooMany } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession } from '#server/http/session-hook.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';

/** Hands out the tickets that open a socket (ID4). */
export function toegangRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { leases, tickets } = context;
  return async (app) => {
    app.post(
      '/v1/tafels/:tafelId/_toegang',
      {
        schema: {
          operationId: 'vraagToegang',
          summary: 'Een kaartje waarmee u één keer een document van de tafel opent',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          body: toegangVraagSchema,
          response: { 200: toegangAntwoordSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request) => {
        const { sessie } = requireSession(request);
        const { tafel, deelnemer } = await requirePlaats(context, request, request.params.tafelId);
        const { deelnemer: seat = deelnemer.id } = request.body;
        if (seat !== deelnemer.id)
          throw conflict('andere-plaats', 'U werkt aan deze tafel nu vanuit een andere plaats.');
        const room = roomName(roomOf(request.body.kamer, tafel.id, deelnemer));
        const asked = [...new Set(request.body.clientIds)];
        const bezet = [...(await leases.taken(room, deelnemer.id, asked))];
        const taken = new Set(bezet);
        const clientIds = asked.filter((id) => !taken.has(id));
        const ticket = await tickets.issue({ sessieId: sessie.id, deelnemer: deelnemer.id, room, clientIds });
        if (ticket === null) throw tooMany();
        return { ticket, bezet };
      },
    );
  };
}
