import * as z from 'zod';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';

export const STANDPUNT_SOORTEN = ['steun', 'voorwaarde', 'bezwaar', 'onthouding'] as const;
export type StandpuntSoort = (typeof STANDPUNT_SOORTEN)[number];

/** What a partij says of an afspraak, on the content with that hash; a `bezwaar` and a `voorwaarde` say why (AK1). */
export const standpuntSchema = z.strictObject({
  afspraak: afspraakIdSchema,
  partij: partijIdSchema,
  soort: z.enum(STANDPUNT_SOORTEN),
  toelichting: z.string().max(2000),
  /** How it goes on when partijen do not agree. */
  volgendeStap: z.string().max(400),
  inhoudHash: hashSchema,
  deelnemer: deelnemerIdSchema,
  op: z.iso.datetime(),
});
export type Standpunt = z.infer<typeof standpuntSchema>;
