import { describe, expect, it } from 'vitest';
import { registerLedgerContract } from '#server/ledger/ledger-contract.ts';
import { addNumber, newDataDir, openIn } from '#server/ledger/sqlite.test-support.ts';
import { gewist, toegetreden } from '#server/ledger/test-support.ts';
import type { SqlChange } from '#server/ledger/sqlite.ts';

registerLedgerContract<SqlChange>('SQLite', async () => {
  const { ledger, sql } = await openIn(await newDataDir());
  return {
    ledger,
    add: addNumber,
    fail: () => [...addNumber(99), { sql: 'INSERT INTO no_such_table VALUES (1)', params: [] }],
    values: async () =>
      (await sql.all('SELECT value FROM number ORDER BY value')).map(({ value }) => Number(value)),
  };
});

describe('the ledger in SQLite', () => {
  it('[LE3] takes back every statement when the last one that had to change something did not', async () => {
    const { ledger, sql } = await openIn(await newDataDir());
    await ledger.commit(addNumber(1), [toegetreden(1)]);
    expect(await ledger.commit([...addNumber(2), ...addNumber(1)], [toegetreden(2)])).toBeNull();
    expect(await sql.all('SELECT value FROM number')).toEqual([{ value: 1 }]);
    expect(await sql.all('SELECT count(*) AS n FROM ledger_nothing_changed')).toEqual([{ n: 0 }]);
  });

  it('[LE4] refuses to change, remove, replace or insert a row anywhere but at the end', async () => {
    const { ledger, sql } = await openIn(await newDataDir());
    await ledger.commit(addNumber(1), [toegetreden(1), gewist(1)]);
    const before = await sql.all('SELECT * FROM ledger');
    for (const statement of [
      `UPDATE ledger SET signature = ''`,
      'DELETE FROM ledger WHERE seq = 3',
      'DELETE FROM ledger',
      'INSERT OR REPLACE INTO ledger (seq, entry, hash, signature) SELECT seq, entry, hash, signature FROM ledger WHERE seq = 3',
      `INSERT INTO ledger (seq, entry, hash, signature) SELECT 5, entry, 'x', signature FROM ledger WHERE seq = 3`,
      `INSERT INTO ledger (seq, entry, hash, signature) SELECT 4, entry, 'x', signature FROM ledger WHERE seq = 3`,
      `INSERT INTO ledger (seq, entry, hash, signature) SELECT 4, json_set(entry, '$.seq', 4), 'x', signature FROM ledger WHERE seq = 3`,
    ]) {
      await expect(sql.batch([{ sql: statement, params: [] }])).rejects.toThrow('grootboek');
    }
    expect(await sql.all('SELECT * FROM ledger')).toEqual(before);
  });
});
