import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { must } from '#shared/lib/assert.ts';
import {
  gemaakteUitnodigingSchema,
  nieuweUitnodigingSchema,
  uitnodigingLijstSchema,
} from '#shared/rest/uitnodiging.ts';
import { invitationLink, invite, withdrawUitnodiging } from '#server/commands/invite.ts';
import { invalidInput, notFound } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { baseUrl, requirePlaats, type RestContext } from '#server/rest/context.ts';
import { changedMeanwhile, requireRight } from '#server/rest/right.ts';
import { presentUitnodiging } from '#server/rest/present.ts';

const params = z.object({ tafelId: z.string() });

/** What a regisseur does with invitations of the own tafel (AZ16). */
export function regisseurRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;
  return async (app) => {
    app.get(
      '/v1/tafels/:tafelId/uitnodigingen',
      {
        schema: {
          operationId: 'lijstUitnodigingen',
          summary: 'De uitnodigingen van een tafel, de nieuwste eerst (regisseur)',
          tags: ['uitnodiging'],
          security: NEEDS_SESSION,
          params,
          response: { 200: uitnodigingLijstSchema, ...problems(401, 403, 404, 429) },
        },
      },
      async (request) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireRight(plaats, 'nodig-uit');
        const { tafel } = plaats;
        const partijen = new Map((await records.partijen(tafel.id)).map((partij) => [partij.id, partij]));
        const names = new Map((await records.deelnemers(tafel.id)).map(({ id, naam }) => [id, naam]));
        const uitnodigingen = (await records.uitnodigingen(tafel.id)).map((uitnodiging) => {
          const by = uitnodiging.use.kind === 'ingewisseld' ? uitnodiging.use.deelnemer : null;
          const partij = must(partijen.get(uitnodiging.partij), 'the partij of an invitation');
          return presentUitnodiging(uitnodiging, partij, by && (names.get(by) ?? null), now());
        });
        return { uitnodigingen };
      },
    );

    app.post(
      '/v1/tafels/:tafelId/uitnodigingen',
      {
        schema: {
          operationId: 'maakUitnodiging',
          summary: 'Maak een uitnodigingslink voor één persoon (regisseur)',
          description: 'De link staat alleen in dit antwoord; daarna is hij nergens meer op te vragen.',
          tags: ['uitnodiging'],
          security: NEEDS_SESSION,
          params,
          body: nieuweUitnodigingSchema,
          response: { 201: gemaakteUitnodigingSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireRight(plaats, 'nodig-uit');
        const { tafel } = plaats;
        const { rol, email, van, tot } = request.body;
        const partij = (await records.partijen(tafel.id)).find(({ id }) => id === request.body.partij);
        if (!partij)
          throw invalidInput([{ veld: 'body.partij', melding: 'Deze partij zit niet aan deze tafel.' }]);
        const startMs = van === undefined ? now() : Math.max(now(), Date.parse(van));
        if (tot !== undefined && Date.parse(tot) <= startMs)
          throw invalidInput([{ veld: 'body.tot', melding: 'Kies een moment na nu, en na het begin.' }]);
        const invited = await invite(context, plaats, {
          tafel: tafel.id,
          partij: partij.id,
          rol,
          email,
          van: van ?? null,
          tot: tot ?? null,
        });
        if (!invited.ok) throw changedMeanwhile();
        const { uitnodiging, token } = invited.value;
        void reply.code(201);
        return {
          ...presentUitnodiging(uitnodiging, partij, null, now()),
          link: invitationLink(baseUrl(context, request), token),
        };
      },
    );

    app.delete(
      '/v1/tafels/:tafelId/uitnodigingen/:uitnodigingId',
      {
        schema: {
          operationId: 'trekUitnodigingIn',
          summary: 'Trek een open uitnodiging in (regisseur)',
          tags: ['uitnodiging'],
          security: NEEDS_SESSION,
          params: params.extend({ uitnodigingId: z.string() }),
          response: {
            204: z.null().describe('De uitnodiging is ingetrokken.'),
            ...problems(401, 403, 404, 429),
          },
        },
      },
      async (request, reply) => {
        const { uitnodigingId, tafelId } = request.params;
        const plaats = await requirePlaats(context, request, tafelId);
        requireRight(plaats, 'trek-uitnodiging-in');
        if (!(await withdrawUitnodiging(context, plaats, plaats.tafel.id, uitnodigingId))) throw notFound();
        return reply.code(204).send(null);
      },
    );
  };
}
