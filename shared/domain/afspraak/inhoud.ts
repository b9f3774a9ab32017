import * as z from 'zod';
import {
  afspraakFieldSchemas,
  afspraakIdSchema,
  inzetIdSchema,
  KOPPELING_SOORTEN,
} from '#shared/domain/afspraak/schema.ts';
import { tekstBlokSchema } from '#shared/domain/afspraak/tekst-blok.ts';
import { belofteSchema } from '#shared/domain/inzet/belofte.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { decentraleOpgaveFieldSchemas } from '#shared/domain/opgave/decentrale-opgave.ts';
import { opgaveIdSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { bijdrageSchema, puzzelstukFieldSchemas } from '#shared/domain/puzzelstuk/schema.ts';
import { SPANNINGSPUNT_SOORTEN, spanningspuntFieldSchemas } from '#shared/domain/spanningspunt/schema.ts';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Json } from '#shared/lib/json.ts';

const { archief: _, ...stukFields } = puzzelstukFieldSchemas;
const { titel, thema, soort, uitvoering, termijn, trekker, volgendeStap } = afspraakFieldSchemas;

const recordId = z.string().regex(ID_PATTERN);

/** A piece that an afspraak leans on, as it lay when the content was read. */
const gebondenStukSchema = z.strictObject({
  partij: partijIdSchema,
  ...stukFields,
  bijdrage: z.record(opgaveIdSchema, bijdrageSchema),
  gearchiveerd: z.boolean(),
});

/** `partij` null: an opgave of the startpakket. Amounts in `eenheid`; `waardeTot` is the upper end of a range. */
const gebondenOpgaveSchema = z.strictObject({
  partij: partijIdSchema.nullable(),
  titel: z.string(),
  soort: decentraleOpgaveFieldSchemas.soort,
  hardheid: decentraleOpgaveFieldSchemas.hardheid,
  waarde: z.number().nullable(),
  waardeTot: z.number().nullable(),
  eenheid: z.string().nullable(),
  jaar: z.int().nullable(),
  gearchiveerd: z.boolean(),
});

const gebondenPuntSchema = z.strictObject({
  partij: partijIdSchema,
  soort: z.enum(SPANNINGSPUNT_SOORTEN),
  titel: spanningspuntFieldSchemas.titel,
  status: spanningspuntFieldSchemas.status,
  gearchiveerd: z.boolean(),
});

const inzetInhoudSchema = z.strictObject({
  id: inzetIdSchema,
  partij: partijIdSchema,
  tekst: z.array(tekstBlokSchema),
  belofte: z.array(belofteSchema),
});

/**
 * All that an akkoord is given on and that a freeze keeps (AK5): the words without open proposals, what each partij
 * brings, and what they lean on as it lies on the tafel. No names of people stand in it, and every list that has no order
 * of its own is sorted, so that everybody who holds the same document reads the same content.
 */
export const afspraakInhoudSchema = z.strictObject({
  formaat: z.literal('puzzeltafel/afspraak/1'),
  id: afspraakIdSchema,
  titel,
  thema,
  soort,
  uitvoering,
  termijn,
  trekker,
  volgendeStap,
  /** All partijen to it: its own and who was called to it. */
  partijen: z.array(partijIdSchema).min(1),
  /** `soort/id`. */
  koppeling: z.array(z.string().regex(new RegExp(`^(${KOPPELING_SOORTEN.join('|')})/`))),
  tekst: z.array(tekstBlokSchema),
  /** Those that are on the table, by id. */
  inzet: z.array(inzetInhoudSchema),
  /** By id. What is linked but cannot be found is in none of these. */
  gebonden: z.strictObject({
    puzzelstuk: z.record(recordId, gebondenStukSchema),
    opgave: z.record(opgaveIdSchema, gebondenOpgaveSchema),
    spanningspunt: z.record(recordId, gebondenPuntSchema),
  }),
});
export type AfspraakInhoud = z.infer<typeof afspraakInhoudSchema>;
export type InzetInhoud = AfspraakInhoud['inzet'][number];
export type Gebonden = AfspraakInhoud['gebonden'];

/** The one spelling of that content (RFC 8785); its SHA-256 is the `inhoudHash` of an akkoord. */
export function canonicalContent(inhoud: AfspraakInhoud): string {
  return canonicalJson(inhoud as unknown as Json); // a schema of plain JSON
}
