import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#server/config.ts';
import { cookieFor, SESSION_COOKIE, sessionSecretOf } from '#server/auth/cookie.ts';
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
    const secret = sessionSecretOf(config, request.headers);
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
  config: Pick<Config, 'publicUrl' | 'trustProxy'>,
  secret: string,
  lifetimeMs: number,
): void {
  setSecretCookie(reply, config, SESSION_COOKIE, secret, lifetimeMs);
}

export function clearSessionCookie(
  reply: FastifyReply,
  config: Pick<Config, 'publicUrl' | 'trustProxy'>,
): void {
  const { name, secure } = cookieFor(SESSION_COOKIE, config, reply.request.headers);
  void reply.clearCookie(name, { ...ATTRIBUTES, secure });
}

/** A cookie that only we read, named as the way this browser reached us allows (ID6). */
export function setSecretCookie(
  reply: FastifyReply,
  config: Pick<Config, 'publicUrl' | 'trustProxy'>,
  base: string,
  secret: string,
  lifetimeMs: number,
): void {
  const { name, secure } = cookieFor(base, config, reply.request.headers);
  void reply.setCookie(name, secret, { ...ATTRIBUTES, secure, maxAge: Math.floor(lifetimeMs / 1000) });
}

const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
