import type { MigrationSet, SqlRow, SqlStatement, SqlValue } from './sql-database.ts';
import type { StorageErrorKind } from './storage-error.ts';
import type {
  HistoryQuery,
  Lease,
  LoadedRoom,
  Snapshot,
  StoredRow,
  Wijziging,
  WijzigingQuery,
} from './storage.ts';
import type { TouchedEntry } from './touched.ts';

/** A row whose bytes lie in the one buffer of its batch: cloning many small arrays between threads costs more than the insert. */
export interface PackedRow {
  readonly author: string;
  readonly timeMs: number;
  readonly offset: number;
  readonly length: number;
}

export interface PackedAppend {
  readonly room: string;
  readonly epoch: string;
  readonly afterSeq: number;
  readonly rows: readonly PackedRow[];
  readonly touched: readonly TouchedEntry[];
  readonly leases: readonly Lease[];
  readonly droppedLeases: readonly number[];
}

export interface WorkerOptions {
  readonly dataDir: string;
  readonly migrations: readonly MigrationSet[];
  readonly maxPageCount?: number | undefined;
}

/** What each question to the writer thread carries, and what it answers. */
export interface Operations {
  append: { ask: { appends: readonly PackedAppend[]; bytes: Uint8Array }; answer: readonly boolean[] };
  load: { ask: { room: string }; answer: LoadedRoom };
  saveSnapshot: { ask: { room: string; snapshot: Snapshot }; answer: boolean };
  setReadOnly: { ask: { room: string; reason: string | null }; answer: boolean };
  history: { ask: { room: string; query: HistoryQuery }; answer: readonly StoredRow[] };
  wijzigingen: { ask: { room: string; query: WijzigingQuery }; answer: readonly Wijziging[] };
  all: { ask: { sql: string; params: readonly SqlValue[] }; answer: readonly SqlRow[] };
  batch: { ask: { statements: readonly SqlStatement[] }; answer: readonly number[] };
  backup: { ask: { file: string }; answer: null };
  close: { ask: null; answer: null };
}
export type OperationName = keyof Operations;

export type Question = {
  [Name in OperationName]: {
    readonly id: number;
    readonly name: Name;
    readonly ask: Operations[Name]['ask'];
  };
}[OperationName];

export interface Failure {
  readonly kind: StorageErrorKind;
  readonly message: string;
  readonly detail: string;
}

/** Id 0 answers the opening itself. */
export type Answer =
  | { readonly id: number; readonly answer: Operations[OperationName]['answer'] | null }
  | { readonly id: number; readonly failure: Failure };
