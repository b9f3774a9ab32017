import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { must } from '#shared/lib/assert.ts';
import { adresSchema } from '#shared/rest/aanmelden.ts';
import {
  bevestigAanmeldenVraagSchema,
  bevestigCodeVraagSchema,
  waarvoorSchema,
  zetCodeVraagSchema,
} from '#shared/rest/bevestiging.ts';
import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import { bevestigMetCode, zetCode, type CodeRefusal } from '#server/akkoord/bevestig.ts';
import { LOGIN_COOKIE, secretInCookie } from '#server/auth/cookie.ts';
import type { IssuerClient } from '#server/auth/oidc/issuer-client.ts';
import { beginLogin } from '#server/auth/oidc/login.ts';
import { LOGIN_MS } from '#server/auth/oidc/login-transactions.ts';
import { safeReturnPath } from '#server/auth/oidc/return-path.ts';
import { newSessionSecret } from '#server/auth/secret.ts';
import { conflict, HttpProblem, providerAway } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import { requireSession, setSecretCookie } from '#server/http/session-hook.ts';
import type { BevestigingRecord } from '#server/records/formal.ts';
import type { Login } from '#server/records/records.ts';
import { baseUrl, requirePlaats, type RestContext } from '#server/rest/context.ts';
import { iso } from '#server/rest/present.ts';
import { changedMeanwhile } from '#server/rest/right.ts';

const bevestigingAntwoordSchema = z.object({
  id: z.string(),
  waarvoor: z.object({
    tafel: z.string(),
    onderwerp: z.union([
      z.object({ soort: z.literal('afspraak'), id: z.string() }),
      z.object({ soort: z.literal('arrangement'), nummer: z.int() }),
    ]),
    partij: z.string(),
    inhoudHash: z.string(),
  }),
  vervaltOp: z.iso.datetime(),
});

const standAntwoordSchema = z.object({
  manier: z.union([
    z.object({ soort: z.literal('aanmelding'), naam: z.string() }),
    z.object({
      soort: z.literal('code'),
      isGezet: z.boolean(),
      opSlotTot: z.iso.datetime().nullable(),
    }),
  ]),
  open: z.array(bevestigingAntwoordSchema),
});

const REFUSALS = [400, 401, 403, 404, 409, 413, 429] as const;

