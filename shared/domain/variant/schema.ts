import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { puzzelstukKeySchema, variantStukSchema } from '#shared/domain/variant/stuk.ts';

/** What the tafel decided on a variant, by whom and why (VA6); null while nothing is decided. */
export const keuzeSchema = z
  .strictObject({
    stand: z.enum(['gekozen', 'afgevallen']),
    reden: z.string().min(1).max(1000),
    door: deelnemerIdSchema,
    naam: z.string().max(80),
    op: z.iso.datetime(),
  })
  .nullable();
export type Keuze = z.infer<typeof keuzeSchema>;

export const variantFieldSchemas = {
  naam: z.string().max(160),
  toelichting: z.string().max(4000),
  keuze: keuzeSchema,
  archief: archiefSchema,
} as const;

export type VariantId = Brand<'VariantId'>;
export const variantIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as VariantId);

/** A named alternative lay-out of the pieces; what it does not name lies as on the tafel. */
export const variantSchema = z.strictObject({
  id: variantIdSchema,
  ...herkomstSchema.shape,
  ...variantFieldSchemas,
  stuk: z.record(puzzelstukKeySchema, variantStukSchema),
  /** Other partijen that may lay in it too. */
  opengesteld: z.array(partijIdSchema),
});
export type Variant = z.infer<typeof variantSchema>;
export type VariantFields = Pick<Variant, keyof typeof variantFieldSchemas>;
