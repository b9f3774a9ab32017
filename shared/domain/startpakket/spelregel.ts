import * as z from 'zod';
import { bronSchema } from '#shared/domain/opgave/schema.ts';
import { datumSchema, slugSchema, tekstSchema, uniqueIds } from '#shared/domain/startpakket/schema-shared.ts';

const regelShape = { id: slugSchema, omschrijving: tekstSchema, bron: bronSchema };

/** A list of rules, each with its own id and source. */
function rows<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .array(z.strictObject({ ...regelShape, ...shape }))
    .min(1)
    .refine(uniqueIds, { message: 'id staat er twee keer in' });
}

const regels = rows({});
const genummerd = rows({ nummer: z.int().min(1) });
const benoemd = rows({ naam: tekstSchema });

const faseSchema = z.strictObject({
  id: slugSchema,
  volgorde: z.int().min(1),
  naam: tekstSchema,
  product: tekstSchema,
  aantal: z.int().nullable(),
  deadline: datumSchema.nullable(),
  trekker: z.enum(['rijk', 'provincie', 'rijk-en-provincie', 'rijk-en-regio']),
  samenwerking: tekstSchema,
  rijkBrengtIn: z.array(tekstSchema),
  werkelijkVerloop: tekstSchema.optional(),
  bron: bronSchema,
});

const overlegtafelSchema = z.strictObject({
  id: slugSchema,
  naam: tekstSchema,
  niveau: tekstSchema,
  deelnemers: z.array(tekstSchema),
  besluit: z.array(tekstSchema),
  frequentie: tekstSchema.nullable(),
  opmerking: tekstSchema.optional(),
  bron: bronSchema,
});

const escalatieladderSchema = z.strictObject({
  stappen: rows({ stap: z.int().min(1), niveau: tekstSchema, beslisser: tekstSchema }),
  zijpad: z.strictObject(regelShape),
  opmerking: tekstSchema,
  bron: bronSchema,
});

const drempelSchema = z.strictObject({
  id: slugSchema,
  type: z.enum(['regionaal', 'extra-rijksregie']),
  kern: tekstSchema.nullable(),
  minimumWoningen: z.int().min(1),
  horizon: z.int().min(2020).max(2100),
  opmerking: tekstSchema.optional(),
  bron: bronSchema,
});

const woktSchema = z.strictObject({
  knockOut: z.array(
    z.strictObject({
      id: slugSchema,
      criterium: tekstSchema,
      waarde: z.number(),
      eenheid: tekstSchema,
      grens: z.enum(['maximaal', 'minimaal']),
      bron: bronSchema,
    }),
  ),
  prioritering: regels,
  reikwijdte: tekstSchema,
  bron: bronSchema,
});

const voorkeursvolgordeSchema = z.strictObject({
  id: slugSchema,
  naam: tekstSchema,
  volledigInBron: z.boolean(),
  stappen: z.array(tekstSchema),
  aanwijzingen: z.array(tekstSchema).optional(),
  opmerking: tekstSchema.optional(),
  bron: bronSchema,
});

/** The rules of play of NOVEX: phases, tables, escalation, principles, products, tests and thresholds. */
export const spelregelsSchema = z.strictObject({
  fasen: z.strictObject({
    regiePerProvincie: z.array(faseSchema),
    novexGebieden: z.array(faseSchema),
    samenhang: regels,
  }),
  tafels: z.array(overlegtafelSchema).refine(uniqueIds, { message: 'id staat er twee keer in' }),
  escalatieladder: escalatieladderSchema,
  afwegingsprincipes: rows({
    naam: tekstSchema,
    herkomst: tekstSchema,
    vormen: z.array(tekstSchema).optional(),
  }),
  onderdelenStartpakket: genummerd,
  vragenPuzzel: genummerd,
  onderdelenArrangement: genummerd,
  eisenArrangement: regels,
  onderdelenOntwikkelperspectief: genummerd,
  soortenUitvoeringsafspraken: genummerd,
  riaUitgangspunten: rows({
    horizonJaarVan: z.int().optional(),
    horizonJaarTot: z.int().optional(),
  }),
  uitvoerbaarheidstoets: regels,
  monitoringtabel: z.array(
    z.strictObject({
      id: slugSchema,
      doelstelling: tekstSchema,
      indicatoren: z.array(tekstSchema),
      producten: z.array(tekstSchema),
      bron: bronSchema,
    }),
  ),
  monitoren: rows({ frequentie: tekstSchema }),
  planmonitorKwetsbareGebieden: genummerd,
  /** The source gives only the names of the five types. */
  vista: z.array(
    z.strictObject({
      id: slugSchema,
      letter: z.string().length(1),
      naam: tekstSchema,
      omschrijving: z.null(),
      bron: bronSchema,
      opmerking: tekstSchema,
    }),
  ),
  drempelsGrootschaligeWoningbouw: z.array(drempelSchema),
  woktCriteria: woktSchema,
  afweegkaderMiddellangeTermijn: rows({ jaarOud: z.int().optional(), jaarNieuw: z.int().optional() }),
  voorkeursvolgordes: z.array(voorkeursvolgordeSchema),
  afweegprincipesRes: benoemd,
  vormenOpgave: regels,
  hardheidsklassen: regels,
  spelregelsSamenwerking: benoemd,
  doelenNovex: regels,
  participatie: regels,
  informatieproducten: regels,
  eisenInformatiepositie: regels,
  juridischeDoorwerking: regels,
  gezondheidsvragen: regels,
  ruimtelijkeKwaliteit: regels,
});
