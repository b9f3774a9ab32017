import * as z from 'zod';
import { rolSchema } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';

/** How people can come in here, beside an invitation. */
export const aanmeldenSchema = z.object({
  /** Organisations whose own identity provider this installation trusts. */
  aanbieders: z.array(z.object({ id: z.string(), naam: z.string() })),
  /** What the development login can choose from; null on every installation but a developer's own (ID5). */
  ontwikkeling: z
    .object({
      tafels: z.array(
        z.object({
          id: z.string(),
          naam: z.string(),
          partijen: z.array(z.object({ id: z.string(), naam: z.string() })),
        }),
      ),
    })
    .nullable(),
});
export type Aanmelden = z.infer<typeof aanmeldenSchema>;

export const startVraagSchema = z.strictObject({
  aanbieder: z.string().min(1).max(100),
  /** Path of the page to come back to. */
  terug: z.string().max(500).optional(),
});

/** Where the browser goes now; null: nowhere. */
export const adresSchema = z.object({ adres: z.string().nullable() });

/** Why signing in came to nothing, in the address of the page that explains it. */
export const AANMELD_FOUTEN = [
  'verlopen',
  'geweigerd',
  'ongeldig',
  'onbereikbaar',
  'zekerheid',
  'groepen-onbekend',
  'druk',
] as const;
export type AanmeldFout = (typeof AANMELD_FOUTEN)[number];

export const ontwikkelVraagSchema = z.strictObject({
  naam: z.string().trim().min(1).max(80),
  tafel: tafelIdSchema,
  partij: partijIdSchema,
  rol: rolSchema,
});
