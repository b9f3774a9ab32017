import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { functieSchema } from '#shared/domain/functie/functies.ts';

const factor = z.number().min(0).max(1e9);

/** From a cautious to a generous figure, with the likely one between. */
export const bandSchema = z
  .strictObject({ laag: factor, waarschijnlijk: factor, hoog: factor })
  .refine((band) => band.laag <= band.waarschijnlijk && band.waarschijnlijk <= band.hoog, {
    message: 'band-omgekeerd',
  });

export const kengetalSleutelSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

export const kengetalFieldSchemas = {
  /** Which factor it is, such as `woning-per-ha-groen-stedelijk`; the same for the tafel's own and the one it replaces. */
  sleutel: kengetalSleutelSchema,
  titel: z.string().max(160),
  /** For which functie it is meant; null when it is a conversion of units only. */
  functie: functieSchema.nullable(),
  /** One of `van` gives `factor` of `naar` (BA5). */
  van: z.string().min(1).max(60),
  naar: z.string().min(1).max(60),
  factor: bandSchema,
  bron: z.string().max(400),
  toelichting: z.string().max(2000),
  archief: archiefSchema,
} as const;

export type KengetalId = Brand<'KengetalId'>;
export const kengetalIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as KengetalId);

/** A factor of the tafel itself, in place of the one that the product starts with. */
export const kengetalSchema = z.strictObject({
  id: kengetalIdSchema,
  ...herkomstSchema.shape,
  ...kengetalFieldSchemas,
});
export type KengetalRecord = z.infer<typeof kengetalSchema>;
export type KengetalFields = Pick<KengetalRecord, keyof typeof kengetalFieldSchemas>;

/** A factor as it counts, whether the tafel made it or it came along. */
export type Kengetal = Omit<KengetalFields, 'archief'>;
