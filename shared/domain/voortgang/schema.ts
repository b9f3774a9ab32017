import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';

export type VoortgangId = Brand<'VoortgangId'>;
export const voortgangIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as VoortgangId);

export const VOORTGANG_STANDEN = ['niet-begonnen', 'loopt', 'vertraagd', 'gereed', 'vervallen'] as const;
export type VoortgangStand = (typeof VOORTGANG_STANDEN)[number];

const signed = { door: deelnemerIdSchema, naam: z.string().max(80), op: z.iso.datetime() };
const dag = z.iso.date();

/** How far it is in one year, in the words of who brings it. */
export const jaarSchema = z.strictObject({
  procent: z.int().min(0).max(100),
  toelichting: z.string().max(1000),
  ...signed,
});
export type VoortgangJaar = z.infer<typeof jaarSchema>;

export const voortgangFieldSchemas = {
  afspraak: z.string().regex(ID_PATTERN),
  /** Null: about the afspraak as a whole, told by its trekker. */
  belofte: z.string().regex(ID_PATTERN).nullable(),
  stand: z.enum(VOORTGANG_STANDEN),
  /** The actual dates, beside the planned ones in the afspraak (VO2). */
  begonnenOp: dag.nullable(),
  gereedOp: dag.nullable(),
  /** That the condition is met, since when; null while it is not. */
  voorwaarde: z.strictObject({ sinds: dag, toelichting: z.string().max(600), ...signed }).nullable(),
  toelichting: z.string().max(2000),
  archief: archiefSchema,
} as const;

/** How a belofte goes after signing; of the partij that made the promise. `jaar`: by four digits. */
export const voortgangSchema = z.strictObject({
  id: voortgangIdSchema,
  ...herkomstSchema.shape,
  ...voortgangFieldSchemas,
  jaar: z.record(z.string().regex(/^\d{4}$/), jaarSchema),
});
export type Voortgang = z.infer<typeof voortgangSchema>;
export type VoortgangFields = Pick<Voortgang, keyof typeof voortgangFieldSchemas>;
