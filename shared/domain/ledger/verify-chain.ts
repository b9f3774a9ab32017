import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { GENESIS_HASH, ledgerEntrySchema, type LedgerEntry } from '#shared/domain/ledger/entry.ts';
import { keyIdOf, type LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { entryMessage, handoverMessage, signatureMessage } from '#shared/domain/ledger/messages.ts';

/** An entry as it lies in storage: nothing of it is believed yet. `entry` is text. */
export interface StoredEntry {
  readonly seq: number;
  readonly entry: string;
  readonly hash: string;
  readonly signature: string;
}

/** What can be wrong with the entry at a place; the first that is wrong counts. */
export type EntryFault =
  /** The number is not one more than that of the entry before: one is missing. */
  | 'number'
  /** No JSON, no kind that we know, a field too many or too few. */
  | 'form'
  /** The text is not spelled as it was hashed. */
  | 'spelling'
  /** What the entry says of its own place is not where it lies. */
  | 'place'
  /** It does not follow on the entry before. */
  | 'chain'
  /** The content is not what the hash was taken of. */
  | 'hash'
  /** It is not signed by the key that was in use, or the chain does not begin with a key. */
  | 'key'
  /** A new key for which the old one did not sign as it claims. */
  | 'handover'
  | 'signature';

/** What is lawful, and yet something to know. */
export interface ChainNotice {
  readonly seq: number;
  readonly notice: 'key-without-old' | 'restored';
}

export interface ChainReport {
  /** How many entries are sound, from the first on. */
  readonly count: number;
  /** The last sound entry. */
  readonly end: KnownPlace['end'];
  /** The public keys of all times by their id, oldest first. */
  readonly keys: ReadonlyMap<string, string>;
  readonly notices: readonly ChainNotice[];
  /** The first entry that is wrong; nothing is said of those behind it. */
  readonly fault: { readonly seq: number; readonly fault: EntryFault } | null;
}

/** A place up to which the ledger is known to be sound, and the keys of all times up to there, oldest first. */
export interface KnownPlace {
  readonly end: { readonly seq: number; readonly hash: string };
  readonly keys: ReadonlyMap<string, string>;
}

const FIRST_PLACE: KnownPlace = { end: { seq: 0, hash: GENESIS_HASH }, keys: new Map() };

/**
 * Checks a ledger from its first entry on, or from a place that is known (LE4): numbers, spelling, chain, hashes, keys
 * and signatures.
 */
export async function verifyChain(
  rows: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
  crypto: LedgerCrypto,
  from = FIRST_PLACE,
): Promise<ChainReport> {
  const chain = new ChainCheck(crypto, from);
  for await (const row of rows) {
    const fault = await chain.next(row);
    if (fault !== null) return { ...chain.report(), fault: { seq: row.seq, fault } };
  }
  return { ...chain.report(), fault: null };
}

class ChainCheck {
  readonly #crypto: LedgerCrypto;
  readonly #keys: Map<string, string>;
  readonly #notices: ChainNotice[] = [];
  #end: KnownPlace['end'];
  /** The key in use. */
  #keyId: string | null;

  constructor(crypto: LedgerCrypto, from: KnownPlace) {
    this.#crypto = crypto;
    this.#end = from.end;
    this.#keys = new Map(from.keys);
    this.#keyId = [...from.keys.keys()].at(-1) ?? null;
  }

  report(): Omit<ChainReport, 'fault'> {
    return { count: this.#end.seq, end: this.#end, keys: this.#keys, notices: this.#notices };
  }

  async next(row: StoredEntry): Promise<EntryFault | null> {
    if (row.seq !== this.#end.seq + 1) return 'number';
    const entry = readEntry(row.entry);
    if (entry === null) return 'form';
    if (canonicalJson(entry) !== row.entry) return 'spelling';
    if (entry.seq !== row.seq) return 'place';
    if (entry.prev !== this.#end.hash) return 'chain';
    if ((await this.#crypto.sha256(entryMessage(entry))) !== row.hash) return 'hash';
    const fault = await this.#beginKey(entry);
    if (fault !== null) return fault;
    const publicKey = this.#keys.get(entry.keyId);
    if (entry.keyId !== this.#keyId || publicKey === undefined) return 'key';
    if (!/^[0-9a-f]{128}$/.test(row.signature)) return 'signature';
    if (!(await this.#crypto.verify(publicKey, signatureMessage(row.hash), row.signature)))
      return 'signature';
    if (entry.kind === 'herstel') this.#notices.push({ seq: row.seq, notice: 'restored' });
    this.#end = { seq: row.seq, hash: row.hash };
    return null;
  }

  async #beginKey(entry: LedgerEntry): Promise<EntryFault | null> {
    if (entry.kind !== 'sleutel-begonnen') return null;
    const { keyId, publicKey, handover } = entry.body;
    if ((await keyIdOf(this.#crypto, publicKey)) !== keyId || this.#keys.has(keyId)) return 'key';
    if (handover === null) {
      if (entry.seq > 1) this.#notices.push({ seq: entry.seq, notice: 'key-without-old' });
    } else {
      const old = this.#keys.get(handover.keyId);
      const { seq, prev } = entry;
      const message = handoverMessage({ seq, prev, oldKeyId: handover.keyId, newPublicKey: publicKey });
      if (handover.keyId !== this.#keyId || old === undefined) return 'handover';
      if (!(await this.#crypto.verify(old, message, handover.signature))) return 'handover';
    }
    this.#keys.set(keyId, publicKey);
    this.#keyId = keyId;
    return null;
  }
}

function readEntry(text: string): LedgerEntry | null {
  try {
    return ledgerEntrySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
