import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { keyIdMessage } from '#shared/domain/ledger/messages.ts';
import { must } from '#shared/lib/assert.ts';

/** A key of the server that can sign; the private half never leaves it. All texts are hex. */
export interface Signer {
  readonly keyId: string;
  readonly publicKey: string;
  sign(message: Uint8Array): string;
}

export function sha256(message: Uint8Array): string {
  return createHash('sha256').update(message).digest('hex');
}

/** A fresh Ed25519 key, with the PEM in which it is kept. */
export function newSigner(): { readonly signer: Signer; readonly pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    signer: signerOf(privateKey),
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** The key in a PEM; throws when it holds no Ed25519 private key. */
export function signerFromPem(pem: string): Signer {
  return signerOf(createPrivateKey(pem));
}

function signerOf(privateKey: KeyObject): Signer {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('Not an Ed25519 key');
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = Buffer.from(must(x, 'the public half of a key'), 'base64url').toString('hex');
  return {
    publicKey,
    keyId: sha256(keyIdMessage(publicKey)).slice(0, 32),
    sign: (message) => sign(null, message, privateKey).toString('hex'),
  };
}
