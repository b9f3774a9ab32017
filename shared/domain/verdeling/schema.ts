import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { opgaveIdSchema } from '#shared/domain/opgave/schema.ts';
import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';

export const VERDELING_STANDEN = ['voorstel', 'afgesproken'] as const;

/** For whom the share is: the tafel as a whole, a gebied in it, or everything outside. */
export const verdelingGebiedSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('tafel') }),
  z.strictObject({
    soort: z.literal('gebied'),
    laag: z.enum(GEBIED_LAGEN),
    code: z.string().min(1).max(80),
    naam: z.string().min(1).max(120),
  }),
]);
export type VerdelingGebied = z.infer<typeof verdelingGebiedSchema>;

const amount = z.number().min(-1e12).max(1e12);

export const verdelingFieldSchemas = {
  opgave: opgaveIdSchema,
  gebied: verdelingGebiedSchema,
  /** In the unit of the opgave; `waardeTot` is the upper end of a range. */
  waarde: amount,
  waardeTot: amount.nullable(),
  stand: z.enum(VERDELING_STANDEN),
  toelichting: z.string().max(2000),
  archief: archiefSchema,
} as const;

export type VerdelingId = Brand<'VerdelingId'>;
export const verdelingIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as VerdelingId);

/** Which share of an opgave is for the tafel, or for one gebied in it: proposed by a partij, agreed at the tafel (BA2). */
export const verdelingSchema = z.strictObject({
  id: verdelingIdSchema,
  ...herkomstSchema.shape,
  ...verdelingFieldSchemas,
});
export type Verdeling = z.infer<typeof verdelingSchema>;
export type VerdelingFields = Pick<Verdeling, keyof typeof verdelingFieldSchemas>;
