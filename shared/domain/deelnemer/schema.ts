import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

export type DeelnemerId = Brand<'DeelnemerId'>;
export const deelnemerIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as DeelnemerId);

export const ROLLEN = ['regisseur', 'bestuurder', 'redacteur', 'adviseur', 'waarnemer'] as const;
export const rolSchema = z.enum(ROLLEN);
export type Rol = z.infer<typeof rolSchema>;

export type PersoonId = Brand<'PersoonId'>;
export const persoonIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as PersoonId);

const momentSchema = z.iso.datetime().nullable().default(null);

/**
 * A seat: a person who acts for one partij at one tafel, in a rol, from when to when (null: at once, without end). A seat
 * that ended stays known, as what was written from it keeps its author. `vervangt`: the seat whose holder this person
 * replaces (AZ18). What was written before personen were known has none.
 */
export const deelnemerSchema = z.strictObject({
  id: deelnemerIdSchema,
  persoon: persoonIdSchema.nullable().default(null),
  naam: z.string().trim().min(1).max(80),
  partij: partijIdSchema,
  rol: rolSchema,
  van: momentSchema,
  tot: momentSchema,
  vervangt: deelnemerIdSchema.nullable().default(null),
  /** Given up or taken away at that moment. */
  einde: momentSchema,
});
export type Deelnemer = z.infer<typeof deelnemerSchema>;
