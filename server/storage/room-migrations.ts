import type { MigrationSet } from './sql-database.ts';

/** The tables of the rooms. `update_log` is only ever added to: it is the history. */
export const ROOM_MIGRATIONS: MigrationSet = {
  name: 'room',
  steps: [
    `CREATE TABLE room (
       id INTEGER PRIMARY KEY,
       name TEXT NOT NULL UNIQUE,
       epoch TEXT NOT NULL,
       read_only TEXT
     ) STRICT;
     CREATE TABLE update_log (
       room_id INTEGER NOT NULL REFERENCES room(id),
       seq INTEGER NOT NULL,
       author TEXT NOT NULL,
       time_ms INTEGER NOT NULL,
       crc INTEGER NOT NULL,
       bytes BLOB NOT NULL,
       PRIMARY KEY (room_id, seq)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE snapshot (
       room_id INTEGER NOT NULL REFERENCES room(id),
       seq INTEGER NOT NULL,
       sha256 BLOB NOT NULL,
       state_vector BLOB NOT NULL,
       update_bytes BLOB NOT NULL,
       PRIMARY KEY (room_id, seq)
     ) STRICT;
     CREATE TABLE client_lease (
       room_id INTEGER NOT NULL REFERENCES room(id),
       client_id INTEGER NOT NULL,
       deelnemer_id TEXT NOT NULL,
       PRIMARY KEY (room_id, client_id)
     ) STRICT, WITHOUT ROWID;`,
    `ALTER TABLE client_lease ADD COLUMN time_ms INTEGER NOT NULL DEFAULT 0;
     CREATE TABLE wijziging (
       room_id INTEGER NOT NULL REFERENCES room(id),
       seq INTEGER NOT NULL,
       record TEXT NOT NULL,
       author TEXT NOT NULL,
       time_ms INTEGER NOT NULL,
       soorten TEXT NOT NULL,
       PRIMARY KEY (room_id, seq, record)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX wijziging_record ON wijziging (room_id, record, seq);`,
  ],
};
