import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SECRET } from '#server/auth/oidc/test/issuers.ts';
import type { TestProvider } from '#server/auth/oidc/test/provider.ts';

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Stands between us and a provider as an attacker who can change the token answer (and, with `resign`, also the published
 * keys, so that only the claims are wrong). The provider's own answer is fetched and its ID token replaced.
 */
export function forgeIdToken(
  provider: TestProvider,
  forgery: {
    readonly alg?: 'none' | 'HS256' | 'RS256';
    readonly resign?: boolean;
    readonly claims?: Record<string, unknown>;
  },
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { alg = 'RS256', resign = false, claims = {} } = forgery;
  const reply = (response: ServerResponse, value: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(value));
  };
  const forged = (idToken: string): string => {
    const honest: object = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
    const body = `${base64({ alg, kid: 'proef' })}.${base64({ ...honest, ...claims })}`;
    const data = Buffer.from(body);
    if (alg === 'none') return `${body}.`;
    if (alg === 'HS256') return `${body}.${createHmac('sha256', SECRET).update(data).digest('base64url')}`;
    return `${body}.${sign('sha256', data, privateKey).toString('base64url')}`;
  };
  const inFlight = new WeakSet<IncomingMessage>();
  return (request, response) => {
    if (resign && request.url === '/jwks') {
      reply(response, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'proef', alg: 'RS256', use: 'sig' }],
      });
      return true;
    }
    if (request.url !== '/token' || request.headers['x-voorbij'] !== undefined || inFlight.has(request))
      return false;
    inFlight.add(request);
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { authorization, 'content-type': type = '' } = request.headers;
      const honest = await fetch(`${provider.issuer}/token`, {
        method: 'POST',
        headers: {
          'content-type': type,
          'x-voorbij': '1',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: Buffer.concat(chunks),
      });
      const answer = (await honest.json()) as { id_token: string };
      reply(response, { ...answer, id_token: forged(answer.id_token) });
    })();
    return true;
  };
}
