import type { MigrationSet } from '#server/storage/sql-database.ts';

/** The tables of the records. Names are Dutch as in the domain; times are milliseconds. */
export const RECORD_MIGRATIONS: MigrationSet = {
  name: 'records',
  steps: [
    `CREATE TABLE tafel (
       id TEXT PRIMARY KEY,
       naam TEXT NOT NULL,
       soort TEXT NOT NULL,
       gebied TEXT NOT NULL,
       created_at_ms INTEGER NOT NULL,
       ready INTEGER NOT NULL DEFAULT 0
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE partij (
       tafel TEXT NOT NULL REFERENCES tafel(id),
       id TEXT NOT NULL,
       position INTEGER NOT NULL,
       partij TEXT NOT NULL,
       registered INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (tafel, id)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE deelnemer (
       id TEXT PRIMARY KEY,
       tafel TEXT NOT NULL,
       partij TEXT NOT NULL,
       naam TEXT NOT NULL,
       rol TEXT NOT NULL,
       created_at_ms INTEGER NOT NULL,
       registered INTEGER NOT NULL DEFAULT 0,
       FOREIGN KEY (tafel, partij) REFERENCES partij(tafel, id)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX deelnemer_by_tafel ON deelnemer (tafel);
     CREATE TABLE uitnodiging (
       id TEXT PRIMARY KEY,
       token_hash TEXT NOT NULL UNIQUE,
       tafel TEXT NOT NULL,
       partij TEXT NOT NULL,
       rol TEXT NOT NULL,
       beheerder INTEGER NOT NULL,
       created_at_ms INTEGER NOT NULL,
       expires_at_ms INTEGER NOT NULL,
       redeemed_at_ms INTEGER,
       redeemed_by TEXT,
       withdrawn_at_ms INTEGER,
       FOREIGN KEY (tafel, partij) REFERENCES partij(tafel, id)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX uitnodiging_by_tafel ON uitnodiging (tafel, created_at_ms);
     CREATE TABLE sessie (
       id TEXT PRIMARY KEY,
       secret_hash TEXT NOT NULL UNIQUE,
       beheerder INTEGER NOT NULL,
       created_at_ms INTEGER NOT NULL,
       seen_at_ms INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE sessie_plaats (
       sessie TEXT NOT NULL,
       tafel TEXT NOT NULL,
       deelnemer TEXT NOT NULL REFERENCES deelnemer(id),
       PRIMARY KEY (sessie, tafel)
     ) STRICT, WITHOUT ROWID;`,
  ],
};
