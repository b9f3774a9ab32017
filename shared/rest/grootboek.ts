import * as z from 'zod';
import { signedHeadSchema } from '#shared/domain/ledger/head.ts';
import { signedEntrySchema } from '#shared/domain/ledger/entry.ts';

export const grootboekVraagSchema = z.object({
  /** Only entries older than this one. */
  voor: z.coerce.number().int().min(1).optional(),
  aantal: z.coerce.number().int().min(1).max(200).default(50),
});

/** Entries of one tafel, newest first. `volgende`: what to ask as `voor` for more; null at the end. */
export const grootboekSchema = z.object({
  regels: z.array(signedEntrySchema),
  volgende: z.int().nullable(),
  /** How far the whole ledger is, signed. */
  hoofd: signedHeadSchema,
});
