import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { PackedAppend } from './sqlite-messages.ts';
import { SqliteWijzigingen } from './sqlite-wijzigingen.ts';
import type {
  HistoryQuery,
  Lease,
  LoadedRoom,
  Snapshot,
  StoredRow,
  Wijziging,
  WijzigingQuery,
} from './storage.ts';

type Row = Record<string, unknown>;

const SQL = {
  findRoom: 'SELECT id, epoch, read_only FROM room WHERE name = ?',
  insertRoom: 'INSERT INTO room (name, epoch) VALUES (?, ?) RETURNING id',
  setReadOnly: 'UPDATE room SET read_only = ? WHERE name = ?',
  lastSeq: 'SELECT coalesce(max(seq), 0) AS seq FROM update_log WHERE room_id = ?',
  insertRow: 'INSERT INTO update_log (room_id, seq, author, time_ms, crc, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  rowsAfter:
    'SELECT seq, author, time_ms, crc, bytes FROM update_log WHERE room_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  insertLease:
    'INSERT INTO client_lease (room_id, client_id, deelnemer_id, time_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  dropLease: 'DELETE FROM client_lease WHERE room_id = ? AND client_id = ?',
  leases: 'SELECT client_id, deelnemer_id, time_ms FROM client_lease WHERE room_id = ?',
  snapshots:
    'SELECT seq, sha256, state_vector, update_bytes FROM snapshot WHERE room_id = ? ORDER BY seq DESC LIMIT 2',
  insertSnapshot:
    'INSERT OR REPLACE INTO snapshot (room_id, seq, sha256, state_vector, update_bytes) VALUES (?, ?, ?, ?, ?)',
  pruneSnapshots:
    'DELETE FROM snapshot WHERE room_id = ?1 AND seq NOT IN (SELECT seq FROM snapshot WHERE room_id = ?1 ORDER BY seq DESC LIMIT 2)',
} as const;

interface KnownRoom {
  readonly id: number;
  lastSeq: number;
}

const EMPTY: LoadedRoom = {
  epoch: null,
  readOnly: null,
  lastSeq: 0,
  snapshot: null,
  tail: [],
  leases: [],
  damage: null,
};

function sha256(update: Uint8Array, stateVector: Uint8Array): Buffer {
  return createHash('sha256').update(update).update(stateVector).digest();
}

/** The tables of the rooms, inside the writer thread. Methods that write expect the caller's transaction. */
export class SqliteRooms {
  readonly #statements = new Map<string, StatementSync>();
  readonly #known = new Map<string, KnownRoom>();
  readonly #db: DatabaseSync;
  readonly #wijzigingen: SqliteWijzigingen;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#wijzigingen = new SqliteWijzigingen(db);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** After a rollback the cached places in the log are no longer true. */
  forget(): void {
    this.#known.clear();
    this.#wijzigingen.forget();
  }

