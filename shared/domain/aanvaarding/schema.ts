import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';

export const aanvaardingFieldSchemas = {
  /** The key of the botsing (BO3). */
  botsing: z.string().min(1).max(300),
  /** Who accepts it, by name, for the partij of this record. */
  naam: z.string().min(1).max(80),
  reden: z.string().min(1).max(1000),
  /** Until when; on that day it is open again. */
  tot: z.iso.date(),
  archief: archiefSchema,
} as const;

export type AanvaardingId = Brand<'AanvaardingId'>;
export const aanvaardingIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as AanvaardingId);

/** A botsing that a partij lives with: by name, for a stated reason, until a date on which it is looked at again (BO7). */
export const aanvaardingSchema = z.strictObject({
  id: aanvaardingIdSchema,
  ...herkomstSchema.shape,
  ...aanvaardingFieldSchemas,
});
export type Aanvaarding = z.infer<typeof aanvaardingSchema>;
export type AanvaardingFields = Pick<Aanvaarding, keyof typeof aanvaardingFieldSchemas>;
