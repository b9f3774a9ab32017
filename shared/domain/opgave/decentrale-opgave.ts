import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { HARDHEDEN, OPGAVE_SOORTEN, OPGAVE_THEMAS } from '#shared/domain/opgave/schema.ts';

export type DecentraleOpgaveId = Brand<'DecentraleOpgaveId'>;
export const decentraleOpgaveIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as DecentraleOpgaveId);

const amount = z.number().min(-1e12).max(1e12).nullable();

export const decentraleOpgaveFieldSchemas = {
  titel: z.string().max(160),
  omschrijving: z.string().max(4000),
  thema: z.enum(OPGAVE_THEMAS),
  soort: z.enum(OPGAVE_SOORTEN),
  hardheid: z.enum(HARDHEDEN),
  /** Asked amount in `eenheid`; `waardeTot` is the upper end of a range; null: no number. */
  waarde: amount,
  waardeTot: amount,
  eenheid: z.string().max(60).nullable(),
  jaar: z.int().min(2020).max(2100).nullable(),
  /** Where the partij laid it down, such as its omgevingsvisie. */
  bron: z.string().max(400),
  archief: archiefSchema,
} as const;

/** A goal that a partij itself brings to the tafel, beside those of the startpakket (AZ12). */
export const decentraleOpgaveSchema = z.strictObject({
  id: decentraleOpgaveIdSchema,
  ...herkomstSchema.shape,
  ...decentraleOpgaveFieldSchemas,
});
export type DecentraleOpgave = z.infer<typeof decentraleOpgaveSchema>;
export type DecentraleOpgaveFields = Pick<DecentraleOpgave, keyof typeof decentraleOpgaveFieldSchemas>;