  #find(name: string): KnownRoom | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const row = this.#statement(SQL.findRoom).get(name);
    if (row === undefined) return null;
    const id = Number(row['id']);
    const room = { id, lastSeq: Number(this.#statement(SQL.lastSeq).get(id)?.['seq']) };
    this.#known.set(name, room);
    return room;
  }

  #create(name: string, epoch: string): KnownRoom {
    const room = { id: Number(this.#statement(SQL.insertRoom).get(name, epoch)?.['id']), lastSeq: 0 };
    this.#known.set(name, room);
    return room;
  }

  /** False when the log is not where the caller thinks it is; nothing is written then. */
  append(request: PackedAppend, bytes: Uint8Array): boolean {
    const found = this.#find(request.room);
    if ((found?.lastSeq ?? 0) !== request.afterSeq) return false;
    const room = found ?? this.#create(request.room, request.epoch);
    const insert = this.#statement(SQL.insertRow);
    for (const clientId of request.droppedLeases) this.#statement(SQL.dropLease).run(room.id, clientId);
    this.#wijzigingen.add(room.id, room.lastSeq, request.touched);
    for (const { author, timeMs, offset, length } of request.rows) {
      const row = bytes.subarray(offset, offset + length);
      insert.run(room.id, ++room.lastSeq, author, timeMs, crc32(row), row);
    }
    for (const { clientId, deelnemer, timeMs } of request.leases) {
      this.#statement(SQL.insertLease).run(room.id, clientId, deelnemer, timeMs);
    }
    return true;
  }

  /** False when the snapshot claims rows that are not in the log. */
  saveSnapshot(name: string, { seq, update, stateVector }: Snapshot): boolean {
    const room = this.#find(name);
    if (room === null || seq > room.lastSeq) return false;
    this.#statement(SQL.insertSnapshot).run(room.id, seq, sha256(update, stateVector), stateVector, update);
    this.#statement(SQL.pruneSnapshots).run(room.id);
    return true;
  }

  setReadOnly(name: string, reason: string | null): boolean {
    return Number(this.#statement(SQL.setReadOnly).run(reason, name).changes) === 1;
  }

  load(name: string): LoadedRoom {
    const room = this.#find(name);
    if (room === null) return EMPTY;
    const meta = this.#statement(SQL.findRoom).get(name) ?? {};
    const damage: string[] = [];
    const snapshot = this.#newestGoodSnapshot(room.id, damage);
    const { rows, fault } = this.#rows(room.id, snapshot?.seq ?? 0, -1);
    if (fault !== null) damage.push(fault);
    const lastSeq = rows.at(-1)?.seq ?? snapshot?.seq ?? 0;
    if (fault === null && lastSeq !== room.lastSeq)
      damage.push(`het logboek eindigt bij ${lastSeq}, niet bij ${room.lastSeq}`);
    return {
      epoch: String(meta['epoch']),
      readOnly: meta['read_only'] === null ? null : String(meta['read_only']),
      lastSeq: room.lastSeq,
      snapshot,
      tail: rows,
      leases: this.#statement(SQL.leases)
        .all(room.id)
        .map((row): Lease => ({
          clientId: Number(row['client_id']),
          deelnemer: String(row['deelnemer_id']),
          timeMs: Number(row['time_ms']),
        })),
      damage: damage.length === 0 ? null : damage.join('; '),
    };
  }

  history(name: string, { afterSeq, limit }: HistoryQuery): readonly StoredRow[] {
    const room = this.#find(name);
    return room === null ? [] : this.#rows(room.id, afterSeq, limit).rows;
  }

  wijzigingen(name: string, query: WijzigingQuery): readonly Wijziging[] {
    const room = this.#find(name);
    return room === null ? [] : this.#wijzigingen.find(room.id, query);
  }

  /** A bad newest snapshot is damage, but the older one with a longer tail still shows the whole content. */
  #newestGoodSnapshot(roomId: number, damage: string[]): Snapshot | null {
    for (const row of this.#statement(SQL.snapshots).all(roomId)) {
      const update = row['update_bytes'] as Uint8Array;
      const stateVector = row['state_vector'] as Uint8Array;
      const seq = Number(row['seq']);
      if (sha256(update, stateVector).equals(row['sha256'] as Uint8Array))
        return { seq, update, stateVector };
      damage.push(`momentopname ${seq} klopt niet met zijn hash`);
    }
    return null;
  }

  /** Rows in order up to the first that does not verify. */
  #rows(roomId: number, afterSeq: number, limit: number): { rows: StoredRow[]; fault: string | null } {
    const rows: StoredRow[] = [];
    let expected = afterSeq;
    for (const row of this.#statement(SQL.rowsAfter).all(roomId, afterSeq, limit) as Row[]) {
      const seq = Number(row['seq']);
      const bytes = row['bytes'] as Uint8Array;
      expected += 1;
      if (seq !== expected) return { rows, fault: `regel ${expected} ontbreekt in het logboek` };
      if (crc32(bytes) !== row['crc'])
        return { rows, fault: `regel ${seq} klopt niet met zijn controlegetal` };
      rows.push({ seq, author: String(row['author']), timeMs: Number(row['time_ms']), bytes });
    }
    return { rows, fault: null };
  }
}
