import { createHash, randomBytes } from 'node:crypto';
import { randomId } from '#shared/lib/id.ts';

/** A secret that travels once (in a link or a cookie); we keep its hash only. */
export interface Secret {
  readonly value: string;
  readonly hash: string;
}

/** 128 random bits in 26 characters that survive being read aloud (TF4). */
export function newInvitationToken(): Secret {
  const value = newId();
  return { value, hash: hashSecret(value) };
}

/** 256 random bits for a cookie. */
export function newSessionSecret(): Secret {
  const value = randomBytes(32).toString('base64url');
  return { value, hash: hashSecret(value) };
}

/** SHA-256, hex. Without salt: the input holds at least 128 random bits, so nothing can be looked up. */
export function hashSecret(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex');
}

/** A fresh id for a record of ours. */
export function newId(): string {
  return randomId((length) => randomBytes(length));
}
