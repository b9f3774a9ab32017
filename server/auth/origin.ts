import type { Config } from '#server/config.ts';

/**
 * Whether a page of this origin may change something or open a socket (T10). Exact: the configured addresses, or, when
 * none is configured, the very address this request was sent to. A missing or `null` origin is refused: every browser
 * sends one with a change, and a program that is no browser can send it too.
 */
export function isAllowedOrigin(
  config: Pick<Config, 'publicUrl' | 'allowedOrigins'>,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (origin === undefined || origin === 'null') return false;
  if (origin === config.publicUrl || config.allowedOrigins.includes(origin)) return true;
  if (config.publicUrl !== null || host === undefined) return false;
  return origin === `http://${host}` || origin === `https://${host}`;
}
