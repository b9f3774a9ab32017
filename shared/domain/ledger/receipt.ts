import * as z from 'zod';
import { signedEntrySchema } from '#shared/domain/ledger/entry.ts';
import { publicKeySchema } from '#shared/domain/ledger/hex.ts';
import { signedHeadSchema } from '#shared/domain/ledger/head.ts';

/**
 * Proof that a partij can keep: the entry, how far the ledger had come when it was given, and the public keys of both.
 * Any later ledger that lacks this entry, or tells another history before that head, is shown false by it (LE6).
 */
export const receiptSchema = z.strictObject({
  format: z.literal('puzzeltafel-bewijs/1'),
  signed: signedEntrySchema,
  publicKey: publicKeySchema,
  head: signedHeadSchema,
  headPublicKey: publicKeySchema,
});
export type Receipt = z.infer<typeof receiptSchema>;
