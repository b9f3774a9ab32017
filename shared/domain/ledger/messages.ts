import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { LedgerEntry } from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import { fromHex } from '#shared/domain/ledger/hex.ts';

/**
 * The bytes that are hashed and signed. Each opens with what it is, so that a signature for one purpose can never pass
 * for another (LE2). These lines are part of the format: changing one makes every older receipt worthless.
 */
function message(purpose: string, content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`puzzeltafel/ledger/${purpose}/v1\n${content}`);
}

/** What an entry's hash is taken of. */
export function entryMessage(entry: LedgerEntry): Uint8Array<ArrayBuffer> {
  return message('entry', canonicalJson(entry));
}

/** What an entry's signature is over. */
export function signatureMessage(hash: string): Uint8Array<ArrayBuffer> {
  return message('signature', hash);
}

/** What the head's signature is over. */
export function headMessage(head: Omit<SignedHead, 'signature'>): Uint8Array<ArrayBuffer> {
  const { version, seq, hash, keyId } = head;
  return message('head', canonicalJson({ version, seq, hash, keyId }));
}

/** What an old key signs to pass on to a new one, at that place in the chain. */
export function handoverMessage(handover: {
  readonly seq: number;
  readonly prev: string;
  readonly oldKeyId: string;
  readonly newPublicKey: string;
}): Uint8Array<ArrayBuffer> {
  return message('handover', canonicalJson(handover));
}

/** What a key id is the start of the hash of. */
export function keyIdMessage(publicKey: string): Uint8Array<ArrayBuffer> {
  const prefix = message('key', '');
  const key = fromHex(publicKey);
  const bytes = new Uint8Array(prefix.length + key.length);
  bytes.set(prefix);
  bytes.set(key, prefix.length);
  return bytes;
}
