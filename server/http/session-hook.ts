import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#server/config.ts';
import { SESSION_COOKIE, sessionSecretOf } from '#server/auth/cookie.ts';
import type { LiveSession, Sessions } from '#server/auth/sessions.ts';
import { notSignedIn } from '#server/http/http-problem.ts';
import { isApi } from '#server/http/api-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null when no valid session came along. */
    session: LiveSession | null;
  }
}

/**
 * Finds the session of every API request, and moves its cookie along when its end moved. A route whose schema names a
 * security scheme is refused here without one, before anything of its input is looked at.
 */
export function installSession(app: FastifyInstance, sessions: Sessions, config: Config): void {
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request, reply) => {
    if (!isApi(request.url)) return;
    const secret = sessionSecretOf(request.headers.cookie);
    request.session = await sessions.find(secret);
    if (request.session?.renewed && secret !== null)
      setSessionCookie(reply, config, secret, request.session.expiresAtMs - request.session.sessie.seenAtMs);
    if (request.routeOptions.schema?.security?.length) requireSession(request);
  });
}

/** The session, or a 401 answer. */
export function requireSession(request: FastifyRequest): LiveSession {
  if (!request.session) throw notSignedIn();
  return request.session;
}

export function setSessionCookie(
  reply: FastifyReply,
  config: Pick<Config, 'publicUrl'>,
  secret: string,
  lifetimeMs: number,
): void {
  void reply.setCookie(SESSION_COOKIE, secret, { ...options(config), maxAge: Math.floor(lifetimeMs / 1000) });
}

export function clearSessionCookie(reply: FastifyReply, config: Pick<Config, 'publicUrl'>): void {
  void reply.clearCookie(SESSION_COOKIE, options(config));
}

function options(config: Pick<Config, 'publicUrl'>) {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}
