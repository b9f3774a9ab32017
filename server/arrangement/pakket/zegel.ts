import { crc32 } from 'node:zlib';
import { ZEGEL } from '#shared/arrangement/pakket/manifest.ts';
import { assert } from '#shared/lib/assert.ts';
import { sha256 } from '#server/ledger/signer.ts';
import type { ZipBestand } from '#server/arrangement/pakket/zip.ts';

const SIGNATURE_LENGTH = 128;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
const CRC_IN_LOCAL = 14;
const CRC_IN_CENTRAL = 16;
const OFFSET_IN_CENTRAL = 42;
const CENTRAL_SIZE = 46;

/** The last file of the zip, as long as the seal will be: its signature can only be made when all before it is there. */
export const LEEG_ZEGEL: ZipBestand = { pad: ZEGEL, inhoud: '0'.repeat(SIGNATURE_LENGTH), los: true };

/** The SHA-256 (hex) of all bytes before the seal, which is what the seal is over. */
export function teVerzegelen(zip: Uint8Array): string {
  return sha256(zip.subarray(0, zegelPlek(zip).local));
}

/** Puts the seal (Ed25519, hex) in its place, in the zip itself. */
export function verzegel(zip: Uint8Array, zegel: string): void {
  assert(zegel.length === SIGNATURE_LENGTH, 'a signature of 64 bytes in hex');
  const { local, central } = zegelPlek(zip);
  const content = new TextEncoder().encode(zegel);
  zip.set(content, local + LOCAL_SIZE + ZEGEL.length);
  const view = viewOf(zip);
  view.setUint32(local + CRC_IN_LOCAL, crc32(content), true);
  view.setUint32(central + CRC_IN_CENTRAL, crc32(content), true);
}

function zegelPlek(zip: Uint8Array): { readonly local: number; readonly central: number } {
  const central = zip.length - END_SIZE - CENTRAL_SIZE - ZEGEL.length;
  return { local: viewOf(zip).getUint32(central + OFFSET_IN_CENTRAL, true), central };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