/** Showing afresh who you are, for one formal act (AK3, AK4). */
export function bevestigingRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { config, records, signIn, now } = context;

  /** The provider where this person signs in; null for who confirms with a code. */
  const providerOf = async (
    persoon: PersoonId,
  ): Promise<{ readonly client: IssuerClient; readonly login: Login } | null> => {
    const { login } = must(await records.persoon(persoon), 'the person of a session');
    const client = [...signIn.clients.values()].find(({ issuer }) => issuer.issuer === login?.issuer);
    return login === null || client === undefined ? null : { client, login };
  };

  const refuseProvider = async (persoon: PersoonId): Promise<void> => {
    const provider = await providerOf(persoon);
    if (provider !== null)
      throw conflict(
        'met-aanmelding',
        `U bevestigt door u opnieuw aan te melden bij ${provider.client.issuer.naam}.`,
      );
  };

  return async (app) => {
    app.get(
      '/v1/bevestiging',
      {
        schema: {
          operationId: 'leesBevestiging',
          summary: 'Hoe u bevestigt dat u het bent, en wat u al bevestigde',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          response: { 200: standAntwoordSchema, ...problems(401, 429) },
        },
      },
      async (request) => {
        const { sessie } = requireSession(request);
        const provider = await providerOf(sessie.persoon);
        const open = (await records.formal.bevestigingen(sessie.id, now())).map(presentBevestiging);
        if (provider !== null)
          return { manier: { soort: 'aanmelding' as const, naam: provider.client.issuer.naam }, open };
        const code = await records.formal.ondertekencode(sessie.persoon);
        const opSlotTot = code === null || code.lockedUntilMs <= now() ? null : iso(code.lockedUntilMs);
        return { manier: { soort: 'code' as const, isGezet: code !== null, opSlotTot }, open };
      },
    );

    app.post(
      '/v1/bevestiging/_aanmelden',
      {
        schema: {
          operationId: 'bevestigMetAanmelden',
          summary: 'Bevestig dat u het bent door u opnieuw aan te melden bij uw organisatie',
          description:
            'De browser gaat naar het adres in het antwoord en komt terug op `terug`, met `bevestiging` of `bevestigingFout` erbij.',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          body: bevestigAanmeldenVraagSchema,
          response: { 200: adresSchema, ...problems(...REFUSALS, 503) },
        },
      },
      async (request, reply) => {
        const { sessie } = requireSession(request);
        const { waarvoor, terug } = request.body;
        await requirePlaats(context, request, waarvoor.tafel);
        const provider = await providerOf(sessie.persoon);
        if (provider === null) throw conflict('met-code', 'U bevestigt met uw ondertekencode. Vul die in.');
        const { client, login } = provider;
        const where = {
          redirectUri: `${baseUrl(context, request)}/v1/aanmelden/${client.issuer.id}/_antwoord`,
          returnPath: safeReturnPath(terug),
        };
        const asked = {
          login,
          sessie: { id: sessie.id, persoon: sessie.persoon },
          waarvoor,
          sinceMs: now(),
        };
        const begun = await beginLogin(client, where, asked).catch((error: unknown) => {
          const reason = error instanceof Error ? error.name : 'unknown';
          request.log.warn({ aanbieder: client.issuer.id, reason }, 'identity provider does not answer');
          return null;
        });
        if (begun === null) throw providerAway(client.issuer.naam);
        const browser = secretInCookie(LOGIN_COOKIE, config, request.headers) ?? newSessionSecret().value;
        signIn.logins.begin(begun.transaction, browser);
        setSecretCookie(reply, config, LOGIN_COOKIE, browser, LOGIN_MS);
        return { adres: begun.url.href };
      },
    );

    app.post(
      '/v1/bevestiging/_met-code',
      {
        schema: {
          operationId: 'bevestigMetCode',
          summary: 'Bevestig dat u het bent met uw ondertekencode',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          body: bevestigCodeVraagSchema,
          response: { 201: bevestigingAntwoordSchema, ...problems(...REFUSALS) },
        },
      },
      async (request, reply) => {
        const { sessie } = requireSession(request);
        const { waarvoor, code } = request.body;
        await requirePlaats(context, request, waarvoor.tafel);
        await refuseProvider(sessie.persoon);
        const made = await bevestigMetCode(context, sessie, waarvoor, code);
        if (!made.ok) throw codeProblem(made.error);
        void reply.code(201).header('Location', '/v1/bevestiging');
        return presentBevestiging(made.value);
      },
    );

    app.post(
      '/v1/bevestiging/_zet-code',
      {
        schema: {
          operationId: 'zetOndertekencode',
          summary: 'Kies de code waarmee u ondertekent; een andere alleen met de vorige erbij',
          tags: ['akkoord'],
          security: NEEDS_SESSION,
          body: zetCodeVraagSchema,
          response: {
            204: z.null().describe('De code is gezet.'),
            ...problems(400, 401, 403, 409, 413, 429),
          },
        },
      },
      async (request, reply) => {
        const { sessie } = requireSession(request);
        await refuseProvider(sessie.persoon);
        const set = await zetCode(context, sessie.persoon, request.body);
        if (!set.ok) throw codeProblem(set.error);
        return reply.code(204).send(null);
      },
    );
  };
}

function presentBevestiging({ id, waarvoor, expiresAtMs }: BevestigingRecord) {
  return { id, waarvoor: waarvoorSchema.parse(JSON.parse(waarvoor)), vervaltOp: iso(expiresAtMs) };
}

function codeProblem(refusal: CodeRefusal): HttpProblem {
  switch (refusal.kind) {
    case 'geen-code':
      return conflict('geen-code', 'U heeft nog geen ondertekencode. Kies er eerst een.');
    case 'op-slot':
      return conflict(
        'code-op-slot',
        `Er is te vaak een verkeerde code ingevuld. Probeer het opnieuw na ${timeOf(refusal.untilMs)}.`,
      );
    case 'onjuist':
      return new HttpProblem({
        status: 403,
        title: 'Die code klopt niet',
        detail: `Dit is niet uw ondertekencode. U kunt het nog ${refusal.over} keer proberen.`,
        code: 'code-onjuist',
        regel: 'AK4',
      });
    case 'veranderd':
      return changedMeanwhile();
  }
}

function timeOf(ms: number): string {
  return new Date(ms).toLocaleTimeString('nl-NL', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
}
