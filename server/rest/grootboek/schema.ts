import * as z from 'zod';

/**
 * The ledger as it leaves: exactly as it was signed, so nothing is left out and nothing is parsed again on the way. What
 * each kind of entry holds is in shared/domain/ledger; readers check with that.
 */
const regelSchema = z.looseObject({
  entry: z.looseObject({ seq: z.int(), kind: z.string(), atMs: z.int() }),
  hash: z.string(),
  signature: z.string(),
});

const hoofdSchema = z.looseObject({
  seq: z.int(),
  hash: z.string(),
  keyId: z.string(),
  signature: z.string(),
});

export const grootboekAntwoordSchema = z.object({
  regels: z.array(regelSchema),
  volgende: z.int().nullable(),
  hoofd: hoofdSchema,
});

export const bewijsAntwoordSchema = z.looseObject({
  format: z.string(),
  signed: regelSchema,
  publicKey: z.string(),
  head: hoofdSchema,
  headPublicKey: z.string(),
});
