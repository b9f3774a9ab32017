import { setTimeout as wait } from 'node:timers/promises';
import {
  allowInsecureRequests,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client';
import type { Issuer } from '#server/auth/oidc/issuer.ts';

const TIMEOUT_S = 8;
const TRIES = 2;
const RETRY_AFTER_MS = 300;
/** A provider's own description changes seldom; its keys are looked up anew by themselves. */
const FRESH_MS = 6 * 3_600_000;
const CLOCK_TOLERANCE_S = 10;

/**
 * What a provider says of itself, asked for when somebody first signs in there: a provider that is down hinders neither
 * the start nor the others. Those who ask at the same time share one question; a failure is not remembered.
 */
export class IssuerClient {
  readonly issuer: Issuer;
  readonly #now: () => number;
  #known: { readonly configuration: Configuration; readonly atMs: number } | null = null;
  #asking: Promise<Configuration> | null = null;

  constructor(issuer: Issuer, now: () => number) {
    this.issuer = issuer;
    this.#now = now;
  }

  /** Rejects when the provider does not answer, or says to be another. */
  async configuration(): Promise<Configuration> {
    const known = this.#known;
    if (known !== null && this.#now() - known.atMs < FRESH_MS) return known.configuration;
    this.#asking ??= this.#discover().finally(() => {
      this.#asking = null;
    });
    try {
      return await this.#asking;
    } catch (error) {
      if (known !== null) return known.configuration;
      throw error;
    }
  }

  async #discover(): Promise<Configuration> {
    for (let left = TRIES - 1; ; left--) {
      try {
        const configuration = await discover(this.issuer);
        this.#known = { configuration, atMs: this.#now() };
        return configuration;
      } catch (error) {
        if (left === 0) throw error;
        await wait(RETRY_AFTER_MS);
      }
    }
  }
}

/** The signature of every ID token is checked, also where TLS would do: `none` and a shared secret sign nothing here. */
async function discover({ issuer, clientId, clientAuth }: Issuer): Promise<Configuration> {
  const url = new URL(issuer);
  const insecure = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  return await discovery(url, clientId, { [clockTolerance]: CLOCK_TOLERANCE_S }, clientAuth, {
    timeout: TIMEOUT_S,
    execute: [enableNonRepudiationChecks, ...insecure],
  });
}
