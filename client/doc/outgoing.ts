import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import { splitUpdate } from '#shared/crdt/split-update.ts';
import { MESSAGE_TYPE, SYNC_TYPE } from '#shared/protocol/message-type.ts';
import type { SyncMessageKind } from '#client/doc/unsaved.ts';

/**
 * Most bytes of edits in one message. Far below what the server takes (1 MB), so that a slow line finishes each message
 * within the ten seconds that the server waits for it.
 */
export const MAX_OUTGOING_BYTES = 256 * 1024;

/** Which of our sync messages these bytes are, if they are one that can carry edits. */
export function syncMessageKind(frame: Uint8Array): SyncMessageKind | null {
  if (frame[0] !== MESSAGE_TYPE.sync) return null;
  if (frame[1] === SYNC_TYPE.step2) return 'step2';
  return frame[1] === SYNC_TYPE.update ? 'update' : null;
}

/**
 * The same edits in messages that the server takes (SY19): within `maxBytes`, and within what the guard lets through. The first keeps its kind: the first SyncStep2 that the server
 * accepts tells it that this connection sends edits without gaps, and each part completes what came before it.
 */
export function splitMessage(frame: Uint8Array, maxBytes = MAX_OUTGOING_BYTES): readonly Uint8Array[] {
  const type = frame[1];
  if (type === undefined || syncMessageKind(frame) === null) return [frame];
  const decoder = decoding.createDecoder(frame.subarray(2));
  const parts = splitUpdate(decoding.readVarUint8Array(decoder), { ...GUARD_LIMITS, maxBytes });
  if (parts.length === 1) return [frame];
  return parts.map((part, index) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE_TYPE.sync);
    encoding.writeVarUint(encoder, index === 0 ? type : SYNC_TYPE.update);
    encoding.writeVarUint8Array(encoder, part);
    return encoding.toUint8Array(encoder);
  });
}
