import * as z from 'zod';
import { hashSchema, keyIdSchema, signatureSchema } from '#shared/domain/ledger/hex.ts';

/** How far the ledger had come: its last entry, signed by the key that signed that entry. */
export const signedHeadSchema = z.strictObject({
  version: z.literal(1),
  seq: z.int().min(1),
  hash: hashSchema,
  keyId: keyIdSchema,
  signature: signatureSchema,
});
export type SignedHead = z.infer<typeof signedHeadSchema>;
