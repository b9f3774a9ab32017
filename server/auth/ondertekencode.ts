import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { OndertekencodeRecord } from '#server/records/formal.ts';

/** Some 80 ms and 32 MB in the thread pool: guessing what was stolen from the disk stays slow. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

type Kept = Pick<OndertekencodeRecord, 'salt' | 'hash'>;

/** What is kept of a code (AK4). */
export async function keepCode(code: string): Promise<Kept> {
  const salt = randomBytes(SALT_BYTES);
  return { salt: salt.toString('hex'), hash: (await derive(code, salt)).toString('hex') };
}

export async function isCode(code: string, { salt, hash }: Kept): Promise<boolean> {
  const derived = await derive(code, Buffer.from(salt, 'hex'));
  const kept = Buffer.from(hash, 'hex');
  return kept.length === derived.length && timingSafeEqual(kept, derived);
}

/** The same code on every keyboard: an é may be typed as one character or as two. */
function derive(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code.normalize('NFKC'), salt, HASH_BYTES, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
