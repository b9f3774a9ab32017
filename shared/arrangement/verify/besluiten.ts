import type { Manifest } from '#shared/arrangement/pakket/manifest.ts';
import { Afgekeurd } from '#shared/arrangement/verify/fault.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { LedgerEntry } from '#shared/domain/ledger/entry.ts';
import type { LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import type { Json } from '#shared/lib/json.ts';

export interface TeControleren {
  readonly manifest: Manifest;
  readonly inhoud: ArrangementInhoud;
  readonly akkoorden: readonly Akkoord[];
  /** Each sound by itself. */
  readonly receipts: readonly Receipt[];
}

type EntryOf<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: Kind }>;

/**
 * That what stands in the package is what was agreed, by those whose names stand under it: gives the moment of the
 * vaststelling (server clock, milliseconds). Throws `Afgekeurd`.
 */
export async function checkBesluiten(parts: TeControleren, crypto: LedgerCrypto): Promise<number> {
  const { manifest, inhoud, receipts } = parts;
  const entries = receipts.map(({ signed }) => signed.entry);
  checkSleutel(parts);
  const other = entries.find(({ tafel }) => tafel !== manifest.tafel);
  if (other !== undefined) throw new Afgekeurd({ code: 'bewijs', waar: String(other.seq) });
  if (inhoud.tafel.id !== manifest.tafel || inhoud.nummer !== manifest.nummer)
    throw new Afgekeurd({ code: 'inhoud-anders' });
  await checkAfspraken(inhoud, crypto);
  await checkAkkoorden(parts, entries, crypto);
  return checkVaststelling(parts, entries);
}

/** Who signed the list of files is who recorded the vaststelling: else anybody could sign a list of other files. */
function checkSleutel({ manifest, receipts }: TeControleren): void {
  const made = receipts.find(
    ({ signed: { entry } }) =>
      entry.kind === 'arrangement-vastgesteld' && entry.body.nummer === manifest.nummer,
  );
  if (made !== undefined && made.publicKey !== manifest.sleutel.publicKey)
    throw new Afgekeurd({ code: 'sleutel' });
}

async function checkAfspraken(
  { afspraken, openAfspraken }: ArrangementInhoud,
  crypto: LedgerCrypto,
): Promise<void> {
  for (const { nummer, inhoud, inhoudHash } of [...afspraken, ...openAfspraken])
    if ((await hashOf(inhoud, crypto)) !== inhoudHash)
      throw new Afgekeurd({ code: 'afspraak-anders', waar: String(nummer) });
}

/** Each yes as the ledger tells of it. */
async function checkAkkoorden(
  { akkoorden }: TeControleren,
  entries: readonly LedgerEntry[],
  crypto: LedgerCrypto,
): Promise<void> {
  const given = new Map(
    entries
      .filter((entry): entry is EntryOf<'akkoord-gegeven'> => entry.kind === 'akkoord-gegeven')
      .map(({ body }) => [body.akkoord, body]),
  );
  for (const { id, onderwerp, partij, inhoudHash, mandaat } of akkoorden) {
    const body = given.get(id);
    const isSame =
      body !== undefined &&
      body.partij === partij &&
      body.inhoudHash === inhoudHash &&
      canonicalJson(body.onderwerp) === canonicalJson(onderwerp) &&
      body.mandaat.hash === (await hashOf(mandaat, crypto));
    if (!isSame) throw new Afgekeurd({ code: 'akkoord', waar: partij });
  }
}

function checkVaststelling(
  { manifest, inhoud, akkoorden }: TeControleren,
  entries: readonly LedgerEntry[],
): number {
  const [made, ...more] = entries.filter(
    (entry): entry is EntryOf<'arrangement-vastgesteld'> =>
      entry.kind === 'arrangement-vastgesteld' && entry.body.nummer === manifest.nummer,
  );
  if (made === undefined || more.length > 0 || made.body.inhoudHash !== manifest.arrangementHash)
    throw new Afgekeurd({ code: 'niet-vastgesteld' });
  const byId = new Map(akkoorden.map((akkoord) => [akkoord.id, akkoord]));
  for (const id of made.body.akkoorden) {
    const akkoord = byId.get(id);
    const signs =
      akkoord?.inhoudHash === manifest.arrangementHash && inhoud.ondertekenaars.includes(akkoord.partij);
    if (!signs) throw new Afgekeurd({ code: 'akkoord', waar: akkoord?.partij ?? id });
  }
  return made.atMs;
}

async function hashOf(value: unknown, crypto: LedgerCrypto): Promise<string> {
  return crypto.sha256(new TextEncoder().encode(canonicalJson(value as Json))); // parsed from JSON by its schema
}
