import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { reactieSchema } from '#shared/domain/reactie/schema.ts';

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

export const KOPPELING_SOORTEN = ['puzzelstuk', 'spanningspunt', 'opgave'] as const;
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
  /** `2027`, `2027-Q3`, `2027-07` or `2027-07-01`. */
  termijn: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/)
    .nullable(),
  archief: archiefSchema,
} as const;

export const inzetFieldSchemas = { archief: archiefSchema } as const;

/** What one partij brings. Its rich text lives in the document under `tekst`. */
export const inzetSchema = z.strictObject({
  id: inzetIdSchema,
  ...herkomstSchema.shape,
  ...inzetFieldSchemas,
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
