/**
 * What an update did to one record: `maak` (it appeared), `zet` or `wis` (a field or an entry), `tekst` (inside a text).
 * Never any content.
 */
export interface Touched {
  /** Such as `puzzelstuk/<id>` or `afspraak/<id>/inzet/<id>`. */
  readonly record: string;
  readonly op: 'maak' | 'zet' | 'wis' | 'tekst';
  /** Key inside the record; null when the record itself appears. */
  readonly field: string | null;
}

/** One accepted update as it goes into the log. `author` is a deelnemer id, or `@server`. */
export interface LogRow {
  readonly author: string;
  /** Server time, milliseconds since 1970. */
  readonly timeMs: number;
  readonly bytes: Uint8Array;
  readonly touched: readonly Touched[];
}

/** A row as it comes back: what it touched is in the history of the records. */
export interface StoredRow extends Omit<LogRow, 'touched'> {
  /** Place in the log of its room: 1, 2, 3, … without gaps. */
  readonly seq: number;
}

/** Binds a Yjs clientID to the one deelnemer who may write under it (SY6). */
export interface Lease {
  readonly clientId: number;
  readonly deelnemer: string;
  /** When it was given out, milliseconds since 1970. */
  readonly timeMs: number;
}

export interface AppendRequest {
  readonly room: string;
  /** Used only when this is the first write of the room; a new epoch means: never merge older copies. */
  readonly epoch: string;
  /** The last seq the caller knows; anything else in storage is a conflict (fencing). */
  readonly afterSeq: number;
  /** None: then only leases are stored. */
  readonly rows: readonly LogRow[];
  readonly leases: readonly Lease[];
  /** Leases that end: nothing was ever written under them. */
  readonly droppedLeases?: readonly number[];
}

/** Changes of one deelnemer in one record, shortly after one another. */
export interface Wijziging {
  /** Place in the log of the first of them; orders the history. */
  readonly seq: number;
  readonly record: string;
  /** Of the last of them. */
  readonly timeMs: number;
  readonly author: string;
  /** `<op>` or `<op> <field>`, each once. */
  readonly soorten: readonly string[];
}

export interface WijzigingQuery {
  /** Of this record alone, or of what lies in it too; null: of the whole room. */
  readonly record: string | null;
  /** Only older than this place. */
  readonly beforeSeq: number;
  readonly limit: number;
}

/** The whole document as one update, with its place in the log. */
export interface Snapshot {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly stateVector: Uint8Array;
}

export interface LoadedRoom {
  /** Null for a room of which nothing was ever stored. */
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
  /** Who changed what, newest first. */
  wijzigingen(room: string, query: WijzigingQuery): Promise<readonly Wijziging[]>;
  close(): Promise<void>;
}
