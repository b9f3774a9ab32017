import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeWhole } from './decode.ts';
import { MESSAGE_TYPE } from './message-type.ts';
import { isBoundedStateVector } from './state-vector.ts';

const HASH_BYTES = 32;
const MAX_CLIENTS = 10_000;

/**
 * Server to client, when the room is quiet: the SHA-256 of the canonical content of who has exactly this state vector. A
 * client with an equal vector and another hash holds other content, although both seem in sync (C3).
 */
export interface ContentHash {
  readonly stateVector: Uint8Array;
  readonly hash: Uint8Array;
}

/** Client to server: at the state vector of that content hash, my content has another one. */
export interface ContentAlarm {
  /** The hash that the server sent. */
  readonly expected: Uint8Array;
  /** The hash that the client computed. */
  readonly actual: Uint8Array;
}

export function encodeContentHash({ stateVector, hash }: ContentHash): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.contentHash);
  encoding.writeVarUint8Array(encoder, stateVector);
  encoding.writeVarUint8Array(encoder, hash);
  return encoding.toUint8Array(encoder);
}

/** Null when it is not a well-formed content hash. */
export function decodeContentHash(bytes: Uint8Array): ContentHash | null {
  return decodeWhole(bytes, (decoder) => {
    if (decoding.readVarUint(decoder) !== MESSAGE_TYPE.contentHash) return null;
    const stateVector = decoding.readVarUint8Array(decoder);
    const hash = readHash(decoder);
    return hash !== null && isBoundedStateVector(stateVector, MAX_CLIENTS) ? { stateVector, hash } : null;
  });
}

export function encodeContentAlarm({ expected, actual }: ContentAlarm): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_TYPE.contentAlarm);
  encoding.writeVarUint8Array(encoder, expected);
  encoding.writeVarUint8Array(encoder, actual);
  return encoding.toUint8Array(encoder);
}

/** The rest of a content alarm, after its type; null when it is none. */
export function readContentAlarm(decoder: decoding.Decoder): ContentAlarm | null {
  const expected = readHash(decoder);
  const actual = expected === null ? null : readHash(decoder);
  return expected === null || actual === null ? null : { expected, actual };
}

function readHash(decoder: decoding.Decoder): Uint8Array | null {
  const hash = decoding.readVarUint8Array(decoder);
  return hash.length === HASH_BYTES ? hash : null;
}
