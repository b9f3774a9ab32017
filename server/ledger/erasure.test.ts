import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { newDataDir, openIn } from '#server/ledger/sqlite.test-support.ts';
import { faultsIn, receiptFile } from '#server/ledger/tamper.test-support.ts';
import { gewist, persoonId, toegetreden } from '#server/ledger/test-support.ts';

it('[LE5] a person can be erased: no entry ever held their name, and ledger and receipts still verify', async () => {
  const dataDir = await newDataDir();
  const { ledger, sql, close } = await openIn(dataDir);
  const id = persoonId(1);
  await ledger.commit(
    [
      {
        sql: 'INSERT INTO persoon (id, naam, email) VALUES (?, ?, ?)',
        params: [id, 'Anna de Vries', 'anna.devries@example.nl'],
        mustChange: true,
      },
    ],
    [toegetreden(1)],
  );
  const before = must(await ledger.receiptOf(2), 'a receipt');
  const erased = await ledger.commit(
    [
      {
        sql: 'UPDATE persoon SET naam = NULL, email = NULL WHERE id = ? AND naam IS NOT NULL',
        params: [id],
        mustChange: true,
      },
    ],
    [gewist(1)],
  );
  expect(erased?.map(({ entry }) => entry.seq)).toEqual([3]);
  expect(await sql.all('SELECT naam, email FROM persoon')).toEqual([{ naam: null, email: null }]);
  const stored = JSON.stringify(await sql.all('SELECT * FROM ledger'));
  const kept = await readFile(join(dataDir, 'sleutels', 'hoofd.json'), 'utf8');
  expect(stored).toContain(id);
  for (const text of [stored, kept, JSON.stringify(before)]) {
    expect(text).not.toMatch(/anna|vries|example/i);
  }
  await close();
  expect(await faultsIn(dataDir, [await receiptFile(dataDir, before)])).toEqual([]);
});
