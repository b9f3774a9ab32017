import * as z from 'zod';

const hexOfBytes = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** SHA-256, 64 lower-case hex digits. */
export const hashSchema = hexOfBytes(32);
/** Ed25519: a public key of 32 bytes, a signature of 64. Hex has one spelling per value; base64 has several. */
export const publicKeySchema = hexOfBytes(32);
export const signatureSchema = hexOfBytes(64);
/** The first 128 bits of the hash of a public key: nobody can make another key with the same id. */
export const keyIdSchema = hexOfBytes(16);

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of an even number of hex digits, as one of the schemas here let through. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
