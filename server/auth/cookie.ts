/** Holds the secret of the session; never readable by scripts. */
export const SESSION_COOKIE = 'puzzeltafel-sessie';

/** The session secret in a Cookie header; null when absent. Of doubles the first counts, as in browsers. */
export function sessionSecretOf(cookieHeader: string | undefined): string | null {
  if (cookieHeader === undefined || cookieHeader.length > 16_384) return null;
  for (const part of cookieHeader.split(';')) {
    const separator = part.indexOf('=');
    if (separator < 0 || part.slice(0, separator).trim() !== SESSION_COOKIE) continue;
    const value = part.slice(separator + 1).trim();
    return /^[\w-]{43}$/.test(value) ? value : null;
  }
  return null;
}
