import * as z from 'zod';
import { keuzeSchema, variantFieldSchemas, variantIdSchema } from '#shared/domain/variant/schema.ts';
import { opgaveIdSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import {
  bijdrageSchema,
  puzzelstukFieldSchemas,
  puzzelstukIdSchema,
} from '#shared/domain/puzzelstuk/schema.ts';

const { archief: _, ...stukFields } = puzzelstukFieldSchemas;

/** One piece; `nummer` is what it is called by on every kaartbeeld and in every table of the arrangement. */
export const stukInhoudSchema = z.strictObject({
  id: puzzelstukIdSchema,
  nummer: z.int().min(1),
  partij: partijIdSchema,
  ...stukFields,
  bijdrage: z.record(opgaveIdSchema, bijdrageSchema),
  /** The claim in hectares, measured in RD New where it follows the shape; null when there is none yet. */
  hectare: z.number().min(0).nullable(),
});
export type StukInhoud = z.infer<typeof stukInhoudSchema>;

const horizonSchema = z.enum(['nu', 'straks', 'later']);

/** A variant with what lies otherwise in it than on the tafel: whole pieces in place of those, and what is left out. */
export const variantInhoudSchema = z.strictObject({
  id: variantIdSchema,
  naam: variantFieldSchemas.naam,
  toelichting: variantFieldSchemas.toelichting,
  keuze: keuzeSchema.unwrap().omit({ door: true, naam: true }).nullable(),
  weg: z.array(puzzelstukIdSchema),
  stukken: z.array(stukInhoudSchema),
});
export type VariantInhoud = z.infer<typeof variantInhoudSchema>;

/** A kaartbeeld that was agreed: the tafel itself (null) or a variant, in the year of a horizon. */
export const beeldSchema = z.strictObject({ variant: variantIdSchema.nullable(), horizon: horizonSchema });
export type Beeld = z.infer<typeof beeldSchema>;

const bandSchema = z.strictObject({ laag: z.number(), waarschijnlijk: z.number(), hoog: z.number() });

/** One line of the balans of the tafel as a whole, in the unit of the opgave. */
export const balansRegelSchema = z.strictObject({
  variant: variantIdSchema.nullable(),
  opgave: opgaveIdSchema,
  horizon: horizonSchema,
  gevraagd: z.strictObject({ waarde: z.number(), waardeTot: z.number() }).nullable(),
  hard: bandSchema,
  zacht: bandSchema,
  nogTeLeggen: bandSchema,
  oordeel: z.enum(['bereikt', 'op-koers', 'tekort', 'te-veel', 'niet-verdeeld', 'niet-te-meten']),
});
export type BalansInhoud = z.infer<typeof balansRegelSchema>;

/** Where the boundaries on the kaartbeelden come from (GE4). */
export const kaartbronSchema = z.strictObject({
  naam: z.string().min(1).max(120),
  bron: z.string().min(1).max(200),
  jaar: z.int().nullable(),
  licentie: z.string().max(120),
});
