import { assert } from '#shared/lib/assert.ts';

/** Fills a fresh array with that many random bytes; the caller passes its own source. */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford: no i, l, o, u
const ID_LENGTH = 26;

/** 26 characters of Crockford base32, 128 random bits (T8: nothing can be guessed or counted). */
export function randomId(randomBytes: RandomBytes): string {
  const bytes = randomBytes(16);
  assert(bytes.length === 16, 'randomId needs 16 bytes');
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let i = 0; i < ID_LENGTH; i++) {
    id = ALPHABET[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}

export const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{26}$/;
