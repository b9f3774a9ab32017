import { MESSAGE_TYPE } from './message-type.ts';

/**
 * Server to a client that connected with `?presence=kept`: all presence you have is still true. The client then sets
 * `lastUpdated` of every remote state to now. It takes the place of repeating every state of every idle deelnemer to
 * everyone twice a minute; who has left is always told at once.
 */
export function encodePresenceAlive(): Uint8Array {
  return Uint8Array.of(MESSAGE_TYPE.presenceAlive);
}
