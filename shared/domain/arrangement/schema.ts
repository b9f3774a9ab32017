import * as z from 'zod';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

export const ARRANGEMENT_STANDEN = ['ter-ondertekening', 'vastgesteld', 'ingetrokken'] as const;

/**
 * One generation of the arrangement of a tafel as the register shows it. The content itself is kept by the server, never
 * changed, under `hash`; it is `vastgesteld` when all of `partijen` signed (AR3).
 */
export const arrangementSchema = z.strictObject({
  /** 1, 2, 3, … of the tafel. */
  nummer: z.int().min(1),
  titel: z.string().min(1).max(160),
  stand: z.enum(ARRANGEMENT_STANDEN),
  hash: hashSchema,
  /** The afspraken in it, each as it was frozen. */
  afspraken: z.array(
    z.strictObject({ id: afspraakIdSchema, versie: z.int().min(1), inhoudHash: hashSchema }),
  ),
  /** Who have to sign. */
  partijen: z.array(partijIdSchema).min(1),
  door: deelnemerIdSchema,
  op: z.iso.datetime(),
  vastgesteldOp: z.iso.datetime().nullable(),
  ingetrokken: z.strictObject({ op: z.iso.datetime(), reden: z.string().max(400) }).nullable(),
});
export type Arrangement = z.infer<typeof arrangementSchema>;
