/**
 * Version of our own messages; the client announces it as `?v=` in the URL. A client with another version is closed
 * with `CLOSE.clientTooOld` and reloads. History:
 *
 * 1. refusal, ack, notice, ping, presence alive.
 */
export const PROTOCOL_VERSION = 1;
