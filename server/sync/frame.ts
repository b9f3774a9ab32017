import { MESSAGE_TYPE, SYNC_TYPE } from '#shared/protocol/message-type.ts';

const BINARY_FINAL = 0x82;
const PING_FINAL = 0x89;

function writeHeader(frame: Buffer, length: number): number {
  frame[0] = BINARY_FINAL;
  if (length < 126) {
    frame[1] = length;
    return 2;
  }
  if (length < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
    return 4;
  }
  frame[1] = 127;
  frame.writeUInt32BE(0, 2);
  frame.writeUInt32BE(length, 6);
  return 10;
}

const headerLength = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

/**
 * A message as a whole WebSocket frame. Frames from a server are not masked, so the same bytes go to every socket:
 * they are built once per room, not once per reader.
 */
export function frameOf(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(headerLength(message.length) + message.length);
  frame.set(message, writeHeader(frame, message.length));
  return frame;
}

function varUintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** A sync message as a whole frame, with one copy of its bytes. */
export function syncFrame(type: keyof typeof SYNC_TYPE, bytes: Uint8Array): Buffer {
  const length = 2 + varUintLength(bytes.length) + bytes.length;
  const frame = Buffer.allocUnsafe(headerLength(length) + length);
  let at = writeHeader(frame, length);
  frame[at++] = MESSAGE_TYPE.sync;
  frame[at++] = SYNC_TYPE[type];
  let rest = bytes.length;
  for (; rest > 127; rest = Math.floor(rest / 128)) frame[at++] = 128 | (rest & 127);
  frame[at++] = rest;
  frame.set(bytes, at);
  return frame;
}

/** The empty control frame that a WebSocket peer answers by itself. */
export const PING_FRAME: Buffer = Buffer.from([PING_FINAL, 0]);
