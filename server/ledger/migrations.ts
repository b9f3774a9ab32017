import { GENESIS_HASH } from '#shared/domain/ledger/entry.ts';
import type { MigrationSet } from '#server/storage/sql-database.ts';

/** What the database answers when a statement that had to change something changed nothing. */
export const NOTHING_CHANGED = 'grootboek: er is niets veranderd';

/**
 * The ledger: `entry` is the canonical text that is hashed, so that nothing is told twice and nothing can differ from
 * what was signed. The triggers are a second lock: our own code never tries, and a clumsy hand is refused. They stop no
 * one who owns the file; the chain, the head and the receipts are what shows that.
 *
 * `ledger_nothing_changed` never holds a row: adding one is how a transaction gives itself up.
 */
export const LEDGER_MIGRATIONS: MigrationSet = {
  name: 'ledger',
  steps: [
    `CREATE TABLE ledger (
       seq INTEGER PRIMARY KEY,
       entry TEXT NOT NULL,
       hash TEXT NOT NULL UNIQUE,
       signature TEXT NOT NULL,
       tafel TEXT GENERATED ALWAYS AS (json_extract(entry, '$.tafel')) VIRTUAL,
       kind TEXT GENERATED ALWAYS AS (json_extract(entry, '$.kind')) VIRTUAL
     ) STRICT;
     CREATE INDEX ledger_by_tafel ON ledger (tafel, seq);
     CREATE INDEX ledger_by_kind ON ledger (kind, seq);
     CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
     WHEN NEW.seq <> coalesce((SELECT max(seq) FROM ledger), 0) + 1
       OR json_extract(NEW.entry, '$.seq') IS NOT NEW.seq
       OR json_extract(NEW.entry, '$.prev') IS NOT
          coalesce((SELECT hash FROM ledger ORDER BY seq DESC LIMIT 1), '${GENESIS_HASH}')
     BEGIN SELECT RAISE(ABORT, 'grootboek: een regel past alleen achter de laatste'); END;
     CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger
     BEGIN SELECT RAISE(ABORT, 'grootboek: een regel verandert nooit'); END;
     CREATE TRIGGER ledger_never_shrinks BEFORE DELETE ON ledger
     BEGIN SELECT RAISE(ABORT, 'grootboek: een regel verdwijnt nooit'); END;
     CREATE TABLE ledger_nothing_changed (id INTEGER PRIMARY KEY) STRICT;
     CREATE TRIGGER ledger_give_up BEFORE INSERT ON ledger_nothing_changed
     BEGIN SELECT RAISE(ABORT, '${NOTHING_CHANGED}'); END;`,
  ],
};
