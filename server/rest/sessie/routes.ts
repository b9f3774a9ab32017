import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { adresSchema } from '#shared/rest/aanmelden.ts';
import { beeindigdSchema, sessieLijstSchema, sessieSchema } from '#shared/rest/sessie.ts';
import type { IssuerClient } from '#server/auth/oidc/issuer-client.ts';
import { endSessionUrl } from '#server/auth/oidc/login.ts';
import { notFound } from '#server/http/http-problem.ts';
import { clearSessionCookie, requireSession } from '#server/http/session-hook.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import type { PersoonRecord } from '#server/records/records.ts';
import { baseUrl, type RestContext } from '#server/rest/context.ts';
import { presentSessie, presentSessies } from '#server/rest/sessie/present.ts';

export function sessieRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records, now } = context;

  const end = async (sessieId: string): Promise<void> => {
    await records.endSessie(sessieId);
    context.closeSessions(sessieId, null);
  };

  return async (app) => {
    app.get(
      '/v1/sessie',
      {
        schema: {
          operationId: 'leesSessie',
          summary: 'Wie deze browser is, aan elke tafel',
          tags: ['sessie'],
          response: { 200: sessieSchema, ...problems(429) },
        },
      },
      async ({ session }) => {
        if (!session) return presentSessie(null, null, null, []);
        const persoon = await records.persoon(session.sessie.persoon);
        const plaatsen = await records.plaatsen(session.sessie.persoon, now());
        return presentSessie(session, persoon, clientOf(context, persoon)?.issuer.naam ?? null, plaatsen);
      },
    );

    app.delete(
      '/v1/sessie',
      {
        schema: {
          operationId: 'beeindigSessie',
          summary: 'Ga van alle tafels weg in deze browser',
          tags: ['sessie'],
          response: { 204: z.null().describe('De sessie is beëindigd.'), ...problems(403, 429) },
        },
      },
      async (request, reply) => {
        if (request.session) await end(request.session.sessie.id);
        clearSessionCookie(reply, context.config);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/v1/sessie/_afmelden',
      {
        schema: {
          operationId: 'meldAf',
          summary: 'Meld u af in deze browser; het adres, als het er is, meldt u ook af bij uw organisatie',
          tags: ['sessie'],
          response: { 200: adresSchema, ...problems(403, 429) },
        },
      },
      async (request, reply) => {
        const sessie = request.session?.sessie;
        clearSessionCookie(reply, context.config);
        if (!sessie) return { adres: null };
        const client = clientOf(context, await records.persoon(sessie.persoon));
        await end(sessie.id);
        const url = client === null ? null : await endSessionUrl(client, `${baseUrl(context, request)}/`);
        return { adres: url?.href ?? null };
      },
    );

    app.get(
      '/v1/sessies',
      {
        schema: {
          operationId: 'lijstSessies',
          summary: 'De browsers waarin u bent aangemeld',
          tags: ['sessie'],
          security: NEEDS_SESSION,
          response: { 200: sessieLijstSchema, ...problems(401, 429) },
        },
      },
      async (request) => {
        const { sessie } = requireSession(request);
        return presentSessies(await records.sessies(sessie.persoon), sessie.id);
      },
    );

    app.delete(
      '/v1/sessies/:sessieId',
      {
        schema: {
          operationId: 'beeindigAndereSessie',
          summary: 'Meld u af in één van uw browsers',
          tags: ['sessie'],
          security: NEEDS_SESSION,
          params: z.object({ sessieId: z.string() }),
          response: { 204: z.null().describe('De sessie is beëindigd.'), ...problems(401, 403, 404, 429) },
        },
      },
      async (request, reply) => {
        const { sessie } = requireSession(request);
        const { sessieId } = request.params;
        const own = await records.sessies(sessie.persoon);
        if (!own.some(({ id }) => id === sessieId)) throw notFound();
        await end(sessieId);
        if (sessieId === sessie.id) clearSessionCookie(reply, context.config);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/v1/sessies/_andere-beeindigen',
      {
        schema: {
          operationId: 'beeindigAndereSessies',
          summary: 'Meld u af in al uw andere browsers',
          tags: ['sessie'],
          security: NEEDS_SESSION,
          response: { 200: beeindigdSchema, ...problems(401, 403, 429) },
        },
      },
      async (request) => {
        const { sessie } = requireSession(request);
        const ended = await records.endSessies(sessie.persoon, sessie.id);
        for (const id of ended) context.closeSessions(id, null);
        return { aantal: ended.length };
      },
    );
  };
}

/** The provider where this person signs in; null for a guest, and when the installation trusts it no longer. */
function clientOf({ signIn }: RestContext, persoon: PersoonRecord | null): IssuerClient | null {
  const issuer = persoon?.login?.issuer;
  if (issuer === undefined) return null;
  return [...signIn.clients.values()].find((client) => client.issuer.issuer === issuer) ?? null;
}
