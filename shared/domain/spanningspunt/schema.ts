import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { reactieSchema } from '#shared/domain/reactie/schema.ts';
import { termijnSchema } from '#shared/domain/termijn/schema.ts';

export type SpanningspuntId = Brand<'SpanningspuntId'>;
export const spanningspuntIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as SpanningspuntId);

export const SPANNINGSPUNT_SOORTEN = ['spanningspunt', 'kans'] as const;
export const ERNSTEN = ['licht', 'matig', 'ernstig'] as const;
export const SPANNINGSPUNT_STATUSSEN = ['open', 'in-gesprek', 'opgelost', 'voorbehoud'] as const;
export const AARDEN = [
  'ruimte',
  'water-bodem',
  'tijd',
  'geld',
  'netcapaciteit',
  'milieu',
  'landschap-erfgoed',
  'anders',
] as const;

/** Pinned to a place or to a piece; when the piece has no place yet the pin has none either. */
export const ankerSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('plek'), lngLat: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ soort: z.literal('puzzelstuk'), id: z.string().regex(ID_PATTERN) }),
]);
export type Anker = z.infer<typeof ankerSchema>;

export const spanningspuntFieldSchemas = {
  soort: z.enum(SPANNINGSPUNT_SOORTEN),
  titel: z.string().max(160),
  toelichting: z.string().max(8000),
  aard: z.enum(AARDEN),
  ernst: z.enum(ERNSTEN),
  status: z.enum(SPANNINGSPUNT_STATUSSEN),
  anker: ankerSchema,
  archief: archiefSchema,
} as const;

/** What one partij says of it in its own words when it stays open, and how it goes on (AR6). */
export const woordSchema = z.strictObject({
  tekst: z.string().min(1).max(2000),
  volgendeStap: z.string().max(400),
  termijn: termijnSchema.nullable(),
  door: deelnemerIdSchema,
  naam: z.string().max(80),
  op: z.iso.datetime(),
});
export type Woord = z.infer<typeof woordSchema>;

export type OptieId = Brand<'OptieId'>;
export const optieIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as OptieId);

export const optieFieldSchemas = {
  titel: z.string().max(160),
  toelichting: z.string().max(4000),
  archief: archiefSchema,
} as const;

/** One way out of a spanningspunt, as one partij puts it on the table (AZ8). */
export const optieSchema = z.strictObject({
  id: optieIdSchema,
  ...herkomstSchema.shape,
  ...optieFieldSchemas,
});
export type Optie = z.infer<typeof optieSchema>;
export type OptieFields = Pick<Optie, keyof typeof optieFieldSchemas>;

/** A place or theme where it pinches (`spanningspunt`), or where things can be combined (`kans`). */
export const spanningspuntSchema = z.strictObject({
  id: spanningspuntIdSchema,
  ...herkomstSchema.shape,
  ...spanningspuntFieldSchemas,
  betrokken: z.array(partijIdSchema),
  optie: z.array(optieSchema),
  reactie: z.array(reactieSchema),
  woord: z.record(partijIdSchema, woordSchema),
});
export type Spanningspunt = z.infer<typeof spanningspuntSchema>;
export type SpanningspuntFields = Pick<Spanningspunt, keyof typeof spanningspuntFieldSchemas>;
