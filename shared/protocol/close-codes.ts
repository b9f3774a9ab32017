/**
 * Every code with which the server closes a socket, and what the client must do then. The stock provider treats 4400 to
 * 4499 as final and comes back by itself after all others, so what only a person or a fresh document can mend is in
 * that range, and what time mends is not.
 */
export const CLOSE = {
  /** The message was not binary. Our client never does this: reconnect. */
  notBinary: 1003,
  /** The message could not be read. Reconnect. */
  malformed: 1007,
  /** The message was larger than allowed. Split what is sent; reconnect. */
  tooLarge: 1009,
  /** The server stops, and comes back. Reconnect after a random wait. */
  restart: 1012,
  /** The server cannot store now, or starts the room anew. Keep all edits; reconnect after a random wait. */
  tryAgainLater: 1013,
  /** No session, or it has ended. Final: log in again. */
  noSession: 4401,
  /** An edit was refused (the refusal message says why). Final: start a fresh document, give the author the rest back. */
  refused: 4403,
  /** No such room, or not for you; which of the two is not told. Final. */
  noAccess: 4404,
  /** The client speaks another version of our messages. Final: reload the page. */
  clientTooOld: 4426,
  /** The reader was too slow. Reconnect: one sync brings it up to date. */
  backlog: 4508,
  /** An earlier edit was missing. Reconnect with the same document: the sync sends it again. */
  gap: 4509,
  /** Rights changed: what was queued no longer counts. Fetch a new ticket and reconnect with the same document at once. */
  rightsChanged: 4510,
  /** No ticket, a used or late one, or one with a clientID that is another's. Fetch a new ticket and reconnect. */
  ticket: 4511,
  /** Too many connections. Reconnect after a random wait. */
  tooManyConnections: 4529,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
