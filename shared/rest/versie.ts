import * as z from 'zod';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';

/**
 * A named moment of an afspraak; its content is at `/v1/tafels/{tafelId}/inhouden/{hash}`.
 *
 *   POST /v1/tafels/{tafelId}/afspraken/{afspraakId}/versies   {naam} → 201 versie
 *   GET  /v1/tafels/{tafelId}/afspraken/{afspraakId}/versies   → versieLijst, oldest first
 */
export const nieuweVersieSchema = z.strictObject({ naam: z.string().trim().min(1).max(120) });

export const versieSchema = z.object({
  id: z.string(),
  afspraak: afspraakIdSchema,
  naam: z.string(),
  hash: hashSchema,
  door: deelnemerIdSchema,
  op: z.iso.datetime(),
});
export type VersieDto = z.infer<typeof versieSchema>;

export const versieLijstSchema = z.object({ versies: z.array(versieSchema) });
