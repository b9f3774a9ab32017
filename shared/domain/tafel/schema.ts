import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { TAFEL_FASEN, TAFEL_STATUSSEN } from '#shared/domain/tafel/fase.ts';

export type TafelId = Brand<'TafelId'>;
export const tafelIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as TafelId);

export const TAFEL_SOORTEN = ['provincietafel', 'gebiedstafel', 'landelijke-tafel', 'deeltafel'] as const;
export type TafelSoort = (typeof TAFEL_SOORTEN)[number];

/** The area of a tafel: a province (`PV26`), a NOVEX-gebied (slug) or the country. */
export const tafelGebiedSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('provincie'), naam: z.string().min(1).max(80) }),
  z.strictObject({
    soort: z.literal('novex-gebied'),
    id: z.string().min(1).max(80),
    naam: z.string().min(1).max(80),
  }),
  z.strictObject({ soort: z.literal('nederland'), naam: z.literal('Nederland') }),
]);
export type TafelGebied = z.infer<typeof tafelGebiedSchema>;

/** What the document itself says of its tafel; written by the server only (TF2). */
export const tafelSchema = z.strictObject({
  id: tafelIdSchema,
  naam: z.string().min(1).max(120),
  soort: z.enum(TAFEL_SOORTEN),
  gebied: tafelGebiedSchema,
  fase: z.enum(TAFEL_FASEN),
  status: z.enum(TAFEL_STATUSSEN),
  schemaVersion: z.int().min(1),
});
export type Tafel = z.infer<typeof tafelSchema>;
