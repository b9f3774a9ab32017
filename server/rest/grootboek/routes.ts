import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { grootboekVraagSchema } from '#shared/rest/grootboek.ts';
import { notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { bewijsAntwoordSchema, grootboekAntwoordSchema } from '#server/rest/grootboek/schema.ts';
import { forbidden, requireHistorie } from '#server/rest/right.ts';

const params = z.object({ tafelId: z.string() });

/** What the ledger says of one tafel, and the proof of it (LE6). */
export function grootboekRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { ledger } = context;
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/grootboek',
      {
        schema: {
          operationId: 'leesGrootboek',
          summary: 'De regels van het grootboek over deze tafel, de nieuwste eerst',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          querystring: grootboekVraagSchema,
          response: { 200: grootboekAntwoordSchema, ...problems(400, 401, 403, 404, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireHistorie(plaats);
        const { voor, aantal } = request.query;
        const found = await ledger.ofTafel(plaats.tafel.id, { beforeSeq: voor ?? null, limit: aantal + 1 });
        const regels = found.slice(0, aantal);
        const volgende = found.length > aantal ? (regels.at(-1)?.entry.seq ?? null) : null;
        return { regels: [...regels], volgende, hoofd: ledger.head() };
      },
    );

    app.get(
      '/v1/tafels/:tafelId/grootboek/:seq/bewijs',
      {
        schema: {
          operationId: 'leesBewijs',
          summary: 'Het bewijs van een regel, voor een partij die het aangaat',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: params.extend({ seq: z.string() }),
          response: { 200: bewijsAntwoordSchema, ...problems(401, 403, 404, 429) },
        },
      },
      async (request) => {
        const { tafel, deelnemer } = await requirePlaats(context, request, request.params.tafelId);
        const seq = /^[1-9]\d{0,14}$/.test(request.params.seq) ? Number(request.params.seq) : null;
        const signed = seq === null ? null : await ledger.entry(seq);
        if (seq === null || signed?.entry.tafel !== tafel.id) throw notFound();
        const concerns = deelnemer.rol === 'regisseur' || signed.entry.partijen.includes(deelnemer.partij);
        if (!concerns) throw forbidden({ rule: 'LE6', reason: 'of-other-partij' });
        const receipt = await ledger.receiptOf(seq);
        if (receipt === null) throw notFound();
        return receipt;
      },
    );
  };
}
