import * as decoding from 'lib0/decoding';

/** Reads one whole message; null when it is cut off, malformed, or longer than it says. */
export function decodeWhole<Value>(
  bytes: Uint8Array,
  read: (decoder: decoding.Decoder) => Value | null,
): Value | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const value = read(decoder);
    return decoding.hasContent(decoder) ? null : value;
  } catch {
    return null; // lib0 throws past the end and for numbers beyond 2^53
  }
}

/** A string of at most that many bytes; the length is looked at before anything is decoded. */
export function readBoundedString(decoder: decoding.Decoder, maxBytes: number): string | null {
  const length = decoding.peekVarUint(decoder);
  return length > maxBytes ? null : decoding.readVarString(decoder);
}
