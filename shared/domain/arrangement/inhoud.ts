import * as z from 'zod';
import { aanvaardingIdSchema } from '#shared/domain/aanvaarding/schema.ts';
import { afspraakInhoudSchema } from '#shared/domain/afspraak/inhoud.ts';
import { akkoordregelingSchema } from '#shared/domain/akkoord/regeling.ts';
import {
  balansRegelSchema,
  beeldSchema,
  kaartbronSchema,
  stukInhoudSchema,
  variantInhoudSchema,
} from '#shared/domain/arrangement/kaart-inhoud.ts';
import { ONDERDEEL_IDS } from '#shared/domain/arrangement/onderdelen.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { opgaveSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema, partijSchema } from '#shared/domain/partij/schema.ts';
import {
  AARDEN,
  ERNSTEN,
  optieFieldSchemas,
  optieIdSchema,
  SPANNINGSPUNT_SOORTEN,
  SPANNINGSPUNT_STATUSSEN,
  spanningspuntFieldSchemas,
  spanningspuntIdSchema,
  woordSchema,
} from '#shared/domain/spanningspunt/schema.ts';
import { standpuntSchema } from '#shared/domain/standpunt/schema.ts';
import { tafelSchema } from '#shared/domain/tafel/schema.ts';
import { toetsAntwoordSchema, toetsFieldSchemas, toetsIdSchema } from '#shared/domain/toets/schema.ts';
import { verdelingFieldSchemas, verdelingIdSchema } from '#shared/domain/verdeling/schema.ts';

/** A part of the arrangement with the frozen afspraken that stand in it, in their order, each in one part only. */
export const onderdeelSchema = z.strictObject({
  id: z.enum(ONDERDEEL_IDS),
  nummer: z.int().min(1).max(5),
  /** What the partijen say at the head of this part; may be empty. */
  inleiding: z.string().max(8000),
  afspraken: z.array(z.string()),
});

/** A frozen afspraak; `nummer` is the one it is called by all through the arrangement. */
const afspraakInArrangementSchema = z.strictObject({
  nummer: z.int().min(1),
  versie: z.int().min(1),
  inhoudHash: hashSchema,
  inhoud: afspraakInhoudSchema,
});

/** What a partij says of it; no names of people, which an arrangement could never forget again (LE5). */
const standpuntInhoudSchema = standpuntSchema.omit({ deelnemer: true, afspraak: true });

/** An afspraak on which partijen do not agree: it goes along as it reads, with what each of them says of it (AR6). */
const openAfspraakSchema = z.strictObject({
  nummer: z.int().min(1),
  inhoudHash: hashSchema,
  inhoud: afspraakInhoudSchema,
  standpunten: z.array(standpuntInhoudSchema),
});

/** A spanningspunt that stays open, in each partij's own words with a next step (AR6). */
const openPuntSchema = z.strictObject({
  id: spanningspuntIdSchema,
  partij: partijIdSchema,
  soort: z.enum(SPANNINGSPUNT_SOORTEN),
  titel: spanningspuntFieldSchemas.titel,
  toelichting: spanningspuntFieldSchemas.toelichting,
  aard: z.enum(AARDEN),
  ernst: z.enum(ERNSTEN),
  status: z.enum(SPANNINGSPUNT_STATUSSEN),
  anker: spanningspuntFieldSchemas.anker,
  betrokken: z.array(partijIdSchema),
  opties: z.array(
    z.strictObject({
      id: optieIdSchema,
      partij: partijIdSchema,
      titel: optieFieldSchemas.titel,
      toelichting: optieFieldSchemas.toelichting,
    }),
  ),
  woorden: z.array(woordSchema.omit({ door: true, naam: true }).extend({ partij: partijIdSchema })),
});

/** A botsing that a partij lives with until a date: it goes along as a reservation (BO7). */
const voorbehoudSchema = z.strictObject({
  id: aanvaardingIdSchema,
  partij: partijIdSchema,
  botsing: z.string().min(1).max(300),
  /** What clashes with what, and by which rule; empty when the botsing is not there any more. */
  omschrijving: z.string().max(1000),
  reden: z.string().max(1000),
  tot: z.iso.date(),
});

const verdelingInhoudSchema = z.strictObject({
  id: verdelingIdSchema,
  partij: partijIdSchema,
  opgave: verdelingFieldSchemas.opgave,
  gebied: verdelingFieldSchemas.gebied,
  waarde: verdelingFieldSchemas.waarde,
  waardeTot: verdelingFieldSchemas.waardeTot,
  stand: verdelingFieldSchemas.stand,
  toelichting: verdelingFieldSchemas.toelichting,
});

const toetsInhoudSchema = z.strictObject({
  id: toetsIdSchema,
  partij: partijIdSchema,
  afspraak: toetsFieldSchemas.afspraak,
  aspect: toetsFieldSchemas.aspect,
  vraag: toetsFieldSchemas.vraag,
  buiten: toetsFieldSchemas.buiten,
  gevraagd: z.array(partijIdSchema),
  antwoorden: z.array(
    toetsAntwoordSchema.omit({ door: true, naam: true }).extend({ partij: partijIdSchema }),
  ),
});

/**
 * All of one generation of the arrangement, as it is shown to who signs and hashed (AR8): its canonical JSON is
 * `arrangement.json` of the package. It holds no names of people. Lists have one order, whatever order they came in.
 */
export const arrangementInhoudSchema = z.strictObject({
  formaat: z.literal('puzzeltafel/arrangement/1'),
  tafel: tafelSchema.omit({ schemaVersion: true, status: true }),
  nummer: z.int().min(1),
  titel: z.string().min(1).max(160),
  /** The generation before; null for the first. */
  vorige: z.strictObject({ nummer: z.int().min(1), hash: hashSchema }).nullable(),
  opgemaaktOp: z.iso.datetime(),
  /** All at the tafel, whose names stand in the rest by id. */
  partijen: z.array(partijSchema),
  /** Who have to sign. */
  ondertekenaars: z.array(partijIdSchema).min(1),
  regeling: akkoordregelingSchema,
  onderdelen: z.array(onderdeelSchema).length(ONDERDEEL_IDS.length),
  afspraken: z.array(afspraakInArrangementSchema),
  openAfspraken: z.array(openAfspraakSchema),
  openPunten: z.array(openPuntSchema),
  voorbehouden: z.array(voorbehoudSchema),
  opgaven: z.array(opgaveSchema),
  verdelingen: z.array(verdelingInhoudSchema),
  /** The pieces as they lie on the tafel. */
  stukken: z.array(stukInhoudSchema),
  varianten: z.array(variantInhoudSchema),
  beelden: z.array(beeldSchema),
  balans: z.array(balansRegelSchema),
  toetsen: z.array(toetsInhoudSchema),
  kaartbronnen: z.array(kaartbronSchema),
});
export type ArrangementInhoud = z.infer<typeof arrangementInhoudSchema>;
export type OpenAfspraak = ArrangementInhoud['openAfspraken'][number];
export type OpenPunt = ArrangementInhoud['openPunten'][number];
