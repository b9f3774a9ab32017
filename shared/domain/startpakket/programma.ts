import * as z from 'zod';
import { bronSchema } from '#shared/domain/opgave/schema.ts';
import { datumSchema, slugSchema, tekstSchema } from '#shared/domain/startpakket/schema-shared.ts';

const middelSchema = z.strictObject({
  omschrijving: tekstSchema,
  bedragEuro: z.number().min(0).nullable(),
  jaarTot: z.int().min(2020).max(2100).nullable(),
  /** False for partial sums, doubles and competing figures: only what counts may be added. */
  telt: z.boolean(),
});

/** A national programme as its fiche or letter describes it. */
export const programmaSchema = z.strictObject({
  id: slugSchema,
  naam: tekstSchema,
  afkorting: z.string().min(1).max(40).nullable(),
  andereNamen: z.array(tekstSchema),
  type: z.enum(['programma', 'beleidsbrief', 'verkenning', 'akkoord', 'kader']),
  perspectief: z.enum([
    'water-en-bodem',
    'landbouw-en-natuur',
    'energie-en-economie',
    'steden-en-regios',
    'overig',
  ]),
  departementen: z.array(tekstSchema),
  korteOpgave: tekstSchema,
  nationaleKeuzes: z.array(tekstSchema),
  inrichtingsprincipes: z.array(tekstSchema),
  randvoorwaarden: z.array(tekstSchema),
  vastgesteldeLocaties: z.array(tekstSchema),
  zoekgebieden: z.array(tekstSchema),
  middelen: z.array(middelSchema),
  instrumenten: z.array(tekstSchema),
  mijlpalen: z.array(z.strictObject({ datum: datumSchema, omschrijving: tekstSchema })),
  kerncijfers: z.array(
    z.strictObject({ waarde: z.number(), eenheid: z.string().min(1).max(60), omschrijving: tekstSchema }),
  ),
  opmerking: tekstSchema.optional(),
  fiche2022: z.boolean(),
  aanvullendeBronnen: z.array(bronSchema),
  bron: bronSchema,
});
