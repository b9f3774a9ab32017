import * as z from 'zod';
import { TAFEL_SOORTEN } from '#shared/domain/tafel/schema.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';

/** Who this browser is, at every tafel it came in to. `actief` false: nobody yet; that is no error. */
export const sessieSchema = z.object({
  actief: z.boolean(),
  /** May create tafels on this installation. */
  beheerder: z.boolean(),
  vervaltOp: z.iso.datetime().nullable(),
  /** Null for nobody; absent in what an older version remembered on this device. */
  persoon: z
    .object({
      naam: z.string(),
      email: z.string().nullable(),
      /** Where they signed in; null for who came by an invitation alone. */
      organisatie: z.string().nullable(),
    })
    .nullable()
    .default(null),
  plaatsen: z.array(
    z.object({
      tafel: z.object({ id: z.string(), naam: z.string(), soort: z.enum(TAFEL_SOORTEN) }),
      deelnemer: deelnemerDtoSchema,
    }),
  ),
});
export type Sessie = z.infer<typeof sessieSchema>;

/** The browsers in which somebody is signed in, last used first. */
export const sessieLijstSchema = z.object({
  sessies: z.array(
    z.object({
      id: z.string(),
      /** Brand names such as Firefox and Windows; null when unknown. */
      browser: z.string().nullable(),
      systeem: z.string().nullable(),
      gemaaktOp: z.iso.datetime(),
      laatstGebruiktOp: z.iso.datetime(),
      dezeBrowser: z.boolean(),
    }),
  ),
});
export type SessieLijst = z.infer<typeof sessieLijstSchema>;

export const beeindigdSchema = z.object({ aantal: z.int().min(0) });
