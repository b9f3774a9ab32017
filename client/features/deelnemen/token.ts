/**
 * The invitation in the address, taken out at once: an address is copied, shared and kept in the history, so nothing
 * secret stays in it (HT2). Null when there is none.
 */
export function takeToken(): string | null {
  const token = readToken(location.hash);
  if (token !== null) history.replaceState(history.state, '', location.pathname);
  return token;
}

/** `#token`, or `#uitnodiging=token`. */
export function readToken(hash: string): string | null {
  const fragment = decodeURIComponent(hash.replace(/^#/, ''));
  const token = fragment.includes('=')
    ? (new URLSearchParams(fragment).values().next().value ?? '')
    : fragment;
  return token === '' ? null : token;
}
