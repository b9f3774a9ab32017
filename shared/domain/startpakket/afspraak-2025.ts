import * as z from 'zod';
import { AFSPRAAK_SOORTEN, AFSPRAAK_THEMAS } from '#shared/domain/afspraak/schema.ts';
import { bronSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import {
  datumSchema,
  provincieNaamSchema,
  slugSchema,
  tekstSchema,
} from '#shared/domain/startpakket/schema-shared.ts';

/** An afspraak of the bestuurlijke overleggen of June 2025: an example to learn from, not content of a tafel. */
export const afspraak2025Schema = z.strictObject({
  id: slugSchema,
  provincies: z.array(provincieNaamSchema),
  gebied: tekstSchema.nullable(),
  novexGebied: slugSchema.nullable(),
  thema: z.enum(AFSPRAAK_THEMAS),
  soort: z.enum(AFSPRAAK_SOORTEN),
  /** False: the Rijk alone promises something. */
  wederkerig: z.boolean(),
  /** `inzet` null: the source does not say what this partij brings. */
  partijen: z
    .array(
      z.strictObject({ partij: partijIdSchema.nullable(), naam: tekstSchema, inzet: tekstSchema.nullable() }),
    )
    .min(1),
  korteInhoud: tekstSchema,
  termijn: datumSchema.nullable(),
  bedragEuro: z.number().min(0).optional(),
  opmerking: tekstSchema.optional(),
  bron: bronSchema,
});
export type Afspraak2025 = z.infer<typeof afspraak2025Schema>;
