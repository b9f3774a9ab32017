import { createPrivateKey, type KeyObject } from 'node:crypto';
import { ClientSecretBasic, ClientSecretPost, PrivateKeyJwt, type ClientAuth } from 'openid-client';
import * as z from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';

export const AUTH_METHODS = ['private_key_jwt', 'client_secret_basic', 'client_secret_post'] as const;

const jwkSchema = z.looseObject({ kty: z.string(), kid: z.string().optional(), alg: z.string().optional() });

/** Client authentication with the text of a key file (private JWK or PEM) or of a secret. The error is Dutch. */
export function clientAuthFrom(
  method: (typeof AUTH_METHODS)[number],
  text: string,
): Result<ClientAuth, string> {
  const secret = text.trim();
  if (secret === '') return err('het geheim of de sleutel is leeg');
  if (method === 'client_secret_basic') return ok(ClientSecretBasic(secret));
  if (method === 'client_secret_post') return ok(ClientSecretPost(secret));
  return privateKeyAuth(secret);
}

function privateKeyAuth(text: string): Result<ClientAuth, string> {
  const wrong = err('de sleutel is geen privésleutel in JWK- of PEM-vorm');
  try {
    const jwk = text.startsWith('{') ? jwkSchema.parse(JSON.parse(text)) : null;
    const key = createPrivateKey(jwk === null ? text : { key: jwk, format: 'jwk' });
    const algorithm = algorithmOf(key, jwk?.alg);
    if (algorithm === null) return err('de sleutel is niet van een soort dat we kennen (RSA, EC of Ed25519)');
    // The types of Node and of the browser name the same thing apart: Node knows more usages.
    const signing = key.toCryptoKey(algorithm, false, ['sign']) as CryptoKey;
    return ok(PrivateKeyJwt({ key: signing, ...(jwk?.kid === undefined ? {} : { kid: jwk.kid }) }));
  } catch {
    return wrong; // the reason could hold a part of the key
  }
}

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** How a key signs: as its `alg` says, and otherwise as most providers expect (RS256, ES256, EdDSA). */
function algorithmOf(key: KeyObject, alg: string | undefined) {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return {
        name: alg?.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
        hash: `SHA-${alg === undefined ? '256' : alg.slice(2)}`,
      };
    case 'ec': {
      const namedCurve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
      return namedCurve === undefined ? null : { name: 'ECDSA', namedCurve };
    }
    case 'ed25519':
      return { name: 'Ed25519' };
    default:
      return null;
  }
}
