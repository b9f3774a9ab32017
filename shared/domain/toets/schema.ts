import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

export type ToetsId = Brand<'ToetsId'>;
export const toetsIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as ToetsId);

/** What carrying out an afspraak needs. Source: programma NOVEX 2022, 3 (uitvoerbaarheidstoets). */
export const TOETS_ASPECTEN = [
  'mensen',
  'netcapaciteit',
  'drinkwater',
  'vergunningen',
  'grond',
  'geld',
] as const;
export type ToetsAspect = (typeof TOETS_ASPECTEN)[number];

export const TOETS_OORDELEN = ['ja', 'ja-mits', 'nee', 'weet-niet'] as const;

export const toetsAntwoordSchema = z.strictObject({
  oordeel: z.enum(TOETS_OORDELEN),
  toelichting: z.string().max(2000),
  door: deelnemerIdSchema,
  naam: z.string().max(80),
  op: z.iso.datetime(),
});
export type ToetsAntwoord = z.infer<typeof toetsAntwoordSchema>;

export const toetsFieldSchemas = {
  afspraak: z.string().regex(ID_PATTERN),
  aspect: z.enum(TOETS_ASPECTEN),
  vraag: z.string().max(1000),
  /** Name of an organisation that does not sit at the tafel, and so cannot answer here; empty when all asked do. */
  buiten: z.string().max(120),
  archief: archiefSchema,
} as const;

/** The question whether who must carry out an afspraak can, asked of those in `betrokken`, with their answers (WE8). */
export const toetsSchema = z.strictObject({
  id: toetsIdSchema,
  ...herkomstSchema.shape,
  ...toetsFieldSchemas,
  betrokken: z.array(partijIdSchema),
  antwoord: z.record(partijIdSchema, toetsAntwoordSchema),
});
export type Toets = z.infer<typeof toetsSchema>;
export type ToetsFields = Pick<Toets, keyof typeof toetsFieldSchemas>;
