import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { roomName } from '#shared/protocol/room.ts';
import {
  historieSchema,
  historieVraagSchema,
  laatsteWijzigingenSchema,
  laatsteWijzigingenVraagSchema,
} from '#shared/rest/historie.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import type { DeelnemerRecord } from '#server/records/records.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { presentWijziging } from '#server/rest/historie/present.ts';
import { requireHistorie } from '#server/rest/right.ts';

/** Of one record at most so many entries are looked at for its last change. */
const MAX_LATEST = 20;

/** Who changed what and when (AZ19): from the log, never with the content. */
export function historieRoutes(context: RestContext): FastifyPluginAsyncZod {
  const everyoneOf = async (tafel: TafelId): Promise<ReadonlyMap<string, DeelnemerRecord>> =>
    new Map((await context.records.deelnemers(tafel)).map((one) => [one.id, one]));
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/historie',
      {
        schema: {
          operationId: 'leesHistorie',
          summary: 'Wie wat wanneer wijzigde, nieuwste eerst; voor wie dat mag zien',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          querystring: historieVraagSchema,
          response: { 200: historieSchema, ...problems(400, 401, 403, 404, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireHistorie(plaats);
        const { bij = null, voor = Number.MAX_SAFE_INTEGER, aantal } = request.query;
        const tafel = plaats.tafel.id;
        const found = await context.wijzigingen(roomName({ kind: 'tafel', tafel }), {
          record: bij,
          beforeSeq: voor,
          limit: aantal,
        });
        const deelnemers = await everyoneOf(tafel);
        return {
          wijzigingen: found.map((one) => presentWijziging(one, deelnemers)),
          verder: found.length === aantal ? (found.at(-1)?.seq ?? null) : null,
        };
      },
    );

    app.get(
      '/v1/tafels/:tafelId/laatste-wijzigingen',
      {
        schema: {
          operationId: 'leesLaatsteWijzigingen',
          summary: 'Wie een onderdeel het laatst wijzigde, en wanneer',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: z.object({ tafelId: z.string() }),
          querystring: laatsteWijzigingenVraagSchema,
          response: { 200: laatsteWijzigingenSchema, ...problems(400, 401, 404, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        const tafel = plaats.tafel.id;
        const found = await context.wijzigingen(roomName({ kind: 'tafel', tafel }), {
          record: request.query.bij,
          beforeSeq: Number.MAX_SAFE_INTEGER,
          limit: MAX_LATEST,
        });
        const deelnemers = await everyoneOf(tafel);
        const latest = new Map(found.toReversed().map((one) => [one.record, one]));
        return {
          wijzigingen: [...latest.values()].map((one) => {
            const { record, wie, op } = presentWijziging(one, deelnemers);
            return { record, wie, op };
          }),
        };
      },
    );
  };
}
