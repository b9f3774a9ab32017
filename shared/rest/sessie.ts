import * as z from 'zod';
import { TAFEL_SOORTEN } from '#shared/domain/tafel/schema.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';

/** Who this browser is, at every tafel it came in to. `actief` false: nobody yet; that is no error. */
export const sessieSchema = z.object({
  actief: z.boolean(),
  /** May create tafels on this installation. */
  beheerder: z.boolean(),
  vervaltOp: z.iso.datetime().nullable(),
  plaatsen: z.array(
    z.object({
      tafel: z.object({ id: z.string(), naam: z.string(), soort: z.enum(TAFEL_SOORTEN) }),
      deelnemer: deelnemerDtoSchema,
    }),
  ),
});
export type Sessie = z.infer<typeof sessieSchema>;
