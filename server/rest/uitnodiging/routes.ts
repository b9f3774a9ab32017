import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { must } from '#shared/lib/assert.ts';
import {
  inwisselenAntwoordSchema,
  inwisselenVraagSchema,
  inzienAntwoordSchema,
  inzienVraagSchema,
} from '#shared/rest/uitnodiging.ts';
import { hashSecret } from '#server/auth/secret.ts';
import { maskedEmail } from '#server/commands/email.ts';
import { hasProven, redeemUitnodiging, type RedeemProblem } from '#server/commands/redeem-uitnodiging.ts';
import { gone, HttpProblem, invalidInput, notFound } from '#server/http/http-problem.ts';
import { problems } from '#server/http/route-schema.ts';
import { setSessionCookie } from '#server/http/session-hook.ts';
import { refusalOf } from '#server/records/refusal.ts';
import type { PersoonRecord } from '#server/records/records.ts';
import type { RestContext } from '#server/rest/context.ts';
import { iso } from '#server/rest/present.ts';

const MAX_APPARAAT = 200;

/** What the holder of a link does with it. The token travels in a body only, never in an address (HT2). */
export function uitnodigingRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;

  const knownHere = async ({ session }: FastifyRequest): Promise<PersoonRecord | null> =>
    session ? await records.persoon(session.sessie.persoon) : null;

  return async (app) => {
    app.post(
      '/v1/uitnodigingen/_inzien',
      {
        schema: {
          operationId: 'ziUitnodigingIn',
          summary: 'Waartoe een uitnodiging toegang geeft; dit gebruikt haar niet op',
          tags: ['uitnodiging'],
          body: inzienVraagSchema,
          response: { 200: inzienAntwoordSchema, ...problems(400, 403, 404, 410, 413, 429) },
        },
      },
      async (request) => {
        const uitnodiging = await records.uitnodigingByTokenHash(hashSecret(request.body.token));
        const refusal = refusalOf(uitnodiging, now());
        if (refusal !== null || uitnodiging === null) throw redeemProblem({ kind: refusal ?? 'onbekend' });
        const tafel = must(await records.tafel(uitnodiging.tafel), 'the tafel of an invitation');
        const partijen = await records.partijen(uitnodiging.tafel);
        const persoon = await knownHere(request);
        const { rol, email, van, tot } = uitnodiging;
        return {
          tafelNaam: tafel.naam,
          partij: must(
            partijen.find(({ id }) => id === uitnodiging.partij),
            'the partij of an invitation',
          ),
          rol,
          van,
          tot,
          vervaltOp: iso(uitnodiging.expiresAtMs),
          email: email === null ? null : maskedEmail(email),
          emailBekend: email !== null && hasProven(persoon, email),
          naam: persoon?.naam ?? null,
        };
      },
    );

    app.post(
      '/v1/uitnodigingen/_inwisselen',
      {
        schema: {
          operationId: 'wisselUitnodigingIn',
          summary: 'Kom binnen met een uitnodiging; zij werkt één keer',
          tags: ['uitnodiging'],
          body: inwisselenVraagSchema,
          response: { 200: inwisselenAntwoordSchema, ...problems(400, 403, 404, 410, 413, 429) },
        },
      },
      async (request, reply) => {
        const { token, naam, email } = request.body;
        const redeemed = await redeemUitnodiging(context, {
          token,
          naam: naam ?? null,
          email: email ?? null,
          current: request.session?.sessie ?? null,
          apparaat: request.headers['user-agent']?.slice(0, MAX_APPARAAT) ?? null,
        });
        if (!redeemed.ok) throw redeemProblem(redeemed.error);
        const { tafel, deelnemer, sessie, secret } = redeemed.value;
        setSessionCookie(reply, context.config, secret, context.config.sessionIdleMs);
        const partij = must(
          (await records.partijen(tafel.id)).find(({ id }) => id === deelnemer.partij),
          'the partij of a seat',
        );
        const { id, naam: known, rol, van } = deelnemer;
        return {
          tafel: { id: tafel.id, naam: tafel.naam, soort: tafel.soort },
          deelnemer: { id, naam: known, rol, partij },
          beheerder: sessie.beheerder,
          van: van !== null && Date.parse(van) > now() ? van : null,
        };
      },
    );
  };
}

function redeemProblem(problem: RedeemProblem): HttpProblem {
  switch (problem.kind) {
    case 'onbekend':
      return notFound();
    case 'ingewisseld':
      return gone('uitnodiging-ingewisseld', 'Deze link is al gebruikt. Vraag de regisseur om een nieuwe.');
    case 'verlopen':
      return gone('uitnodiging-verlopen', 'Deze link is verlopen. Vraag de regisseur om een nieuwe.');
    case 'ingetrokken':
      return gone('uitnodiging-ingetrokken', 'Deze link is ingetrokken. Vraag de regisseur om een nieuwe.');
    case 'naam-nodig':
      return invalidInput([{ veld: 'body.naam', melding: 'Vul uw naam in.' }]);
    case 'adres-nodig':
      return invalidInput([
        { veld: 'body.email', melding: 'Vul het e-mailadres in waarop u de uitnodiging kreeg.' },
      ]);
    case 'verkeerd-adres':
      return wrongEmail(problem.triesLeft);
  }
}

function wrongEmail(triesLeft: number): HttpProblem {
  if (triesLeft === 0)
    return gone(
      'uitnodiging-ingetrokken',
      'Dit is niet het adres waarvoor de uitnodiging is. Dat was de laatste poging: de link is ingetrokken. Vraag de regisseur om een nieuwe.',
    );
  const left = triesLeft === 1 ? 'nog één keer' : `nog ${triesLeft} keer`;
  return new HttpProblem({
    status: 403,
    title: 'Dit adres klopt niet',
    detail: `Dit is niet het e-mailadres waarvoor de uitnodiging is. Vul het adres in waarop u haar kreeg; u kunt het ${left} proberen.`,
    code: 'verkeerd-adres',
    regel: 'ID3',
  });
}
