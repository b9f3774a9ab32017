import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { geometrySchema } from '#shared/geo/geometry.ts';

/**
 * What a kaartlaag is about, as far as rules speak of it. The shapes come from the provider of boundaries where it has
 * them, and from the lagen that are drawn at the tafel or brought in as a file.
 */
export const LAAG_SOORTEN = [
  'uiterwaard',
  'diepe-polder',
  'veen',
  'waterkering',
  'drinkwater',
  'waterberging',
  'natura2000',
  'erfgoed',
  'laagvliegroute',
  'geluid',
  'externe-veiligheid',
  'overig',
] as const;
export const laagSoortSchema = z.enum(LAAG_SOORTEN);
export type LaagSoort = (typeof LAAG_SOORTEN)[number];

export type LaagId = Brand<'LaagId'>;
export const laagIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as LaagId);

export const laagFieldSchemas = {
  naam: z.string().max(160),
  soort: laagSoortSchema,
  geometrie: geometrySchema,
  bron: z.string().max(400),
  /** The year the shape is of; null when nobody knows. */
  jaar: z.int().min(1900).max(2200).nullable(),
  /** An approximation, not an official boundary. */
  indicatief: z.boolean(),
  archief: archiefSchema,
} as const;

/** One shape of a kaartlaag that a partij drew at the tafel, or brought in from a file (BO4). */
export const laagSchema = z.strictObject({
  id: laagIdSchema,
  ...herkomstSchema.shape,
  ...laagFieldSchemas,
});
export type Laag = z.infer<typeof laagSchema>;
export type LaagFields = Pick<Laag, keyof typeof laagFieldSchemas>;
