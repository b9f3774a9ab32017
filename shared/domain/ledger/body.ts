import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { MANDAAT_NIVEAUS, ORGANEN, VOORBEHOUDEN } from '#shared/domain/akkoord/mandaat.ts';
import { akkoordregelingSchema } from '#shared/domain/akkoord/regeling.ts';
import { akkoordIdSchema, deelSleutelSchema, onderwerpSchema } from '#shared/domain/akkoord/schema.ts';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { deelnemerIdSchema, persoonIdSchema, rolSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSchema, keyIdSchema, publicKeySchema, signatureSchema } from '#shared/domain/ledger/hex.ts';
import { PARTIJ_SOORTEN, partijIdSchema } from '#shared/domain/partij/schema.ts';
import { TAFEL_FASEN, TAFEL_STATUSSEN } from '#shared/domain/tafel/fase.ts';
import { TAFEL_SOORTEN, tafelGebiedSchema } from '#shared/domain/tafel/schema.ts';
import { STANDPUNT_SOORTEN } from '#shared/domain/standpunt/schema.ts';

const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed(), { message: 'half a surrogate pair' });

/** Why something was done. It stays in the ledger for ever: whoever asks for it says that no names belong in it (LE5). */
export const redenSchema = text(400);

const uitnodigingId = z.string().regex(ID_PATTERN);
const moment = z.iso.datetime().nullable();
const seat = {
  deelnemer: deelnemerIdSchema,
  persoon: persoonIdSchema.nullable(),
  partij: partijIdSchema,
};

/** The proof that the key before agrees with this one: its signature over `handoverMessage`. */
const handover = z.strictObject({ keyId: keyIdSchema, signature: signatureSchema });

const instelling = z.discriminatedUnion('instelling', [
  z.strictObject({ instelling: z.literal('naam'), before: text(120), after: text(120) }),
  z.strictObject({
    instelling: z.literal('fase'),
    before: z.enum(TAFEL_FASEN),
    after: z.enum(TAFEL_FASEN),
  }),
  z.strictObject({
    instelling: z.literal('status'),
    before: z.enum(TAFEL_STATUSSEN),
    after: z.enum(TAFEL_STATUSSEN),
  }),
]);

/** What was agreed under, without its free words: those are in the records, `hash` is of the whole as canonical JSON. */
const mandaat = z.strictObject({
  niveau: z.enum(MANDAAT_NIVEAUS),
  orgaan: z.enum(ORGANEN),
  voorbehoud: z.strictObject({ van: z.enum(VOORBEHOUDEN), uiterlijk: z.iso.date().nullable() }).nullable(),
  hash: hashSchema,
});

/** Why something was refused, and how many like it by the same deelnemer were left out since the entry before (AK12). */
const geweigerd = { code: z.string().regex(/^[a-z-]{1,60}$/), overgeslagen: z.int().min(0) };

const nummer = z.int().min(1);

/** What was asked for and refused. */
export const FORMELE_DADEN = [
  'geef-standpunt',
  'geef-akkoord',
  'trek-akkoord-in',
  'onderteken',
  'wijzig-regeling',
  'maak-arrangement',
  'trek-arrangement-in',
] as const;

/**
 * What each kind of entry says. Persons stand here by random id only (LE5): what a person can be known by lives in the
 * records, where it can be erased. A released kind never changes its fields: old entries must go on to verify.
 */
