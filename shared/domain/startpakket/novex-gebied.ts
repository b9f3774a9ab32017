import * as z from 'zod';
import { bronSchema } from '#shared/domain/opgave/schema.ts';
import { provincieNaamSchema, slugSchema, tekstSchema } from '#shared/domain/startpakket/schema-shared.ts';

/** One of the sixteen NOVEX-gebieden, with its figures per source document. */
export const novexGebiedSchema = z.strictObject({
  id: slugSchema,
  nummer: z.int().min(1).max(16),
  naam: tekstSchema,
  soort: z.enum(['haven-industrie', 'landelijk', 'verstedelijking', 'overig']),
  provincies: z.array(provincieNaamSchema).min(1),
  trekkendBewindspersoon: tekstSchema,
  achtergrond: tekstSchema,
  hoofdopgave: tekstSchema,
  cijfers: z.array(
    z.strictObject({
      waarde: z.number(),
      eenheid: z.string().min(1).max(60),
      jaar: z.int().min(2020).max(2100).nullable(),
      omschrijving: tekstSchema,
      document: slugSchema,
    }),
  ),
  grootschaligeWoningbouwlocaties: z.array(tekstSchema),
  stand2025: z.strictObject({
    ontwikkelperspectief: tekstSchema,
    uitvoeringsagenda: tekstSchema,
    ria: tekstSchema,
    overig: tekstSchema.optional(),
    bron: bronSchema,
  }),
  overlapMet: z.array(slugSchema),
  opmerking: tekstSchema.optional(),
  aanvullendeBronnen: z.array(bronSchema),
  bron: bronSchema,
});
