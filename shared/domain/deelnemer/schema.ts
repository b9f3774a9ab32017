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

/** A person who acts for one partij at one tafel, in a rol. */
export const deelnemerSchema = z.strictObject({
  id: deelnemerIdSchema,
  naam: z.string().trim().min(1).max(80),
  partij: partijIdSchema,
  rol: rolSchema,
});
export type Deelnemer = z.infer<typeof deelnemerSchema>;
