import {
  GENESIS_HASH,
  ledgerEntrySchema,
  type LedgerEntry,
  type SignedEntry,
} from '#shared/domain/ledger/entry.ts';
import type { SignedHead } from '#shared/domain/ledger/head.ts';
import {
  entryMessage,
  handoverMessage,
  headMessage,
  signatureMessage,
} from '#shared/domain/ledger/messages.ts';
import { sha256, type Signer } from '#server/ledger/signer.ts';

/** Where the chain is: its last entry. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** The end of a chain that has no entry yet. */
export const CHAIN_START: ChainEnd = { seq: 0, hash: GENESIS_HASH };

type Unplaced<Entry> = Entry extends LedgerEntry
  ? Pick<Entry, 'kind' | 'tafel' | 'atMs' | 'door' | 'partijen' | 'body'>
  : never;
/** An entry before it has its place, keys and restores included. */
export type UnplacedEntry = Unplaced<LedgerEntry>;

/** Gives the draft its place behind `end`, its hash and its signature. Throws when it does not fit the schema. */
export function sealEntry(signer: Signer, end: ChainEnd, draft: UnplacedEntry): SignedEntry {
  const { kind, tafel, atMs, door, partijen, body } = draft;
  const place = { version: 1, seq: end.seq + 1, prev: end.hash, keyId: signer.keyId };
  const entry = ledgerEntrySchema.parse({ ...place, kind, tafel, atMs, door, partijen, body });
  const hash = sha256(entryMessage(entry));
  return { entry, hash, signature: signer.sign(signatureMessage(hash)) };
}

/** The entry by which a key begins; `old` is the key before it, where it is still there to agree. */
export function sealKeyStart(signer: Signer, end: ChainEnd, old: Signer | null, atMs: number): SignedEntry {
  const handover =
    old === null
      ? null
      : {
          keyId: old.keyId,
          signature: old.sign(
            handoverMessage({
              seq: end.seq + 1,
              prev: end.hash,
              oldKeyId: old.keyId,
              newPublicKey: signer.publicKey,
            }),
          ),
        };
  return sealEntry(signer, end, {
    kind: 'sleutel-begonnen',
    tafel: null,
    atMs,
    door: 'server',
    partijen: [],
    body: { keyId: signer.keyId, publicKey: signer.publicKey, handover },
  });
}

export function sealHead(signer: Signer, { seq, hash }: ChainEnd): SignedHead {
  const head = { version: 1, seq, hash, keyId: signer.keyId } as const;
  return { ...head, signature: signer.sign(headMessage(head)) };
}
