import * as z from 'zod';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { hashSchema, keyIdSchema, publicKeySchema } from '#shared/domain/ledger/hex.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';

/** Files of the package that the manifest cannot list: itself, its signature, and the seal that comes last. */
export const MANIFEST = 'manifest.json';
export const HANDTEKENING = 'manifest.sig';
export const ZEGEL = 'zegel.sig';
/** The canonical content that was signed; its SHA-256 is `arrangementHash`. */
export const ARRANGEMENT = 'arrangement.json';
/** The formal yes of each partij, and the proof of each decision, a receipt a line. */
export const AKKOORDEN = 'besluiten/akkoorden.json';
export const ONTVANGSTBEWIJZEN = 'besluiten/ontvangstbewijzen.jsonl';

export const manifestSchema = z.strictObject({
  formaat: z.literal('puzzeltafel/pakket/1'),
  tafel: tafelIdSchema,
  nummer: z.int().min(1),
  arrangementHash: hashSchema,
  /** Every other file, by path. */
  bestanden: z.array(
    z.strictObject({
      pad: z.string().regex(/^[a-z0-9]+([./-][a-z0-9]+)*$|^LEESMIJ\.txt$/),
      bytes: z.int().min(0),
      sha256: hashSchema,
    }),
  ),
  /** Of the server that signed it. */
  sleutel: z.strictObject({ keyId: keyIdSchema, publicKey: publicKeySchema }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The bytes of `manifest.json`: one spelling for the same manifest. */
export function manifestBytes(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(manifest));
}

/** What the signature is over: no signature for another purpose can pass for this one. */
export function manifestMessage(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return message('pakket', bytes);
}

/** What the seal is over: the SHA-256 (hex) of all bytes of the zip before it, so that none of them is without a hash. */
export function zegelMessage(sha256: string): Uint8Array<ArrayBuffer> {
  return message('zegel', new TextEncoder().encode(sha256));
}

function message(purpose: 'pakket' | 'zegel', bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`puzzeltafel/${purpose}/v1\n`);
  const whole = new Uint8Array(prefix.length + bytes.length);
  whole.set(prefix);
  whole.set(bytes, prefix.length);
  return whole;
}
