import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { persoonIdSchema, type PersoonId } from '#shared/domain/deelnemer/schema.ts';
import { erasePersoon } from '#server/commands/erase-persoon.ts';
import { conflict, notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { clearSessionCookie, requireSession } from '#server/http/session-hook.ts';
import type { RestContext } from '#server/rest/context.ts';
import { changedMeanwhile } from '#server/rest/right.ts';

/** Taking out who a person is (ID7). */
export function persoonRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;

  /**
   * Somebody takes themselves out; or who is regisseur, now, of every tafel where the person has or had a seat does it for
   * them: a regisseur of one tafel decides nothing about another. To everybody else the person does not exist (TF4).
   */
  const mayErase = async (asking: PersoonId, persoon: PersoonId): Promise<boolean> => {
    if (asking === persoon) return true;
    const tafels = new Set((await records.seatsOf(persoon)).map(({ tafel }) => tafel));
    if (tafels.size === 0) return false;
    for (const tafel of tafels) {
      const own = await records.plaats(asking, tafel, now());
      if (own?.deelnemer.rol !== 'regisseur') return false;
    }
    return true;
  };

  return async (app) => {
    app.post(
      '/v1/personen/:persoonId/_wis',
      {
        schema: {
          operationId: 'wisPersoon',
          summary: 'Wis wie iemand is: uzelf, of als regisseur van al diens tafels een ander',
          description:
            'Naam, e-mailadres en aanmelding verdwijnen, de plaatsen en sessies eindigen. Wat iemand deed blijft staan onder een willekeurig nummer.',
          tags: ['sessie'],
          security: NEEDS_SESSION,
          params: z.object({ persoonId: z.string() }),
          response: {
            204: z.null().describe('De persoon is gewist.'),
            ...problems(401, 403, 404, 409, 429),
          },
        },
      },
      async (request, reply) => {
        const { sessie } = requireSession(request);
        const parsed = persoonIdSchema.safeParse(request.params.persoonId);
        if (!parsed.success || !(await mayErase(sessie.persoon, parsed.data))) throw notFound();
        const door = { deelnemer: null, persoon: sessie.persoon };
        const erased = await erasePersoon(context, parsed.data, door);
        if (!erased.ok) {
          if (erased.error === 'onbekend') throw notFound();
          if (erased.error === 'veranderd') throw changedMeanwhile();
          throw conflict(
            'laatste-regisseur',
            'Deze persoon is de enige regisseur van een tafel. Maak daar eerst iemand anders regisseur.',
          );
        }
        for (const id of erased.value.sessies) context.closeSessions(id, null);
        if (parsed.data === sessie.persoon) clearSessionCookie(reply, context.config);
        return reply.code(204).send(null);
      },
    );
  };
}
