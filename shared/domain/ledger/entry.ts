import * as z from 'zod';
import { deelnemerIdSchema, persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { LEDGER_BODY } from '#shared/domain/ledger/body.ts';
import { hashSchema, keyIdSchema, signatureSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';

/** What the first entry names as the hash before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** Who did it: the server itself, or a person (null: from before personen were known), from a seat if they had one. */
const doorSchema = z.union([
  z.literal('server'),
  z.strictObject({ deelnemer: deelnemerIdSchema.nullable(), persoon: persoonIdSchema.nullable() }),
]);
export type Door = z.infer<typeof doorSchema>;

const common = {
  version: z.literal(1),
  /** Of this installation: 1, 2, 3, … without gaps. */
  seq: z.int().min(1),
  /** Null: it concerns the installation. */
  tafel: tafelIdSchema.nullable(),
  /** Server time, milliseconds since 1970. */
  atMs: z.int().min(0),
  door: doorSchema,
  /** Whom it concerns: each of these partijen can have a receipt of it. */
  partijen: z
    .array(partijIdSchema)
    .max(200)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'a partij twice' }),
  /** The hash of the entry before. */
  prev: hashSchema,
  /** The key that signs it. */
  keyId: keyIdSchema,
};

function entryOf<const Kind extends keyof typeof LEDGER_BODY>(kind: Kind) {
  return z.strictObject({ ...common, kind: z.literal(kind), body: LEDGER_BODY[kind] });
}

/** One fact of the ledger, as it is hashed. */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  entryOf('sleutel-begonnen'),
  entryOf('tafel-gemaakt'),
  entryOf('partij-geplaatst'),
  entryOf('uitnodiging-gemaakt'),
  entryOf('uitnodiging-ingetrokken'),
  entryOf('deelnemer-toegetreden'),
  entryOf('rol-gewijzigd'),
  entryOf('plaats-beeindigd'),
  entryOf('vervanging-geregeld'),
  entryOf('historie-recht-gewijzigd'),
  entryOf('instelling-gewijzigd'),
  entryOf('tekst-bevroren'),
  entryOf('tekst-vrijgegeven'),
  entryOf('persoon-gewist'),
  entryOf('standpunt-gegeven'),
  entryOf('akkoord-gegeven'),
  entryOf('akkoord-vervallen'),
  entryOf('akkoord-ingetrokken'),
  entryOf('akkoord-geweigerd'),
  entryOf('register-geweigerd'),
  entryOf('regeling-gewijzigd'),
  entryOf('arrangement-voorgelegd'),
  entryOf('arrangement-vastgesteld'),
  entryOf('arrangement-ingetrokken'),
  entryOf('pakket-gemaakt'),
  entryOf('ondertekencode-gezet'),
  entryOf('herstel'),
]);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerKind = LedgerEntry['kind'];

/** An entry with its hash, and the server's signature over that hash. */
export const signedEntrySchema = z.strictObject({
  entry: ledgerEntrySchema,
  hash: hashSchema,
  signature: signatureSchema,
});
export type SignedEntry = z.infer<typeof signedEntrySchema>;

type WithoutPlace<Entry> = Entry extends LedgerEntry
  ? Pick<Entry, 'kind' | 'tafel' | 'atMs' | 'door' | 'partijen' | 'body'>
  : never;

/** What the ledger itself gives its place, chain and signature. Keys and restores are written by the ledger alone. */
export type EntryDraft = WithoutPlace<Exclude<LedgerEntry, { kind: 'sleutel-begonnen' | 'herstel' }>>;
