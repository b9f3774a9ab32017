import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import { err, type Result } from '#shared/lib/result.ts';
import { identityFrom, type Identity } from '#server/auth/oidc/identity.ts';
import type { IssuerClient } from '#server/auth/oidc/issuer-client.ts';
import type { AskedBevestiging, LoginTransaction } from '#server/auth/oidc/login-transactions.ts';

/** Why a login came to nothing; each has its own text for people. */
export type LoginFailure =
  | 'geweigerd'
  | 'ongeldig'
  | 'onbereikbaar'
  | 'zekerheid'
  | 'groepen-onbekend'
  /** Somebody else signed in than who has to confirm. */
  | 'iemand-anders'
  /** The provider did not ask anew who it is. */
  | 'niet-vers';

/** Their clock may be that far behind ours, in whole seconds too. */
const CLOCK_TOLERANCE_MS = 10_000;

/** What may be logged of a failed login: names of errors, never a token, code or claim. */
export interface FailedLogin {
  readonly failure: LoginFailure;
  readonly reason: string;
}

export interface BegunLogin {
  readonly transaction: LoginTransaction;
  /** At the provider; the browser goes there. */
  readonly url: URL;
}

/** Starts a login: code flow with PKCE, state and nonce. Rejects when the provider cannot be reached. */
export async function beginLogin(
  client: IssuerClient,
  where: { readonly redirectUri: string; readonly returnPath: string },
  bevestig: AskedBevestiging | null = null,
): Promise<BegunLogin> {
  const configuration = await client.configuration();
  const { id, scope, acr } = client.issuer;
  const transaction: LoginTransaction = {
    issuerId: id,
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    ...where,
    bevestig,
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: where.redirectUri,
    scope,
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await calculatePKCECodeChallenge(transaction.codeVerifier),
    code_challenge_method: 'S256',
    ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
    // Whoever left a session open at the provider signs in there again all the same.
    ...(bevestig === null ? {} : { prompt: 'login', max_age: '0' }),
  });
  return { transaction, url };
}

/**
 * Judges the answer that the browser brought back and asks the provider who it is. `query` holds the parameters of that
 * answer. The tokens are gone when it resolves.
 */
export async function finishLogin(
  client: IssuerClient,
  transaction: LoginTransaction,
  query: URLSearchParams,
): Promise<Result<Identity, FailedLogin>> {
  const { issuer } = client;
  try {
    const configuration = await client.configuration();
    const answer = new URL(transaction.redirectUri);
    answer.search = query.toString();
    const tokens = await authorizationCodeGrant(configuration, answer, {
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.codeVerifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (token === undefined) return err({ failure: 'ongeldig', reason: 'no id token' });
    if (issuer.acr.length > 0 && !issuer.acr.includes(String(token['acr'])))
      return err({ failure: 'zekerheid', reason: 'acr too low' });
    const login = { issuer: token.iss, subject: token.sub };
    const stale = transaction.bevestig === null ? null : notFresh(transaction.bevestig, token);
    if (stale !== null) return err(stale);
    const claims =
      issuer.bron === 'userinfo' ? await fetchUserInfo(configuration, tokens.access_token, token.sub) : token;
    const identity = identityFrom(issuer, login, claims);
    return identity.ok ? identity : err({ failure: identity.error, reason: 'groups not in the claims' });
  } catch (error) {
    return err(failureOf(error));
  }
}

/** Why this is no fresh proof of the same person; null when it is. */
function notFresh(
  { login, sinceMs }: AskedBevestiging,
  token: { readonly iss: string; readonly sub: string; readonly auth_time?: unknown },
): FailedLogin | null {
  if (token.iss !== login.issuer || token.sub !== login.subject)
    return { failure: 'iemand-anders', reason: 'another subject' };
  const { auth_time: authTimeS } = token;
  if (typeof authTimeS !== 'number') return { failure: 'niet-vers', reason: 'no auth_time' };
  return authTimeS * 1000 >= sinceMs - CLOCK_TOLERANCE_MS
    ? null
    : { failure: 'niet-vers', reason: 'signed in before it was asked' };
}

/** Where to end the session at the provider too, without any token; null when it has no such address. */
export async function endSessionUrl(client: IssuerClient, returnTo: string): Promise<URL | null> {
  let configuration: Configuration;
  try {
    configuration = await client.configuration();
  } catch {
    return null;
  }
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo });
}

const NOT_REACHED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);
const PROVIDER_BUSY = new Set(['server_error', 'temporarily_unavailable']);

function failureOf(error: unknown): FailedLogin {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const reason = /^[a-z_]{1,60}$/.test(error.error) ? error.error : 'unknown error';
    if (PROVIDER_BUSY.has(reason)) return { failure: 'onbereikbaar', reason };
    return { failure: error instanceof AuthorizationResponseError ? 'geweigerd' : 'ongeldig', reason };
  }
  if (error instanceof ClientError) {
    const reason = error.code ?? error.name;
    return { failure: NOT_REACHED.has(reason) ? 'onbereikbaar' : 'ongeldig', reason };
  }
  // fetch rejects so when there is no connection.
  if (error instanceof TypeError) return { failure: 'onbereikbaar', reason: 'no connection' };
  return { failure: 'ongeldig', reason: error instanceof Error ? error.name : 'unknown' };
}
