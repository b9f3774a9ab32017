import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { signedHeadSchema, type SignedHead } from '#shared/domain/ledger/head.ts';
import { signerFromPem, type Signer } from '#server/ledger/signer.ts';
import { StorageError } from '#server/storage/storage-error.ts';

const HEAD_FILE = 'hoofd.json';

/** What `hoofd.json` holds: nothing yet, a head, or something that is no head at all. */
export type KeptHead =
  | { readonly kind: 'absent' }
  | { readonly kind: 'head'; readonly head: SignedHead }
  | { readonly kind: 'unreadable' };

/** The folder outside the database: private keys, and how far the ledger was. Readable by its owner alone. */
export function keyFolder(dataDir: string): string {
  return join(dataDir, 'sleutels');
}

/** Keeps a new key, on disk for certain when it resolves; a key is never overwritten or removed. */
export async function storeKey(
  folder: string,
  key: { readonly signer: Signer; readonly pem: string },
): Promise<void> {
  await ensureFolder(folder);
  await writeDurably(pemFile(folder, key.signer.keyId), key.pem, 'wx');
  await syncFolder(folder);
}

/** The private key with that id, or null when it is not there. Throws when what is there is another key. */
export async function readKey(folder: string, keyId: string): Promise<Signer | null> {
  const pem = await readOrNull(pemFile(folder, keyId));
  if (pem === null) return null;
  const signer = signerOrNull(pem);
  if (signer?.keyId === keyId) return signer;
  throw new StorageError(
    'corrupt',
    `Het bestand ${pemFile(folder, keyId)} is niet de sleutel die zijn naam zegt. Zet de map ‘sleutels’ terug uit de reservekopie.`,
  );
}

export async function readHead(folder: string): Promise<KeptHead> {
  const text = await readOrNull(join(folder, HEAD_FILE));
  if (text === null) return { kind: 'absent' };
  const parsed = signedHeadSchema.safeParse(jsonOrNull(text));
  return parsed.success ? { kind: 'head', head: parsed.data } : { kind: 'unreadable' };
}

/** Replaces the head as a whole: after a crash the old one or the new one is there. */
export async function writeHead(folder: string, head: SignedHead): Promise<void> {
  const next = join(folder, `${HEAD_FILE}.nieuw`);
  await writeDurably(next, `${JSON.stringify(head)}\n`, 'w');
  await rename(next, join(folder, HEAD_FILE));
  await syncFolder(folder);
}

function pemFile(folder: string, keyId: string): string {
  return join(folder, `${keyId}.pem`);
}

async function ensureFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // It may have come back from a backup with wider rights.
  await chmod(folder, 0o700);
  await syncFolder(join(folder, '..'));
}

async function writeDurably(file: string, text: string, flags: 'w' | 'wx'): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is only certain when its folder is on disk too; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function signerOrNull(pem: string): Signer | null {
  try {
    return signerFromPem(pem);
  } catch {
    return null;
  }
}
