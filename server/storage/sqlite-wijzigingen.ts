import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Wijziging, WijzigingQuery } from './storage.ts';
import { addSoort, type TouchedEntry } from './touched.ts';

/** Who goes on in the same record within this is still busy with the same change. */
const SAME_CHANGE_MS = 60_000;
/** Entries of which we remember that they can go on; forgetting one costs a row, nothing else. */
const MAX_RECENT = 10_000;

interface Recent {
  readonly seq: number;
  readonly author: string;
  readonly sinceMs: number;
  readonly soorten: string[];
}

const COLUMNS = 'seq, record, author, time_ms, soorten';

/** The history per record, inside the writer thread. `add` expects the caller's transaction. */
export class SqliteWijzigingen {
  readonly #insert: StatementSync;
  readonly #extend: StatementSync;
  readonly #ofRoom: StatementSync;
  readonly #ofRecord: StatementSync;
  /** The last entry of a record, by room and record. */
  readonly #recent = new Map<string, Recent>();

  constructor(db: DatabaseSync) {
    this.#insert = db.prepare(
      'INSERT INTO wijziging (room_id, seq, record, author, time_ms, soorten) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#extend = db.prepare(
      'UPDATE wijziging SET time_ms = ?, soorten = ? WHERE room_id = ? AND seq = ? AND record = ?',
    );
    this.#ofRoom = db.prepare(
      `SELECT ${COLUMNS} FROM wijziging WHERE room_id = ? AND seq < ? ORDER BY seq DESC, record LIMIT ?`,
    );
    this.#ofRecord = db.prepare(
      `SELECT ${COLUMNS} FROM wijziging WHERE room_id = ?1 AND seq < ?2
       AND (record = ?3 OR (record > ?3 || '/' AND record < ?3 || '0')) ORDER BY seq DESC, record LIMIT ?4`,
    );
  }

  /** After a rollback what we remember may not be there. */
  forget(): void {
    this.#recent.clear();
  }

  /** The entries of rows that come right after `lastSeq`. */
  add(roomId: number, lastSeq: number, entries: readonly TouchedEntry[]): void {
    for (const { record, author, row, timeMs, soorten } of entries) {
      const key = `${roomId} ${record}`;
      const recent = this.#recent.get(key);
      if (recent?.author === author && timeMs - recent.sinceMs < SAME_CHANGE_MS) {
        for (const soort of soorten) addSoort(recent.soorten, soort);
        this.#extend.run(timeMs, JSON.stringify(recent.soorten), roomId, recent.seq, record);
        continue;
      }
      const seq = lastSeq + row + 1;
      this.#insert.run(roomId, seq, record, author, timeMs, JSON.stringify(soorten));
      if (this.#recent.size >= MAX_RECENT) this.#recent.clear();
      this.#recent.set(key, { seq, author, sinceMs: timeMs, soorten: [...soorten] });
    }
  }

  find(roomId: number, { record, beforeSeq, limit }: WijzigingQuery): readonly Wijziging[] {
    const rows =
      record === null
        ? this.#ofRoom.all(roomId, beforeSeq, limit)
        : this.#ofRecord.all(roomId, beforeSeq, record, limit);
    return rows.map((row) => ({
      seq: Number(row['seq']),
      record: String(row['record']),
      author: String(row['author']),
      timeMs: Number(row['time_ms']),
      soorten: JSON.parse(String(row['soorten'])) as string[],
    }));
  }
}
