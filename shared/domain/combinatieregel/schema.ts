import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { FUNCTIES, functieSchema, type Functie } from '#shared/domain/functie/functies.ts';
import { laagSoortSchema } from '#shared/domain/laag/schema.ts';
import { ERNSTEN } from '#shared/domain/spanningspunt/schema.ts';

export const OORDELEN = ['combineert', 'onder-voorwaarden', 'botst'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/**
 * What a rule is about: two functies on the same land; a functie in a laag, or within a distance around it; or a part of
 * each shape of a laag that has to be kept for a functie (5 to 10% of a deep polder for water).
 */
export const onderwerpSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('functies'), a: functieSchema, b: functieSchema }),
  z.strictObject({
    soort: z.literal('laag'),
    functie: functieSchema,
    laag: laagSoortSchema,
    zone: z.enum(['erin', 'eromheen']),
  }),
  z.strictObject({ soort: z.literal('reservering'), functie: functieSchema, laag: laagSoortSchema }),
]);
export type Onderwerp = z.infer<typeof onderwerpSchema>;

const deel = z.number().min(0).max(1);

/** Between 0 and 1, from a cautious to a generous reading. */
export const deelBandSchema = z
  .strictObject({ laag: deel, hoog: deel })
  .refine((band) => band.laag <= band.hoog, { message: 'band-omgekeerd' });
export type DeelBand = z.infer<typeof deelBandSchema>;

/** What a rule says, beside what it is about. */
export const regelInhoudSchemas = {
  oordeel: z.enum(OORDELEN),
  ernst: z.enum(ERNSTEN),
  /** Why, in plain words. */
  tekst: z.string().max(600),
  /** Under which condition it does go together; empty when there is none. */
  voorwaarde: z.string().max(600),
  /**
   * Which part of the shared land counts for the goals of each of the two (BA6). Of a reservering: which part of each
   * shape is to be kept.
   */
  telt: deelBandSchema,
  /** Of a zone around a laag, and of functies that need room between them; 0: only on the same land. */
  afstandMeters: z.number().min(0).max(50_000),
  bron: z.string().max(400),
} as const;

export const combinatieregelFieldSchemas = {
  onderwerp: onderwerpSchema,
  ...regelInhoudSchemas,
  archief: archiefSchema,
} as const;

export type CombinatieregelId = Brand<'CombinatieregelId'>;
export const combinatieregelIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as CombinatieregelId);

/** A rule of the tafel itself, in place of the one that the product starts with (BO2). */
export const combinatieregelSchema = z.strictObject({
  id: combinatieregelIdSchema,
  ...herkomstSchema.shape,
  ...combinatieregelFieldSchemas,
});
export type Combinatieregel = z.infer<typeof combinatieregelSchema>;
export type CombinatieregelFields = Pick<Combinatieregel, keyof typeof combinatieregelFieldSchemas>;

/** A rule as it counts, whether the tafel made it or it came along. */
export type Regel = Omit<CombinatieregelFields, 'archief'>;

/** One key per thing that a rule can be about; two functies in either order are one (BO1). */
export function sleutelVan(onderwerp: Onderwerp): string {
  switch (onderwerp.soort) {
    case 'functies':
      return paarSleutel(onderwerp.a, onderwerp.b);
    case 'laag':
      return `${onderwerp.functie}/${onderwerp.laag}/${onderwerp.zone}`;
    case 'reservering':
      return `reservering/${onderwerp.laag}/${onderwerp.functie}`;
  }
}

export function paarSleutel(a: Functie, b: Functie): string {
  return FUNCTIES.indexOf(a) <= FUNCTIES.indexOf(b) ? `${a}/${b}` : `${b}/${a}`;
}
