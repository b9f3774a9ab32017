import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody who can sign in at a test provider: the name typed in is the subject. */
export interface Account {
  naam: string;
  email?: string;
  emailVerified?: boolean;
  groepen?: unknown;
  acr?: string;
}

export interface TestProvider {
  readonly issuer: string;
  /** May be changed between logins. */
  readonly accounts: Map<string, Account>;
  /** Stands before the provider: answers itself when it returns true. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  /** All request lines that reached it, with their Referer and Authorization headers. */
  readonly seen: { url: string; referer: string | undefined }[];
  stop(): Promise<void>;
}

export interface ProviderOptions {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly logoutUri: string;
  readonly auth: { readonly secret: string } | { readonly publicJwk: object };
  /** Puts the groups in the ID token; otherwise they are at the userinfo address only. */
  readonly inIdToken: boolean;
  readonly groupsClaim: string;
  readonly idTokenTtlS?: number;
}

/** A real OpenID provider on loopback (the certified oidc-provider), with its own sign-in pages. */
export async function startProvider(options: ProviderOptions): Promise<TestProvider> {
  let listener: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => {
    made.seen.push({ url: request.url ?? '', referer: request.headers.referer });
    if (made.intercept?.(request, response) !== true) listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const accounts = new Map<string, Account>();
  const made: TestProvider = {
    issuer,
    accounts,
    intercept: null,
    seen: [],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { auth } = options;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: options.clientId,
        redirect_uris: [options.redirectUri],
        post_logout_redirect_uris: [options.logoutUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...('secret' in auth
          ? { client_secret: auth.secret, token_endpoint_auth_method: 'client_secret_basic' }
          : { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [auth.publicJwk] } }),
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'proef' }] },
    cookies: { keys: ['alleen voor de proef'] },
    conformIdTokenClaims: !options.inIdToken,
    pkce: { required: () => true },
    acrValues: ['laag', 'substantieel'],
    claims: {
      openid: ['sub'],
      acr: null,
      profile: ['name', options.groupsClaim],
      email: ['email', 'email_verified'],
    },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    ttl: {
      IdToken: options.idTokenTtlS ?? 3600,
      Session: 3600,
      Interaction: 600,
      Grant: 3600,
      AccessToken: 600,
    },
    findAccount: (_context: unknown, subject: string) => {
      const account = accounts.get(subject);
      return account === undefined
        ? undefined
        : {
            accountId: subject,
            claims: () => ({
              sub: subject,
              name: account.naam,
              email: account.email,
              email_verified: account.emailVerified,
              [options.groupsClaim]: account.groepen,
            }),
          };
    },
  });
  listener = (request, response) => void provider.callback()(request, response);
  return made;
}
