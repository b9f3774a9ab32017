export type StorageErrorKind =
  /** Another process holds the data directory (DU3). */
  | 'locked'
  /** The data directory cannot be made or written. */
  | 'unwritable'
  /** No room left on the disk (DU4): nothing is lost, appends work again when there is space. */
  | 'full'
  /** The disk failed a read, write or fsync: what is on it is unknown, only a restart recovers. */
  | 'io'
  /** The file is not what it should be. */
  | 'corrupt'
  /** The file was written by a newer release, or the SQLite library is too old. */
  | 'version'
  /** The caller's idea of the log is not the log. */
  | 'conflict'
  /** A statement of the caller's own was wrong, or broke a constraint. */
  | 'statement'
  | 'closed';

/** Why storage could not do it; `message` is Dutch, for the person who runs the server. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind;
  constructor(kind: StorageErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StorageError';
    this.kind = kind;
  }
}
