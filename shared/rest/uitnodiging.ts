import * as z from 'zod';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema, partijSchema } from '#shared/domain/partij/schema.ts';
import { TAFEL_SOORTEN } from '#shared/domain/tafel/schema.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';

const UITNODIGING_STATUSSEN = ['open', 'ingewisseld', 'verlopen', 'ingetrokken'] as const;

/** As people type it; it is kept in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/)
  .transform((email) => email.toLowerCase());

const periode = {
  /** The seat that it gives: from when to when; null is at once, and without end. */
  van: z.iso.datetime().nullable(),
  tot: z.iso.datetime().nullable(),
};

/** An invitation as the regisseur sees it afterwards: never with its token. */
const uitnodigingDtoSchema = z.object({
  id: z.string(),
  partij: partijSchema,
  rol: z.enum(ROLLEN),
  /** For whom; null for the first link of the installation, and after the person was erased. */
  email: z.string().nullable(),
  ...periode,
  /** The seat whose holder is replaced by who comes in. */
  vervangt: z.string().nullable(),
  status: z.enum(UITNODIGING_STATUSSEN),
  gemaaktOp: z.iso.datetime(),
  /** When the link stops working. */
  vervaltOp: z.iso.datetime(),
  /** Who came in by it; null while nobody did. */
  deelnemer: z.string().nullable(),
});
export type UitnodigingDto = z.infer<typeof uitnodigingDtoSchema>;

export const uitnodigingLijstSchema = z.object({ uitnodigingen: z.array(uitnodigingDtoSchema) });

export const nieuweUitnodigingSchema = z.strictObject({
  partij: partijIdSchema,
  rol: z.enum(ROLLEN),
  email: emailSchema,
  van: z.iso.datetime().optional(),
  tot: z.iso.datetime().optional(),
});

/** The only answer that ever holds the link. */
export const gemaakteUitnodigingSchema = uitnodigingDtoSchema.extend({ link: z.string() });

const tokenSchema = z.string().min(1).max(100);

export const inzienVraagSchema = z.strictObject({ token: tokenSchema });

/** What the link opens, without using it up. */
export const inzienAntwoordSchema = z.object({
  tafelNaam: z.string(),
  partij: partijSchema,
  rol: z.enum(ROLLEN),
  ...periode,
  vervaltOp: z.iso.datetime(),
  /** Such as `j…@utrecht.nl`; null: no address is asked. */
  email: z.string().nullable(),
  /** This session proved that address: it need not be given. */
  emailBekend: z.boolean(),
  /** The name of who is known in this browser already; null: a name must be given. */
  naam: z.string().nullable(),
});
export type InzienAntwoord = z.infer<typeof inzienAntwoordSchema>;

export const inwisselenVraagSchema = z.strictObject({
  token: tokenSchema,
  /** May be left out by who is known in this browser already. */
  naam: z.string().trim().min(1).max(80).optional(),
  /** May be left out by who proved the address, and for a link that is bound to none. */
  email: emailSchema.optional(),
});

export const inwisselenAntwoordSchema = z.object({
  tafel: z.object({ id: z.string(), naam: z.string(), soort: z.enum(TAFEL_SOORTEN) }),
  deelnemer: deelnemerDtoSchema,
  beheerder: z.boolean(),
  /** When the seat begins, where that is yet to come; until then the tafel is closed. */
  van: z.iso.datetime().nullable(),
});
