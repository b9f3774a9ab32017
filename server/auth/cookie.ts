import type { IncomingHttpHeaders } from 'node:http';
import { hostnameOf, isLoopbackHost } from '#server/auth/loopback.ts';
import type { Config } from '#server/config.ts';

/** Holds the secret of the session; never readable by scripts. */
export const SESSION_COOKIE = 'puzzeltafel-sessie';

/** Ties a login that is under way to the browser that began it. */
export const LOGIN_COOKIE = 'puzzeltafel-aanmelden';

const PREFIX = '__Host-';
const SECRET = /^[\w-]{43}$/;

type CookieConfig = Pick<Config, 'publicUrl' | 'trustProxy'>;

/**
 * How this browser reached us. `https`: every cookie is `__Host-`, and no other is looked at. `loopback`: over plain http
 * on this very computer. `http`: over plain http on a network, where no browser keeps a Secure cookie.
 */
type Transport = 'https' | 'loopback' | 'http';

function transportOf(config: CookieConfig, headers: IncomingHttpHeaders): Transport {
  if (config.publicUrl !== null) {
    const { protocol, hostname } = new URL(config.publicUrl);
    if (protocol === 'https:') return 'https';
    return isLoopbackHost(hostname) ? 'loopback' : 'http';
  }
  if (config.trustProxy && headers['x-forwarded-proto'] === 'https') return 'https';
  const hostname = hostnameOf(headers.host);
  return hostname !== null && isLoopbackHost(hostname) ? 'loopback' : 'http';
}

/**
 * Name and Secure flag for a cookie that is set now (ID6). On loopback without https Chromium keeps a `__Host-` cookie
 * (measured on localhost and 127.0.0.1); Safari drops every Secure one there, so only who is known to keep it gets it.
 */
export function cookieFor(
  base: string,
  config: CookieConfig,
  headers: IncomingHttpHeaders,
): { readonly name: string; readonly secure: boolean } {
  const transport = transportOf(config, headers);
  const keeps = /\bChrome\/|HeadlessChrome\//.test(headers['user-agent'] ?? '');
  const secure = transport === 'https' || (transport === 'loopback' && keeps);
  return { name: secure ? PREFIX + base : base, secure };
}

/** The secret in a cookie; null when absent or not of our form. Over https only the `__Host-` one counts. */
export function secretInCookie(
  base: string,
  config: CookieConfig,
  headers: IncomingHttpHeaders,
): string | null {
  const prefixed = valueOf(headers.cookie, PREFIX + base);
  if (prefixed !== null || transportOf(config, headers) === 'https') return prefixed;
  return valueOf(headers.cookie, base);
}

/** The session secret that came along with a request. */
export function sessionSecretOf(config: CookieConfig, headers: IncomingHttpHeaders): string | null {
  return secretInCookie(SESSION_COOKIE, config, headers);
}

/** Whether browsers on the network would get a cookie that anybody on the way can read. */
export function sendsPlainCookies(config: CookieConfig & Pick<Config, 'host'>): boolean {
  if (config.publicUrl === null) return !config.trustProxy && !isLoopbackHost(config.host);
  return transportOf(config, {}) === 'http';
}

/** Of doubles the first counts, as in browsers. */
function valueOf(header: string | undefined, name: string): string | null {
  if (header === undefined || header.length > 16_384) return null;
  for (const part of header.split(';')) {
    const separator = part.indexOf('=');
    if (separator < 0 || part.slice(0, separator).trim() !== name) continue;
    const value = part.slice(separator + 1).trim();
    return SECRET.test(value) ? value : null;
  }
  return null;
}
