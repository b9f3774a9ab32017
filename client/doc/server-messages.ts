import { decodeAck } from '#shared/protocol/ack.ts';
import { decodeContentHash, type ContentHash } from '#shared/protocol/content-hash.ts';
import { MESSAGE_TYPE } from '#shared/protocol/message-type.ts';
import { decodeNotice, type Notice } from '#shared/protocol/notice.ts';
import { decodePing } from '#shared/protocol/ping.ts';
import { decodeRefusal, type Refusal } from '#shared/protocol/refusal.ts';

/** The messages of ours that a server sends, beside sync and awareness. */
export const SERVER_MESSAGE_TYPES = [
  MESSAGE_TYPE.refusal,
  MESSAGE_TYPE.ack,
  MESSAGE_TYPE.notice,
  MESSAGE_TYPE.ping,
  MESSAGE_TYPE.presenceAlive,
  MESSAGE_TYPE.contentHash,
] as const;

export type ServerMessage =
  | { readonly kind: 'ack'; readonly count: number }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'ping'; readonly id: number }
  | { readonly kind: 'pong' }
  | { readonly kind: 'presence-alive' }
  | { readonly kind: 'hash'; readonly content: ContentHash };

/** Reads one whole frame of a type of ours; null for anything that does not fit, which is then ignored. */
export function readServerMessage(type: number, frame: Uint8Array): ServerMessage | null {
  switch (type) {
    case MESSAGE_TYPE.ack: {
      const ack = decodeAck(frame);
      return ack && { kind: 'ack', count: ack.count };
    }
    case MESSAGE_TYPE.refusal: {
      const refusal = decodeRefusal(frame);
      return refusal && { kind: 'refusal', refusal };
    }
    case MESSAGE_TYPE.notice: {
      const notice = decodeNotice(frame);
      return notice && { kind: 'notice', notice };
    }
    case MESSAGE_TYPE.ping: {
      const ping = decodePing(frame);
      if (!ping) return null;
      return ping.kind === 'ping' ? { kind: 'ping', id: ping.id } : { kind: 'pong' };
    }
    case MESSAGE_TYPE.presenceAlive:
      return { kind: 'presence-alive' };
    case MESSAGE_TYPE.contentHash: {
      const content = decodeContentHash(frame);
      return content && { kind: 'hash', content };
    }
    default:
      return null;
  }
}
