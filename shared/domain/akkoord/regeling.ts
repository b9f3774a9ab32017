import * as z from 'zod';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

/**
 * How yes is counted at a tafel. `nodig`: of how many of the partijen to it; `volgorde`: groups, of which a later one
 * speaks only after every partij to it in the earlier ones did (partijen in no group: at any moment); `duo`: the Rijk and
 * the regio of a NOVEX-gebied, whose yes counts only together, as two keys (AK8).
 */
export const akkoordregelingSchema = z.strictObject({
  nodig: z.union([z.literal('alle'), z.int().min(1).max(200)]),
  volgorde: z.array(z.array(partijIdSchema).min(1).max(200)).max(20),
  duo: z.strictObject({ rijk: partijIdSchema, regio: partijIdSchema }).nullable(),
});
export type Akkoordregeling = z.infer<typeof akkoordregelingSchema>;

/** As long as a tafel agrees nothing else: everybody, in any order. */
export const GEEN_REGELING: Akkoordregeling = { nodig: 'alle', volgorde: [], duo: null };
