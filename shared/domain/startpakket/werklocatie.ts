import * as z from 'zod';
import { bronSchema } from '#shared/domain/opgave/schema.ts';
import { provincieNaamSchema, slugSchema, tekstSchema } from '#shared/domain/startpakket/schema-shared.ts';

const plaatsSchema = tekstSchema.nullable();

/** The fiche werklocaties of one province, fields A to E as in the source. */
export const werklocatieProvincieSchema = z.strictObject({
  id: slugSchema,
  provincie: provincieNaamSchema,
  peildatum: z.iso.date(),
  vraagAanbod: z.strictObject({
    letter: z.literal('A'),
    balans: z.enum(['in-balans', 'voldoende-aanbod', 'uit-balans', 'ruim-aanbod']),
    omschrijving: tekstSchema,
  }),
  grootschaligeBedrijvigheid: z.strictObject({
    letter: z.literal('B'),
    omschrijving: tekstSchema,
    locaties: z.array(
      z.strictObject({
        naam: tekstSchema,
        plaats: plaatsSchema,
        profiel: tekstSchema.nullable(),
        /** Null: the source gives no status. */
        status: z
          .enum(['zacht', 'hard', 'direct uitgeefbaar', 'niet direct uitgeefbaar', 'wisselend'])
          .nullable(),
      }),
    ),
  }),
  energieIntensieveClusters: z.strictObject({
    letter: z.literal('C'),
    omschrijving: tekstSchema,
    clusters: z.array(tekstSchema),
    cluster6: tekstSchema.nullable(),
  }),
  campussen: z.strictObject({
    letter: z.literal('D'),
    omschrijving: tekstSchema,
    lijst: z.array(
      z.strictObject({ naam: tekstSchema, plaats: plaatsSchema, toelichting: tekstSchema.nullable() }),
    ),
  }),
  toekomst: z.strictObject({ letter: z.literal('E'), punten: z.array(tekstSchema).min(1) }),
  opmerking: tekstSchema.optional(),
  bron: bronSchema,
});
