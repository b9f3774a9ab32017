import * as z from 'zod';
import { deelnemerIdSchema, ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { partijSchema } from '#shared/domain/partij/schema.ts';
import { emailSchema, gemaakteUitnodigingSchema } from '#shared/rest/uitnodiging.ts';

/** Where a seat is in its time: it counts, is yet to begin, is over, or was given up or taken away before. */
const ZITTINGEN = ['nu', 'straks', 'voorbij', 'beeindigd'] as const;

/** A seat as the people at the tafel see it. Moments are ISO texts; null: from the start, or without end. */
export const zitplaatsSchema = z.object({
  id: z.string(),
  /** The same for all seats of one person. */
  persoon: z.string(),
  naam: z.string(),
  rol: z.enum(ROLLEN),
  partij: partijSchema,
  van: z.iso.datetime().nullable(),
  tot: z.iso.datetime().nullable(),
  einde: z.iso.datetime().nullable(),
  zitting: z.enum(ZITTINGEN),
  /** The seat whose holder is replaced. */
  vervangt: z.string().nullable(),
  /** Why; told to the regisseur and the own partij only. */
  reden: z.string().nullable(),
  bron: z.enum(['uitnodiging', 'aanmelding', 'vervanging']),
  /** May read the history although the rol does not give that (AZ19). */
  historie: z.boolean(),
});
export type Zitplaats = z.infer<typeof zitplaatsSchema>;

export const deelnemerLijstSchema = z.object({ deelnemers: z.array(zitplaatsSchema) });

const redenSchema = z.string().trim().min(1).max(400);

export const wijzigDeelnemerSchema = z
  .strictObject({
    rol: z.enum(ROLLEN).optional(),
    historie: z.boolean().optional(),
    /** Why the rol changes; it stays in the ledger, so no names in it. */
    reden: redenSchema.optional(),
  })
  .refine(({ rol, historie }) => rol !== undefined || historie !== undefined);

const periode = { van: z.iso.datetime().optional(), tot: z.iso.datetime(), reden: redenSchema.optional() };

/** Who acts in the place of the deelnemer: somebody of the same partij at the tafel, or somebody who is invited. */
export const vervangingVraagSchema = z.union([
  z.strictObject({ deelnemer: deelnemerIdSchema, ...periode }),
  z.strictObject({ email: emailSchema, ...periode }),
]);

/** One of the two: the seat, or the invitation to it with its link. */
export const vervangingAntwoordSchema = z.object({
  deelnemer: zitplaatsSchema.nullable(),
  uitnodiging: gemaakteUitnodigingSchema.nullable(),
});

/** The seats of who asks, at one tafel. */
export const eigenPlaatsenSchema = z.object({
  plaatsen: z.array(zitplaatsSchema.extend({ actief: z.boolean() })),
});

export const kiesPlaatsSchema = z.strictObject({ deelnemer: deelnemerIdSchema });
