import * as z from 'zod';

/** Why a text is frozen or set free; it stays in the ledger, so no names in it. */
export const bevriesVraagSchema = z.strictObject({ reden: z.string().trim().min(1).max(400) });

/** A text as it was frozen. `hash` is the SHA-256 (hex) of `tekst` as UTF-8. */
export const bevrorenTekstSchema = z.object({
  afspraak: z.string(),
  versie: z.int().min(1),
  tekst: z.string(),
  hash: z.string(),
  /** A deelnemer. */
  door: z.string(),
  op: z.iso.datetime(),
  reden: z.string(),
  vrijgave: z.object({ door: z.string(), op: z.iso.datetime(), reden: z.string() }).nullable(),
});

/** The versions of one afspraak, oldest first, without their texts. */
export const bevrorenLijstSchema = z.object({ versies: z.array(bevrorenTekstSchema.omit({ tekst: true })) });
