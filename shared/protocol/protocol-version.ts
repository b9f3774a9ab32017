/**
 * Version of our own messages; the client announces it as `?v=` in the URL. A client with another version is closed
 * with `CLOSE.clientTooOld` and reloads. History:
 *
 * 1. refusal, ack, notice, ping, presence alive.
 * 2. ticket as subprotocol, close codes for changed rights and tickets; a refusal has its path; content hash and alarm.
 * 3. the content hash counts the records of the puzzle too, and there are rooms that not everybody may enter.
 */
export const PROTOCOL_VERSION = 3;
