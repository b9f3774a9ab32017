/** Every bound of the sync server, with its unit. What each is for stands beside it. */
export interface SyncLimits {
  /** One WebSocket message (SY14); clients split a longer outbox. */
  readonly messageBytes: number;
  /** Frames of one fragmented message (SY14). */
  readonly messageFragments: number;
  /** From the first to the last byte of one message (SY14). */
  readonly messageMs: number;
  /** From the upgrade request until we know who it is (SY14). */
  readonly authenticateMs: number;
  readonly connections: number;
  /** All tabs and devices of one login. */
  readonly connectionsPerSession: number;
  /** A whole town hall may come from one address. */
  readonly connectionsPerAddress: number;
  /** Messages of one socket; above it the socket is not read until there is room again: nothing is dropped. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** Waiting to be applied, for one socket; above it the socket is not read. */
  readonly queuedBytes: number;
  /** Unsent for one socket, beyond a sync answer in flight; then it closes and syncs again (SY14). */
  readonly backlogBytes: number;
  /** Full sync answers of one connection: so many at once, then one per `syncRefillMs` (SY13). */
  readonly syncBurst: number;
  readonly syncRefillMs: number;
  readonly stateVectorClients: number;
  readonly awarenessBytes: number;
  /** Of one connection; of what is more, the last one counts. */
  readonly awarenessPerSecond: number;
  /** Presence changes within this window go out as one frame. */
  readonly awarenessWindowMs: number;
  /** Unchanged presence is repeated so often; receivers of y-protocols forget it after 30 s. */
  readonly awarenessRenewMs: number;
  /** A socket that gives no sign of life for two of these is dead. */
  readonly pingMs: number;
  /** A turn applies for so long; what is left waits for the next, so that nothing holds up other rooms (SY14). */
  readonly turnMs: number;
  /** After a turn that cost t ms, the room waits t times this: batches grow with the load. */
  readonly pace: number;
  /** That wait is never longer than this. */
  readonly paceMaxMs: number;
  /**
   * The room waits at least this per reader, as a write costs the kernel as much for one edit as for three. Measured with
   * 100 clients of 2 edits/s in three pairs of runs: 11 to 24 % less processor time per delivered update; p50 no later,
   * p99 earlier twice and later once. Lower it for shorter tails, raise it for less processor time.
   */
  readonly paceReaderMs: number;
  /** And that wait is never longer than this: with 200 clients 4 ms put the p50 some 4 ms behind a relay without disk. */
  readonly paceReadersMaxMs: number;
  /** An empty room leaves memory after this. */
  readonly unloadMs: number;
  /** After storage failed, a room is read-only for this long before it tries again. */
  readonly outageMs: number;
  /** A snapshot is stored when a room is quiet this long after changes. */
  readonly snapshotQuietMs: number;
  /** And without waiting for quiet after so many rows. */
  readonly snapshotRows: number;
  /** A room that nobody changed or entered for this long tells the hash of its content (SY23). */
  readonly contentHashQuietMs: number;
}

export const DEFAULT_LIMITS: SyncLimits = {
  messageBytes: 1_048_576,
  messageFragments: 64,
  messageMs: 10_000,
  authenticateMs: 5000,
  connections: 10_000,
  connectionsPerSession: 50,
  connectionsPerAddress: 2000,
  messagesPerSecond: 1000,
  messageBurst: 2000,
  queuedBytes: 2_097_152,
  backlogBytes: 8_388_608,
  syncBurst: 3,
  syncRefillMs: 10_000,
  stateVectorClients: 10_000,
  awarenessBytes: 4096,
  awarenessPerSecond: 20,
  awarenessWindowMs: 40,
  awarenessRenewMs: 20_000,
  pingMs: 12_000,
  turnMs: 12,
  pace: 1,
  paceMaxMs: 50,
  paceReaderMs: 0.02,
  paceReadersMaxMs: 3,
  unloadMs: 60_000,
  outageMs: 5000,
  snapshotQuietMs: 2000,
  contentHashQuietMs: 15_000,
  snapshotRows: 10_000,
};
