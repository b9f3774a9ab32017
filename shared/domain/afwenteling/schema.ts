import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { opgaveIdSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

/** Where a burden goes: over a border, past a horizon, from private to public, into the water and soil system (AW1). */
export const AFWENTELING_SOORTEN = ['plaats', 'tijd', 'privaat-publiek', 'water-bodem'] as const;

/** What the receiver says: it knows of it, or it disputes it; null of an entry that is still open is no entry at all. */
export const erkenningSchema = z.strictObject({
  oordeel: z.enum(['erkend', 'betwist']),
  reden: z.string().max(1000),
  door: deelnemerIdSchema,
  naam: z.string().max(80),
  op: z.iso.datetime(),
});
export type Erkenning = z.infer<typeof erkenningSchema>;

export const afwentelingFieldSchemas = {
  soort: z.enum(AFWENTELING_SOORTEN),
  stuk: z.string().regex(ID_PATTERN),
  /** From where or when, to where or when, in words that stay true when the piece moves on. */
  van: z.string().max(160),
  naar: z.string().max(160),
  /** Hectares that moved; null when the piece has no claim. */
  hectare: z.number().min(0).max(1e8).nullable(),
  /** What goes along per opgave, in its own unit. */
  bijdragen: z
    .array(
      z.strictObject({
        opgave: opgaveIdSchema,
        waarde: z.number().min(-1e12).max(1e12),
        eenheid: z.string().min(1).max(60),
      }),
    )
    .max(20),
  toelichting: z.string().max(2000),
  archief: archiefSchema,
} as const;

export type AfwentelingId = Brand<'AfwentelingId'>;
export const afwentelingIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as AfwentelingId);

/** An open post with the receiver of what somebody moved; open until each of them has acknowledged or disputed it. */
export const afwentelingSchema = z.strictObject({
  id: afwentelingIdSchema,
  ...herkomstSchema.shape,
  ...afwentelingFieldSchemas,
  /** The receivers. Empty: who receives it does not sit at the tafel. */
  betrokken: z.array(partijIdSchema),
  erkenning: z.record(partijIdSchema, erkenningSchema),
});
export type Afwenteling = z.infer<typeof afwentelingSchema>;
export type AfwentelingFields = Pick<Afwenteling, keyof typeof afwentelingFieldSchemas>;
