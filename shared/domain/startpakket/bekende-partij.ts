import * as z from 'zod';
import { bronSchema } from '#shared/domain/opgave/schema.ts';
import { PARTIJ_SOORTEN, partijIdSchema } from '#shared/domain/partij/schema.ts';
import { provincieNaamSchema, tekstSchema } from '#shared/domain/startpakket/schema-shared.ts';

/** A partij as the source documents name it; `generiek`: a group ("gemeenten"), which cannot sit at a tafel itself. */
export const bekendePartijSchema = z.strictObject({
  id: partijIdSchema,
  naam: z.string().min(1).max(120),
  afkorting: z.string().min(1).max(12).nullable(),
  soort: z.enum(PARTIJ_SOORTEN),
  rol: tekstSchema,
  generiek: z.literal(true).optional(),
  /** Years in which the documents know this partij by this name. */
  periode: z.enum(['2022', '2022-2025', '2025']).optional(),
  provincie: provincieNaamSchema.optional(),
  provincies: z.array(provincieNaamSchema).min(1).optional(),
  buitenland: z.literal(true).optional(),
  bron: bronSchema,
});
export type BekendePartij = z.infer<typeof bekendePartijSchema>;
