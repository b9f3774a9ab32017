import { keyIdMessage } from '#shared/domain/ledger/messages.ts';
import { fromHex, toHex } from '#shared/domain/ledger/hex.ts';

/** What checking a ledger needs; keys, hashes and signatures are hex. */
export interface LedgerCrypto {
  sha256(message: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Ed25519. False for a signature that does not fit, and for a key that is none. */
  verify(publicKey: string, message: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean>;
}

/** On WebCrypto, which browsers and Node share; the caller passes its own `crypto.subtle`. */
export function webLedgerCrypto(subtle: SubtleCrypto): LedgerCrypto {
  return {
    sha256: async (message) => toHex(new Uint8Array(await subtle.digest('SHA-256', message))),
    verify: async (publicKey, message, signature) => {
      try {
        const key = await subtle.importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify']);
        return await subtle.verify('Ed25519', key, fromHex(signature), message);
      } catch (error) {
        // A key that is no point on the curve is a wrong key; anything else (no Ed25519 in this browser) is no verdict.
        if (error instanceof Error && error.name === 'DataError') return false;
        throw error;
      }
    },
  };
}

/** The id that belongs to a public key, and to no other. */
export async function keyIdOf(crypto: LedgerCrypto, publicKey: string): Promise<string> {
  return (await crypto.sha256(keyIdMessage(publicKey))).slice(0, 32);
}
