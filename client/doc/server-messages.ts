import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as z from 'zod';

/** Our own message types beside sync (0) and awareness (1). */
const REFUSAL = 100;
const ACK = 101;
const NOTICE = 102;
const PING = 103;
export const SERVER_MESSAGE_TYPES = [REFUSAL, ACK, NOTICE, PING] as const;

/** Why the server did not take an edit: `regel` is the rule, `uitleg` says in Dutch what to do (SY9). */
export interface Refusal {
  readonly regel: string;
  readonly uitleg: string;
}

export type ServerMessage =
  | { readonly kind: 'ack'; readonly count: number }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'notice'; readonly notice: string }
  | { readonly kind: 'ping' };

const refusalSchema = z.looseObject({ regel: z.string().catch(''), uitleg: z.string().catch('') });
const noticeSchema = z.looseObject({ kind: z.string() });

/** Reads the body of one of our messages; null for anything that does not fit, which is then ignored. */
export function readServerMessage(type: number, decoder: decoding.Decoder): ServerMessage | null {
  try {
    if (type === ACK) return { kind: 'ack', count: decoding.readVarUint(decoder) };
    if (type === PING) return { kind: 'ping' };
    const body: unknown = JSON.parse(decoding.readVarString(decoder));
    if (type === REFUSAL) return { kind: 'refusal', refusal: refusalSchema.parse(body) };
    return { kind: 'notice', notice: noticeSchema.parse(body).kind };
  } catch {
    return null;
  }
}

export function writePing(): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, PING);
  return new Uint8Array(encoding.toUint8Array(encoder));
}
