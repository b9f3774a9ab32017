const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
export const MAX_HREF_LENGTH = 2000;

/**
 * The address of a link when it may be followed, else null (T11). Only absolute http, https and mailto: what a browser
 * would read as another scheme (tabs inside it, control characters before it) is read here as the browser does.
 */
export function safeHref(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > MAX_HREF_LENGTH) return null;
  try {
    const url = new URL(raw.trim());
    return SAFE_PROTOCOLS.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** What somebody typed as a link: `provincie.nl/plan` and `naam@provincie.nl` become whole addresses; null when unsafe. */
export function hrefFromInput(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(\/|$)/.test(text)) return safeHref(text);
  if (/^[^@/]+@[^@/]+\.[^@/]+$/.test(text)) return safeHref(`mailto:${text}`);
  return text.includes('.') ? safeHref(`https://${text}`) : null;
}
