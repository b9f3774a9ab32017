import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { roomName } from '#shared/protocol/room.ts';
import { MAX_WIJZIGING_BYTES, opgeslagenWijzigingSchema } from '#shared/rest/wijziging.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession } from '#server/http/session-hook.ts';
import { mayWrite } from '#shared/authorize/actor.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { noUpdate, wijzigingProblem } from '#server/rest/wijziging/problem.ts';

/**
 * The door for one update without a socket: a browser uses it while its page closes with unsent work. It passes the same
 * guard, and writes only under clientIDs that were leased to this deelnemer at a socket before (AZ23).
 */
export function wijzigingRoutes(context: RestContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: MAX_WIJZIGING_BYTES },
      (_request, body, done) => done(null, body),
    );
    app.post(
      '/v1/tafels/:tafelId/_wijzigingen',
      {
        bodyLimit: MAX_WIJZIGING_BYTES,
        schema: {
          operationId: 'stuurWijziging',
          summary: 'Sla één wijziging van het document op (een Yjs-update, application/octet-stream)',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          response: { 200: opgeslagenWijzigingSchema, ...problems(401, 403, 404, 409, 413, 429) },
        },
      },
      async (request) => {
        const { sessie } = requireSession(request);
        const { tafel, deelnemer, partij } = await requirePlaats(context, request, request.params.tafelId);
        if (!Buffer.isBuffer(request.body)) throw noUpdate();
        const actor = {
          deelnemer,
          kleur: partij.kleur,
          write: mayWrite(deelnemer.rol),
          sessionId: sessie.id,
        };
        const room = roomName({ kind: 'tafel', tafel: tafel.id });
        const outcome = await context.submit(room, actor, [], request.body);
        if (!outcome.ok) throw wijzigingProblem(outcome.error);
        return outcome.value;
      },
    );
  };
}
