import {
  AKKOORDEN,
  ARRANGEMENT,
  HANDTEKENING,
  MANIFEST,
  manifestMessage,
  manifestSchema,
  ONTVANGSTBEWIJZEN,
  ZEGEL,
  zegelMessage,
  type Manifest,
} from '#shared/arrangement/pakket/manifest.ts';
import { checkBesluiten } from '#shared/arrangement/verify/besluiten.ts';
import { Afgekeurd, type PakketFault } from '#shared/arrangement/verify/fault.ts';
import { readStrictZip } from '#shared/arrangement/verify/strict-zip.ts';
import { akkoordSchema, type Akkoord } from '#shared/domain/akkoord/schema.ts';
import { arrangementInhoudSchema, type ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { signatureSchema } from '#shared/domain/ledger/hex.ts';
import { keyIdOf, type LedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { verifyReceipt } from '#shared/domain/ledger/verify-receipt.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Json } from '#shared/lib/json.ts';

/** What a sound package says. */
export interface GoedPakket {
  readonly manifest: Manifest;
  readonly inhoud: ArrangementInhoud;
  readonly akkoorden: readonly Akkoord[];
  /** Server time of the vaststelling, milliseconds since 1970. */
  readonly vastgesteldAtMs: number;
  readonly bewijzen: number;
}

/**
 * Checks a whole package with nothing else at hand (AR16): every byte of the zip, every file, every signature, every
 * decision; names the first difference. That the key is that of the right server is for the reader to compare.
 */
export async function verifyPakket(
  data: Uint8Array,
  crypto: LedgerCrypto,
): Promise<Result<GoedPakket, PakketFault>> {
  try {
    return ok(await check(data, crypto));
  } catch (error) {
    if (error instanceof Afgekeurd) return err(error.fault);
    throw error;
  }
}

async function check(data: Uint8Array, crypto: LedgerCrypto): Promise<GoedPakket> {
  const { files, sealed } = readStrictZip(data);
  const manifest = await readManifest(files, crypto);
  const { publicKey } = manifest.sleutel;
  const seal = zegelMessage(await crypto.sha256(Uint8Array.from(sealed)));
  if (!(await crypto.verify(publicKey, seal, signatureIn(files, ZEGEL))))
    throw new Afgekeurd({ code: 'zegel' });
  await checkFiles(manifest, files, crypto);
  const text = textOf(files, ARRANGEMENT);
  if ((await crypto.sha256(new TextEncoder().encode(text))) !== manifest.arrangementHash)
    throw new Afgekeurd({ code: 'inhoud-anders' });
  const inhoud = parsed(arrangementInhoudSchema, text, { code: 'inhoud-anders' });
  const akkoorden = parsed(akkoordSchema.array(), textOf(files, AKKOORDEN), {
    code: 'bestand-anders',
    waar: AKKOORDEN,
  });
  const receipts = await readReceipts(textOf(files, ONTVANGSTBEWIJZEN), crypto);
  const vastgesteldAtMs = await checkBesluiten({ manifest, inhoud, akkoorden, receipts }, crypto);
  return { manifest, inhoud, akkoorden, vastgesteldAtMs, bewijzen: receipts.length };
}

async function readManifest(files: ReadonlyMap<string, Uint8Array>, crypto: LedgerCrypto): Promise<Manifest> {
  const text = textOf(files, MANIFEST);
  const fault: PakketFault = { code: 'bestand-anders', waar: MANIFEST };
  const manifest = parsed(manifestSchema, text, fault);
  if (canonicalJson(manifest) !== text) throw new Afgekeurd(fault);
  const { keyId, publicKey } = manifest.sleutel;
  if ((await keyIdOf(crypto, publicKey)) !== keyId) throw new Afgekeurd({ code: 'sleutel' });
  const message = manifestMessage(new TextEncoder().encode(text));
  if (!(await crypto.verify(publicKey, message, signatureIn(files, HANDTEKENING))))
    throw new Afgekeurd({ code: 'handtekening' });
  return manifest;
}

async function checkFiles(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  crypto: LedgerCrypto,
): Promise<void> {
  const listed = [MANIFEST, HANDTEKENING, ...manifest.bestanden.map(({ pad }) => pad), ZEGEL];
  for (const pad of listed)
    if (!files.has(pad)) throw new Afgekeurd({ code: 'bestand-ontbreekt', waar: pad });
  const found = [...files.keys()];
  for (const [index, pad] of found.entries())
    if (listed[index] !== pad) throw new Afgekeurd({ code: 'bestand-extra', waar: pad });
  for (const { pad, bytes, sha256 } of manifest.bestanden) {
    const content = files.get(pad);
    const isSame = content?.length === bytes && (await crypto.sha256(Uint8Array.from(content))) === sha256;
    if (!isSame) throw new Afgekeurd({ code: 'bestand-anders', waar: pad });
  }
}

async function readReceipts(text: string, crypto: LedgerCrypto): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const waar = String(index + 1);
    const receipt = await verifyReceipt(json(line, { code: 'bewijs', waar }), crypto);
    if (!receipt.ok) throw new Afgekeurd({ code: 'bewijs', waar });
    receipts.push(receipt.value);
  }
  return receipts;
}

function textOf(files: ReadonlyMap<string, Uint8Array>, pad: string): string {
  const content = files.get(pad);
  if (content === undefined) throw new Afgekeurd({ code: 'bestand-ontbreekt', waar: pad });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Afgekeurd({ code: 'bestand-anders', waar: pad });
  }
}

function signatureIn(files: ReadonlyMap<string, Uint8Array>, pad: string): string {
  const signature = signatureSchema.safeParse(textOf(files, pad));
  if (!signature.success) throw new Afgekeurd({ code: 'bestand-anders', waar: pad });
  return signature.data;
}

function json(text: string, fault: PakketFault): Json {
  try {
    return JSON.parse(text) as Json; // what JSON.parse gives is Json
  } catch {
    throw new Afgekeurd(fault);
  }
}

function parsed<Value>(
  schema: { safeParse(value: unknown): { readonly success: boolean; readonly data?: Value } },
  text: string,
  fault: PakketFault,
): Value {
  const result = schema.safeParse(json(text, fault));
  if (!result.success || result.data === undefined) throw new Afgekeurd(fault);
  return result.data;
}
