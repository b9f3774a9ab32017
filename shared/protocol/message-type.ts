/**
 * First number of every message. Below 100: the y-websocket protocol as it is. From 100: ours, sent only to clients that
 * announce a version (`?v=…`), because the stock provider prints an error for what it does not know.
 */
export const MESSAGE_TYPE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  refusal: 100,
  ack: 101,
  notice: 102,
  ping: 103,
  presenceAlive: 104,
  contentHash: 105,
  contentAlarm: 106,
} as const;

/** Second number of a sync message. */
export const SYNC_TYPE = { step1: 0, step2: 1, update: 2 } as const;
