import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { functieSchema } from '#shared/domain/functie/functies.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { opgaveIdSchema } from '#shared/domain/opgave/schema.ts';
import { kengetalSleutelSchema } from '#shared/domain/kengetal/schema.ts';
import { geometrySchema, type Geometry } from '#shared/geo/geometry.ts';

export type PuzzelstukId = Brand<'PuzzelstukId'>;
export const puzzelstukIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as PuzzelstukId);

export const PUZZELSTUK_STATUSSEN = [
  'idee',
  'zoekgebied',
  'voorkeurslocatie',
  'afgesproken',
  'vastgesteld',
] as const;
export type PuzzelstukStatus = (typeof PUZZELSTUK_STATUSSEN)[number];

export const GEBIED_LAGEN = ['gemeente', 'waterschap', 'provincie', 'novex-gebied'] as const;
export type GebiedLaag = (typeof GEBIED_LAGEN)[number];

/**
 * Where a piece lies: drawn by hand, a named gebied (its outline at the moment of choosing goes along, with source
 * and year), or nowhere yet (PS4).
 */
export const plaatsSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('geen') }),
  z.strictObject({ soort: z.literal('getekend'), geometrie: geometrySchema }),
  z.strictObject({
    soort: z.literal('gebied'),
    laag: z.enum(GEBIED_LAGEN),
    code: z.string().min(1).max(80),
    naam: z.string().min(1).max(120),
    bron: z.string().min(1).max(200),
    geometrie: geometrySchema,
  }),
]);
export type Plaats = z.infer<typeof plaatsSchema>;

/** Claim in hectares: what the shape measures in RD New, or what the partij states ("100 ha somewhere in here"). */
export const claimSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('geometrie') }),
  z.strictObject({
    soort: z.literal('opgegeven'),
    hectare: z.number().min(0).max(10_000_000),
    /** Upper end of a range. */
    hectareTot: z.number().min(0).max(10_000_000).optional(),
  }),
]);
export type Claim = z.infer<typeof claimSchema>;

const amount = z.number().min(-1e12).max(1e12);
const eenheid = z.string().min(1).max(60);

/**
 * What a piece contributes to one opgave, in that opgave's own unit (OG4): a stated amount, an amount for each hectare of
 * the claim, which then moves along when the piece is reshaped (PS5), or what a kengetal of the tafel makes of the claim
 * (BA5). `waardeTot` is the upper end of a range.
 */
export const bijdrageSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('opgegeven'), waarde: amount, waardeTot: amount.optional(), eenheid }),
  z.strictObject({ soort: z.literal('per-hectare'), waarde: amount, waardeTot: amount.optional(), eenheid }),
  z.strictObject({ soort: z.literal('kengetal'), sleutel: kengetalSleutelSchema, eenheid }),
]);
export type Bijdrage = z.infer<typeof bijdrageSchema>;

/** From and up to and including, in years; null is open. */
export const periodeSchema = z
  .strictObject({
    van: z.int().min(2000).max(2200).nullable(),
    tot: z.int().min(2000).max(2200).nullable(),
  })
  .refine((periode) => periode.van === null || periode.tot === null || periode.van <= periode.tot, {
    message: 'periode-omgekeerd',
  });
export type Periode = z.infer<typeof periodeSchema>;

/** Who bears the costs: what moves from private to public is told to who receives it (AW1). */
export const DRAGERS = ['onbekend', 'publiek', 'privaat', 'gedeeld'] as const;
export type Drager = (typeof DRAGERS)[number];

/** The fields of a piece that its partij can change, one CRDT register each. */
export const puzzelstukFieldSchemas = {
  titel: z.string().max(160),
  toelichting: z.string().max(8000),
  functies: z.array(functieSchema).min(1).max(12),
  plaats: plaatsSchema,
  claim: claimSchema,
  periode: periodeSchema,
  status: z.enum(PUZZELSTUK_STATUSSEN),
  bron: z.string().max(400),
  drager: z.enum(DRAGERS),
  archief: archiefSchema,
} as const;

export const puzzelstukSchema = z.strictObject({
  id: puzzelstukIdSchema,
  ...herkomstSchema.shape,
  ...puzzelstukFieldSchemas,
  bijdrage: z.record(opgaveIdSchema, bijdrageSchema),
  /** Other partijen that may change it too (AZ5). */
  opengesteld: z.array(partijIdSchema),
});
export type Puzzelstuk = z.infer<typeof puzzelstukSchema>;
export type PuzzelstukFields = Pick<Puzzelstuk, keyof typeof puzzelstukFieldSchemas>;

export function geometrieOf(plaats: Plaats): Geometry | null {
  return plaats.soort === 'geen' ? null : plaats.geometrie;
}
