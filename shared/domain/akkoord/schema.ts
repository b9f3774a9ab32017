import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { mandaatSchema } from '#shared/domain/akkoord/mandaat.ts';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

export type AkkoordId = Brand<'AkkoordId'>;
export const akkoordIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as AkkoordId);

/** What a yes is about: one afspraak, or a generation of the arrangement as a whole. */
export const onderwerpSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('afspraak'), id: afspraakIdSchema }),
  z.strictObject({ soort: z.literal('arrangement'), nummer: z.int().min(1) }),
]);
export type Onderwerp = z.infer<typeof onderwerpSchema>;

/** Key of a part of the content (AK6), such as `inzet/<id>` or `blok/3`. */
export const deelSleutelSchema = z.string().min(1).max(160);

/**
 * A formal yes of one partij, given by a command, never by an edit. `inhoudHash`: SHA-256 of the canonical content that
 * was shown; `delen`: the hash of each part of it that concerns this partij, by which a later change is judged (AK6).
 * `vervallen` and `ingetrokken` are never undone: a new yes is a new akkoord.
 */
export const akkoordSchema = z.strictObject({
  id: akkoordIdSchema,
  onderwerp: onderwerpSchema,
  partij: partijIdSchema,
  deelnemer: deelnemerIdSchema,
  mandaat: mandaatSchema,
  inhoudHash: hashSchema,
  delen: z.record(deelSleutelSchema, hashSchema),
  op: z.iso.datetime(),
  vervallen: z.strictObject({ op: z.iso.datetime(), delen: z.array(deelSleutelSchema) }).nullable(),
  ingetrokken: z
    .strictObject({ op: z.iso.datetime(), deelnemer: deelnemerIdSchema, reden: z.string().max(400) })
    .nullable(),
});
export type Akkoord = z.infer<typeof akkoordSchema>;
