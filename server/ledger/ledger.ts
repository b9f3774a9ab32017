import type { EntryDraft, SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import type { Signed } from '#server/ledger/chain.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';

/** Reading the ledger. Rejects when a stored entry is not what it should be. */
export interface LedgerReader {
  entry(seq: number): Promise<SignedEntry | null>;
  /** The entries of one tafel, newest first, below `beforeSeq` (null: from the end). */
  ofTafel(
    tafel: TafelId,
    page: { readonly beforeSeq: number | null; readonly limit: number },
  ): Promise<readonly SignedEntry[]>;
  /** All entries of the installation, oldest first, above `afterSeq`. */
  all(page: { readonly afterSeq: number; readonly limit: number }): Promise<readonly SignedEntry[]>;
  /** How far the ledger is, signed. */
  head(): SignedHead;
  /** The key in use: its id and its public half, hex. */
  key(): { readonly keyId: string; readonly publicKey: string };
  /** Signs the manifest of a package with the key in use. */
  signManifest(manifest: Uint8Array): Signed;
  /** Seals a package with it; `sha256` (hex) is of all bytes before the seal. */
  signZegel(sha256: string): Signed;
  /** The proof of an entry for the partijen it concerns; null when there is no such entry or it concerns none. */
  receiptOf(seq: number): Promise<Receipt | null>;
}

/**
 * The append-only ledger. A change of the records and the entries that tell of it are one:
 *
 * ```ts
 * const written = await ledger.commit(
 *   [
 *     { sql: 'UPDATE deelnemer SET rol = ? WHERE id = ? AND rol = ?', params: [after, id, before], mustChange: true },
 *     { sql: '…', params: [] },
 *   ],
 *   [{ kind: 'rol-gewijzigd', tafel, atMs: now(), door: { deelnemer, persoon }, partijen: [partij],
 *      body: { deelnemer: id, persoon: holder, partij, before, after, reden: null } }],
 * );
 * if (written === null) … // a statement with mustChange changed no row: nothing at all of this call is stored
 * ```
 *
 * - Everything of one call is one transaction, fsynced before it resolves: all of it is stored, or nothing.
 * - Null: the change did not take place (somebody else was first); no entry, no seq used, no statement done.
 * - It rejects with a StorageError when storage fails; then nothing is stored and the chain is where it was.
 * - Calls are done one after another, in the order in which they were made.
 * - Drafts hold random ids, never a name or an address (LE5). A draft that does not fit its schema is our bug: it throws.
 *
 * `Change` is what the store underneath can do at once: SQL statements, or a function of the store in memory.
 */
export interface Ledger<Change> extends LedgerReader {
  commit(change: Change, drafts: readonly EntryDraft[]): Promise<readonly SignedEntry[] | null>;
}