export const LEDGER_BODY = {
  /** A key of the server begins. `handover` is null for the first key, and when the key before was lost. */
  'sleutel-begonnen': z.strictObject({
    keyId: keyIdSchema,
    publicKey: publicKeySchema,
    handover: handover.nullable(),
  }),
  'tafel-gemaakt': z.strictObject({
    naam: text(120),
    soort: z.enum(TAFEL_SOORTEN),
    gebied: tafelGebiedSchema,
  }),
  'partij-geplaatst': z.strictObject({ partij: partijIdSchema, soort: z.enum(PARTIJ_SOORTEN) }),
  'uitnodiging-gemaakt': z.strictObject({
    uitnodiging: uitnodigingId,
    partij: partijIdSchema,
    rol: rolSchema,
    beheerder: z.boolean(),
    /** The seat that it gives: from when to when, and whom its holder replaces. */
    van: moment,
    tot: moment,
    vervangt: deelnemerIdSchema.nullable(),
    /** When the link itself stops working. */
    expires: z.iso.datetime(),
  }),
  'uitnodiging-ingetrokken': z.strictObject({ uitnodiging: uitnodigingId }),
  'deelnemer-toegetreden': z.strictObject({
    ...seat,
    rol: rolSchema,
    van: moment,
    tot: moment,
    via: z.enum(['uitnodiging', 'aanmelding', 'vervanging']),
    uitnodiging: uitnodigingId.nullable(),
  }),
  'rol-gewijzigd': z.strictObject({
    ...seat,
    before: rolSchema,
    after: rolSchema,
    reden: redenSchema.nullable(),
  }),
  'plaats-beeindigd': z.strictObject({ ...seat, reden: redenSchema.nullable() }),
  /** `vervanger` acts in the place of `vervangt`, from when to when. */
  'vervanging-geregeld': z.strictObject({
    partij: partijIdSchema,
    vervangt: deelnemerIdSchema,
    vervanger: deelnemerIdSchema,
    van: moment,
    tot: moment,
  }),
  'historie-recht-gewijzigd': z.strictObject({ ...seat, before: z.boolean(), after: z.boolean() }),
  'instelling-gewijzigd': instelling,
  'tekst-bevroren': z.strictObject({
    afspraak: afspraakIdSchema,
    /** 1 for the first freeze of this afspraak, and so on. */
    version: z.int().min(1),
    /** Of the canonical text, as UTF-8. */
    textHash: hashSchema,
    reden: redenSchema,
  }),
  'tekst-vrijgegeven': z.strictObject({
    afspraak: afspraakIdSchema,
    version: z.int().min(1),
    reden: redenSchema,
  }),
  'persoon-gewist': z.strictObject({ persoon: persoonIdSchema }),
  /** `standpuntHash`: of all that was said, as canonical JSON; the words themselves are in the records. */
  'standpunt-gegeven': z.strictObject({
    afspraak: afspraakIdSchema,
    partij: partijIdSchema,
    soort: z.enum(STANDPUNT_SOORTEN),
    inhoudHash: hashSchema,
    standpuntHash: hashSchema,
  }),
  /** `via`: how the bestuurder showed afresh who it is. */
  'akkoord-gegeven': z.strictObject({
    akkoord: akkoordIdSchema,
    onderwerp: onderwerpSchema,
    partij: partijIdSchema,
    mandaat,
    inhoudHash: hashSchema,
    via: z.enum(['aanmelding', 'code']),
  }),
  /** `delen`: the parts of the content that changed for this partij, the first hundred of them. */
  'akkoord-vervallen': z.strictObject({
    akkoord: akkoordIdSchema,
    onderwerp: onderwerpSchema,
    partij: partijIdSchema,
    delen: z.array(deelSleutelSchema).max(100),
  }),
  'akkoord-ingetrokken': z.strictObject({
    akkoord: akkoordIdSchema,
    onderwerp: onderwerpSchema,
    partij: partijIdSchema,
    reden: redenSchema,
  }),
  /** `partij`: for whom it was asked. */
  'akkoord-geweigerd': z.strictObject({
    daad: z.enum(FORMELE_DADEN),
    onderwerp: onderwerpSchema.nullable(),
    partij: partijIdSchema.nullable(),
    ...geweigerd,
  }),
  /** Somebody sent an edit of what only the server writes. */
  'register-geweigerd': z.strictObject({
    /** The root that was written to; null when the edit was refused before that was clear. */
    wortel: z
      .string()
      .regex(/^[a-zA-Z]{1,40}$/)
      .nullable(),
    ...geweigerd,
  }),
  'regeling-gewijzigd': z.strictObject({ before: akkoordregelingSchema, after: akkoordregelingSchema }),
  'arrangement-voorgelegd': z.strictObject({
    nummer,
    inhoudHash: hashSchema,
    partijen: z.array(partijIdSchema),
  }),
  /** Everybody who had to sign, did. */
  'arrangement-vastgesteld': z.strictObject({
    nummer,
    inhoudHash: hashSchema,
    akkoorden: z.array(akkoordIdSchema),
  }),
  'arrangement-ingetrokken': z.strictObject({ nummer, reden: redenSchema }),
  /** `sha256`: of the manifest of the package, in which the hash of every file of it stands. */
  'pakket-gemaakt': z.strictObject({ nummer, sha256: hashSchema }),
  /** A person chose a code to sign with. `eerste` false: in place of the one before. */
  'ondertekencode-gezet': z.strictObject({ persoon: persoonIdSchema, eerste: z.boolean() }),
  /** A backup was put back: the ledger goes on after `lastSeq`; what the head said was there is gone. */
  herstel: z.strictObject({
    oldEpoch: z.string().min(1).max(80).nullable(),
    newEpoch: z.string().min(1).max(80).nullable(),
    lastSeq: z.int().min(0),
    lost: z.strictObject({ seq: z.int().min(1), hash: hashSchema }).nullable(),
  }),
} as const;
