import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  aanmeldenSchema,
  adresSchema,
  AANMELD_FOUTEN,
  startVraagSchema,
  type AanmeldFout,
} from '#shared/rest/aanmelden.ts';
import { LOGIN_COOKIE, secretInCookie } from '#server/auth/cookie.ts';
import { beginLogin, finishLogin } from '#server/auth/oidc/login.ts';
import { LOGIN_MS } from '#server/auth/oidc/login-transactions.ts';
import { safeReturnPath } from '#server/auth/oidc/return-path.ts';
import { newSessionSecret } from '#server/auth/secret.ts';
import { invalidInput, providerAway } from '#server/http/http-problem.ts';
import { problems } from '#server/http/route-schema.ts';
import { setSecretCookie, setSessionCookie } from '#server/http/session-hook.ts';
import { confirmed } from '#server/rest/bevestiging/confirmed.ts';
import { enter } from '#server/rest/aanmelden/enter.ts';
import { developmentChoices } from '#server/rest/aanmelden/development.ts';
import { baseUrl, type RestContext } from '#server/rest/context.ts';

/** Signing in at an organisation's own identity provider (ID2). */
export function aanmeldenRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { config, signIn } = context;
  return async (app) => {
    app.get(
      '/v1/aanmelden',
      {
        schema: {
          operationId: 'leesAanmelden',
          summary: 'Waar u zich kunt aanmelden',
          tags: ['aanmelden'],
          response: { 200: aanmeldenSchema, ...problems(429) },
        },
      },
      async () => ({
        aanbieders: config.issuers.map(({ id, naam }) => ({ id, naam })),
        ontwikkeling: config.isDevelopment ? await developmentChoices(context) : null,
      }),
    );

    app.post(
      '/v1/aanmelden/_starten',
      {
        schema: {
          operationId: 'startAanmelden',
          summary: 'Begin met aanmelden; de browser gaat naar het adres in het antwoord',
          tags: ['aanmelden'],
          body: startVraagSchema,
          response: { 200: adresSchema, ...problems(400, 403, 413, 429, 503) },
        },
      },
      async (request, reply) => {
        const client = signIn.clients.get(request.body.aanbieder);
        if (!client)
          throw invalidInput([{ veld: 'body.aanbieder', melding: 'Deze aanbieder kennen we niet.' }]);
        const where = {
          redirectUri: `${baseUrl(context, request)}/v1/aanmelden/${client.issuer.id}/_antwoord`,
          returnPath: safeReturnPath(request.body.terug),
        };
        const begun = await beginLogin(client, where).catch((error: unknown) => {
          const reason = error instanceof Error ? error.name : 'unknown';
          request.log.warn({ aanbieder: client.issuer.id, reason }, 'identity provider does not answer');
          return null;
        });
        if (begun === null) throw providerAway(client.issuer.naam);
        // Two tabs of one browser may sign in side by side: they share the cookie, each login has its own state.
        const browser = secretInCookie(LOGIN_COOKIE, config, request.headers) ?? newSessionSecret().value;
        signIn.logins.begin(begun.transaction, browser);
        setSecretCookie(reply, config, LOGIN_COOKIE, browser, LOGIN_MS);
        return { adres: begun.url.href };
      },
    );

    app.get(
      '/v1/aanmelden/:aanbieder/_antwoord',
      {
        schema: { hide: true },
        // A browser stands at this address, not a program: whatever goes wrong, it gets a page that says what to do.
        errorHandler: (error, request, reply) => {
          if (error.statusCode === 429) return explain(reply, 'druk', null);
          request.log.error({ err: error }, 'signing in failed');
          return explain(reply, 'ongeldig', null);
        },
      },
      async (request, reply) => answer(context, request, reply),
    );
  };
}

/** The provider sent the browser back. Its code and state are in the address: we leave that by a redirect at once. */
async function answer(
  context: RestContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { config, signIn } = context;
  const { aanbieder = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const client = signIn.clients.get(aanbieder);
  if (!client) return explain(reply, 'ongeldig', null);
  const query = new URL(request.url, 'http://hier').searchParams;
  const browser = secretInCookie(LOGIN_COOKIE, config, request.headers);
  const transaction = signIn.logins.take(query.get('state'), aanbieder, browser);
  if (transaction === null) return explain(reply, 'verlopen', aanbieder);
  const finished = await finishLogin(client, transaction, query);
  if (transaction.bevestig !== null)
    return confirmed(context, request, reply, {
      transaction,
      bevestig: transaction.bevestig,
      client,
      finished,
    });
  if (!finished.ok) {
    request.log.warn({ aanbieder, ...finished.error }, 'somebody could not sign in');
    const { failure } = finished.error;
    return explain(reply, AANMELD_FOUTEN.find((each) => each === failure) ?? 'ongeldig', aanbieder);
  }
  const { secret } = await enter(context, {
    issuer: client.issuer,
    identity: finished.value,
    current: request.session?.sessie ?? null,
    apparaat: request.headers['user-agent'] ?? null,
  });
  setSessionCookie(reply, config, secret, config.sessionIdleMs);
  return reply.redirect(transaction.returnPath, 303);
}

function explain(reply: FastifyReply, fout: AanmeldFout, aanbieder: string | null): FastifyReply {
  const query = new URLSearchParams({ fout, ...(aanbieder === null ? {} : { aanbieder }) });
  return reply.redirect(`/aanmelden?${query.toString()}`, 303);
}
