import * as z from 'zod';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema, partijSchema } from '#shared/domain/partij/schema.ts';
import { TAFEL_SOORTEN } from '#shared/domain/tafel/schema.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';

const UITNODIGING_STATUSSEN = ['open', 'ingewisseld', 'verlopen', 'ingetrokken'] as const;

/** An invitation as the regisseur sees it afterwards: never with its token. */
const uitnodigingDtoSchema = z.object({
  id: z.string(),
  partij: partijSchema,
  rol: z.enum(ROLLEN),
  status: z.enum(UITNODIGING_STATUSSEN),
  gemaaktOp: z.iso.datetime(),
  vervaltOp: z.iso.datetime(),
  /** Who came in by it; null while nobody did. */
  deelnemer: z.string().nullable(),
});
export type UitnodigingDto = z.infer<typeof uitnodigingDtoSchema>;

export const uitnodigingLijstSchema = z.object({ uitnodigingen: z.array(uitnodigingDtoSchema) });

export const nieuweUitnodigingSchema = z.strictObject({ partij: partijIdSchema, rol: z.enum(ROLLEN) });

/** The only answer that ever holds the link. */
export const gemaakteUitnodigingSchema = uitnodigingDtoSchema.extend({ link: z.string() });

const tokenSchema = z.string().min(1).max(100);

export const inzienVraagSchema = z.strictObject({ token: tokenSchema });

/** What the link opens, without using it up. */
export const inzienAntwoordSchema = z.object({
  tafelNaam: z.string(),
  partij: partijSchema,
  rol: z.enum(ROLLEN),
  vervaltOp: z.iso.datetime(),
});
export type InzienAntwoord = z.infer<typeof inzienAntwoordSchema>;

export const inwisselenVraagSchema = z.strictObject({
  token: tokenSchema,
  naam: z.string().trim().min(1).max(80),
});

export const inwisselenAntwoordSchema = z.object({
  tafel: z.object({ id: z.string(), naam: z.string(), soort: z.enum(TAFEL_SOORTEN) }),
  deelnemer: deelnemerDtoSchema,
  beheerder: z.boolean(),
});
