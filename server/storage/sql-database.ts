export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface SqlStatement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Durable tables next to the rooms, on the same single writer. Rejects with a StorageError. */
export interface SqlDatabase {
  all(sql: string, params?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** All or nothing, in one transaction, fsynced before it resolves. Gives the number of rows changed by each statement. */
  batch(statements: readonly SqlStatement[]): Promise<readonly number[]>;
}

/** The tables of one part of the server. Step n brings its version n to n + 1; a released step never changes. */
export interface MigrationSet {
  readonly name: string;
  readonly steps: readonly string[];
}
