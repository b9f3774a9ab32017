import * as z from 'zod';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';

/**
 * That the text of an afspraak is frozen: `versie` counts from 1, `hash` is the SHA-256 (hex) of the canonical text that
 * the server keeps beside the document. Written by the server alone (AZ11).
 */
export const bevriezingSchema = z.strictObject({
  versie: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  door: deelnemerIdSchema,
  op: z.iso.datetime(),
  reden: z.string().min(1).max(400),
});
export type Bevriezing = z.infer<typeof bevriezingSchema>;
