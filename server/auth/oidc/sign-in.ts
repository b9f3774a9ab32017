import { IssuerClient } from '#server/auth/oidc/issuer-client.ts';
import { LoginTransactions } from '#server/auth/oidc/login-transactions.ts';
import type { Config } from '#server/config.ts';

/** What signing in needs to remember between requests, in the memory of this process. */
export interface SignIn {
  /** By our id of the provider, in the order of the settings. */
  readonly clients: ReadonlyMap<string, IssuerClient>;
  readonly logins: LoginTransactions;
}

export function createSignIn(config: Pick<Config, 'issuers'>, now: () => number): SignIn {
  return {
    clients: new Map(config.issuers.map((issuer) => [issuer.id, new IssuerClient(issuer, now)])),
    logins: new LoginTransactions(now),
  };
}
