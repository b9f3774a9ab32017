/** One accepted update as it goes into the log. `author` is a deelnemer id, or `@server`. */
export interface LogRow {
  readonly author: string;
  /** Server time, milliseconds since 1970. */
  readonly timeMs: number;
  readonly bytes: Uint8Array;
}

export interface StoredRow extends LogRow {
  /** Place in the log of its room: 1, 2, 3, … without gaps. */
  readonly seq: number;
}

/** Binds a Yjs clientID to the one deelnemer who may write under it (SY6). */
export interface Lease {
  readonly clientId: number;
  readonly deelnemer: string;
}

export interface AppendRequest {
  readonly room: string;
  /** Used only when this is the first write of the room; a new epoch means: never merge older copies. */
  readonly epoch: string;
  /** The last seq the caller knows; anything else in storage is a conflict (fencing). */
  readonly afterSeq: number;
  readonly rows: readonly LogRow[];
  readonly leases: readonly Lease[];
}

/** The whole document as one update, with its place in the log. */
export interface Snapshot {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly stateVector: Uint8Array;
}

export interface LoadedRoom {
  /** Null for a room that was never written. */
  readonly epoch: string | null;
  readonly readOnly: string | null;
  readonly lastSeq: number;
  readonly snapshot: Snapshot | null;
  /** The rows after the snapshot, in order. */
  readonly tail: readonly StoredRow[];
  readonly leases: readonly Lease[];
  /** What did not verify (hash, checksum, gap); the room must then open read-only (DU2). */
  readonly damage: string | null;
}

export interface HistoryQuery {
  readonly afterSeq: number;
  readonly limit: number;
}

/**
 * Durable store of rooms. A promise of `append` and `saveSnapshot` resolves only after fsync, and rejects with a
 * StorageError; after a rejection nothing of that call is stored. The log is never shortened: it is the history.
 */
export interface Storage {
  load(room: string): Promise<LoadedRoom>;
  append(request: AppendRequest): Promise<void>;
  /** Stores the snapshot and its place in the log in one transaction; the newest two are kept. */
  saveSnapshot(room: string, snapshot: Snapshot): Promise<void>;
  /** Freezes a room (reason in Dutch), or opens it again with null. The room must exist. */
  setReadOnly(room: string, reason: string | null): Promise<void>;
  history(room: string, query: HistoryQuery): Promise<readonly StoredRow[]>;
  close(): Promise<void>;
}
