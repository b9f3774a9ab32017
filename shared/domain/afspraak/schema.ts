import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { reactieSchema } from '#shared/domain/reactie/schema.ts';
import { belofteSchema } from '#shared/domain/inzet/belofte.ts';
import { termijnSchema } from '#shared/domain/termijn/schema.ts';

export type AfspraakId = Brand<'AfspraakId'>;
export const afspraakIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as AfspraakId);

export type InzetId = Brand<'InzetId'>;
export const inzetIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as InzetId);

export const AFSPRAAK_SOORTEN = ['inhoudelijk', 'procesafspraak'] as const;
export const AFSPRAAK_THEMAS = [
  'wonen-werken-bereikbaarheid',
  'economie',
  'landbouw-natuur',
  'defensie',
  'energie',
  'water-bodem',
  'erfgoed-landschap',
  'novex-gebied',
  'algemeen',
] as const;
export const AFSPRAAK_STATUSSEN = ['concept', 'voorgelegd', 'open'] as const;

/** What kind of thing is agreed for carrying it out. Source: programma NOVEX 2022, 4.2. */
export const UITVOERINGEN = [
  'doelen',
  'voorkeursvolgordes',
  'afwegingsprincipes',
  'uitvoering-keuzes',
  'uitvoeringskracht',
  'diensten-en-grond',
  'instrumenten',
  'financiering',
] as const;

export const KOPPELING_SOORTEN = ['puzzelstuk', 'spanningspunt', 'opgave', 'afspraak'] as const;
/** What an afspraak leans on. In the document: the key `soort/id` of a map, so that two people adding one agree. */
export const koppelingSchema = z.strictObject({
  soort: z.enum(KOPPELING_SOORTEN),
  id: z.string().min(1).max(80),
});
export type Koppeling = z.infer<typeof koppelingSchema>;

export const afspraakFieldSchemas = {
  titel: z.string().max(160),
  thema: z.enum(AFSPRAAK_THEMAS),
  soort: z.enum(AFSPRAAK_SOORTEN),
  status: z.enum(AFSPRAAK_STATUSSEN),
  /** Sort key in the outline; fractions put one between two. */
  volgorde: z.number(),
  termijn: termijnSchema.nullable(),
  /** Who sees to it that it goes on; with a next step and a term that is all a procesafspraak needs. */
  trekker: partijIdSchema.nullable(),
  volgendeStap: z.string().max(400),
  uitvoering: z.enum(UITVOERINGEN).nullable(),
  archief: archiefSchema,
} as const;

export const inzetFieldSchemas = { archief: archiefSchema } as const;

/** What one partij brings: beloften, and in its own words a rich text that lives in the document under `tekst`. */
export const inzetSchema = z.strictObject({
  id: inzetIdSchema,
  ...herkomstSchema.shape,
  ...inzetFieldSchemas,
  /** Oldest first by id. */
  belofte: z.array(belofteSchema),
});
export type Inzet = z.infer<typeof inzetSchema>;

export const afspraakSchema = z.strictObject({
  id: afspraakIdSchema,
  ...herkomstSchema.shape,
  ...afspraakFieldSchemas,
  koppeling: z.array(koppelingSchema),
  /** Partijen to it beside its own (AZ10). */
  betrokken: z.array(partijIdSchema),
  inzet: z.array(inzetSchema),
  reactie: z.array(reactieSchema),
});
export type Afspraak = z.infer<typeof afspraakSchema>;
export type AfspraakFields = Pick<Afspraak, keyof typeof afspraakFieldSchemas>;
