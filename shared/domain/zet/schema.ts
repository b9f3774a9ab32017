import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { puzzelstukKeySchema, variantStukSchema } from '#shared/domain/variant/stuk.ts';

/** `gedaan`: its pieces were laid so. */
export const ZET_STATUSSEN = ['open', 'geparkeerd', 'ingetrokken', 'gedaan'] as const;
export type ZetStatus = (typeof ZET_STATUSSEN)[number];

/** What a partij says to a zet. `inhoud`: the fingerprint of what it saw; a zet that changed since asks anew (ZE3). */
export const antwoordSchema = z.strictObject({
  oordeel: z.enum(['akkoord', 'nee', 'tegenvoorstel']),
  reden: z.string().max(1000),
  inhoud: z.string().max(80),
  door: deelnemerIdSchema,
  naam: z.string().max(80),
  op: z.iso.datetime(),
});
export type Antwoord = z.infer<typeof antwoordSchema>;

export const zetFieldSchemas = {
  titel: z.string().max(160),
  toelichting: z.string().max(4000),
  status: z.enum(ZET_STATUSSEN),
  /** The zet that this one answers with another proposal; null when it stands by itself. */
  tegenOp: z.string().regex(ID_PATTERN).nullable(),
  archief: archiefSchema,
} as const;

export type ZetId = Brand<'ZetId'>;
export const zetIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as ZetId);

/** A move that is proposed before it is made: everybody sees it, and whose pieces it touches answers (ZE1). */
export const zetSchema = z.strictObject({
  id: zetIdSchema,
  ...herkomstSchema.shape,
  ...zetFieldSchemas,
  stuk: z.record(puzzelstukKeySchema, variantStukSchema),
  betrokken: z.array(partijIdSchema),
  antwoord: z.record(partijIdSchema, antwoordSchema),
});
export type Zet = z.infer<typeof zetSchema>;
export type ZetFields = Pick<Zet, keyof typeof zetFieldSchemas>;
