import { toHex } from '#shared/domain/ledger/hex.ts';

/** SHA-256 of a text in UTF-8, as hex. Fails where the page came without TLS: the browser then has no WebCrypto. */
export async function hashOf(tekst: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst));
  return toHex(new Uint8Array(digest));
}
