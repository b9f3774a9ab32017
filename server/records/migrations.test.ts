import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { must } from '#shared/lib/assert.ts';
import { LEDGER_MIGRATIONS } from '#server/ledger/migrations.ts';
import { RECORD_MIGRATIONS } from '#server/records/migrations.ts';
import { SqliteRecords } from '#server/records/sqlite.ts';
import { tafelId, testId } from '#server/records/test-support.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';
import { openSqlite } from '#server/storage/sqlite.ts';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** A data directory as the first release left it: two tafels, a browser with a seat at each, and one that came in twice. */
async function firstRelease(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'puzzeltafel-migrate-'));
  cleanUps.push(() => rm(dataDir, { recursive: true }));
  const store = await openSqlite({
    dataDir,
    migrations: [{ name: 'records', steps: RECORD_MIGRATIONS.steps.slice(0, 1) }],
  });
  const partij = (id: string) =>
    JSON.stringify({ id, naam: id, afkorting: id.slice(0, 12), soort: 'rijk', kleur: '#000000' });
  const deelnemers = [
    [1, 1, 'vro', 'Fatima', 'regisseur', 100],
    [2, 2, 'vro', 'Fatima B.', 'redacteur', 200],
    [3, 1, 'rws', 'Bram', 'redacteur', 300],
    [4, 1, 'vro', 'Bram', 'adviseur', 400],
  ] as const;
  await store.sql.batch([
    ...[1, 2].map((n) => ({
      sql: `INSERT INTO tafel (id, naam, soort, gebied, created_at_ms, ready) VALUES (?, 'T', ?, ?, 1, 1)`,
      params: [
        testId(n),
        n === 1 ? 'provincietafel' : 'gebiedstafel',
        JSON.stringify({ soort: 'provincie', naam: 'Utrecht' }),
      ],
    })),
    ...[1, 2].flatMap((n) =>
      ['vro', 'rws'].map((id, position) => ({
        sql: 'INSERT INTO partij (tafel, id, position, partij, registered) VALUES (?, ?, ?, ?, 1)',
        params: [testId(n), id, position, partij(id)],
      })),
    ),
    ...deelnemers.map(([n, t, id, naam, rol, ms]) => ({
      sql: `INSERT INTO deelnemer (id, tafel, partij, naam, rol, created_at_ms, registered) VALUES (?, ?, ?, ?, ?, ?, 1)`,
      params: [testId(n), testId(t), id, naam, rol, ms],
    })),
    ...[51, 52].map((n) => ({
      sql: 'INSERT INTO sessie (id, secret_hash, beheerder, created_at_ms, seen_at_ms) VALUES (?, ?, ?, 1, 2)',
      params: [testId(n), `secret-${n}`, n === 51 ? 1 : 0],
    })),
    ...[
      [51, 1, 1],
      [51, 2, 2],
      [52, 1, 4],
    ].map(([s = 0, t = 0, d = 0]) => ({
      sql: 'INSERT INTO sessie_plaats (sessie, tafel, deelnemer) VALUES (?, ?, ?)',
      params: [testId(s), testId(t), testId(d)],
    })),
    ...[
      [61, 1, null, null],
      [62, 0, null, null],
      [63, 0, 5, testId(3)],
    ].map(([n, beheerder = null, at = null, by = null]) => ({
      sql: `INSERT INTO uitnodiging (id, token_hash, tafel, partij, rol, beheerder, created_at_ms, expires_at_ms, redeemed_at_ms, redeemed_by)
            VALUES (?, ?, ?, 'vro', 'redacteur', ?, 7, 99, ?, ?)`,
      params: [testId(Number(n)), `hash-${n}`, testId(1), beheerder, at, by],
    })),
  ]);
  await store.storage.close();
  return dataDir;
}

async function migrated() {
  const dataDir = await firstRelease();
  const { sql, storage } = await openSqlite({ dataDir, migrations: [RECORD_MIGRATIONS, LEDGER_MIGRATIONS] });
  cleanUps.push(() => storage.close());
  return {
    records: new SqliteRecords(sql, { commit: () => Promise.reject(new Error('no ledger')) }),
    sql,
    dataDir,
  };
}

describe('bringing the records of the first release up to date', () => {
  it('[ID1] makes a person of every browser, with all its seats, and of every seat without one', async () => {
    const { records } = await migrated();
    const seats = await records.deelnemers(tafelId(1));
    expect(seats.map(({ id, naam, partij, rol }) => [id, naam, partij, rol])).toEqual([
      [testId(1), 'Fatima B.', 'vro', 'regisseur'],
      [testId(3), 'Bram', 'rws', 'redacteur'],
      [testId(4), 'Bram', 'vro', 'adviseur'],
    ]);
    expect(seats[0]).toMatchObject({
      van: null,
      tot: null,
      einde: null,
      vervangt: null,
      bron: 'uitnodiging',
    });
    const personen = new Set(seats.map(({ persoon }) => persoon));
    expect(personen.size).toBe(3);
    for (const persoon of personen) expect(persoon).toMatch(ID_PATTERN);
    const sessie = must(await records.sessieBySecretHash('secret-51'), 'the session');
    expect(sessie).toMatchObject({ id: testId(51), beheerder: true, persoon: seats[0]?.persoon });
    const plaatsen = await records.plaatsen(sessie.persoon, 1000);
    expect(plaatsen.map(({ deelnemer }) => deelnemer.id)).toEqual([testId(1), testId(2)]);
    const second = must(await records.sessieBySecretHash('secret-52'), 'the other session');
    expect((await records.plaats(second.persoon, tafelId(1), 1000))?.deelnemer.id).toBe(testId(4));
  });

  it('[TF5] gives tafels their fase and status, and has every document and register completed', async () => {
    const { records } = await migrated();
    const { tafels, registers } = await records.unfinished();
    expect(tafels.map(({ fase, status }) => [fase, status])).toEqual([
      ['puzzel', 'open'],
      ['concretisering', 'open'],
    ]);
    expect(registers).toEqual([tafelId(1), tafelId(2)]);
  });

  it('[ID3] withdraws open links that are bound to no address, and keeps the rest', async () => {
    const { records } = await migrated();
    const kinds = (await records.uitnodigingen(tafelId(1))).map(({ id, use }) => [Number(id), use.kind]);
    expect(kinds).toEqual([
      [61, 'open'],
      [62, 'ingetrokken'],
      [63, 'ingewisseld'],
    ]);
  });

  it('[AZ11] lets nobody change or remove a frozen text, also not past our own code', async () => {
    const { sql, dataDir } = await migrated();
    await sql.batch([
      {
        sql: `INSERT INTO bevroren_tekst VALUES (?, 'a', 1, 'tekst', 'hash', ?, 'klaar', 1)`,
        params: [testId(1), testId(1)],
      },
    ]);
    for (const statement of [`UPDATE bevroren_tekst SET tekst = 'anders'`, 'DELETE FROM bevroren_tekst'])
      await expect(sql.batch([{ sql: statement, params: [] }])).rejects.toThrow('een bevroren tekst');
    await cleanUps.pop()?.();
    const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    db.close();
  });

  it('[AK2] [AR2] lets nobody change or remove an akkoord, an arrangement or kept content, also not past our own code', async () => {
    const { sql } = await migrated();
    const hash = 'a'.repeat(64);
    const [t, d] = [testId(1), testId(1)];
    await sql.batch([
      { sql: `INSERT INTO inhoud VALUES (?, ?, '{}')`, params: [t, hash] },
      {
        sql: `INSERT INTO arrangement (tafel, nummer, titel, hash, afspraken, partijen, door, at_ms)
              VALUES (?, 1, 'T', ?, '[]', '[]', ?, 1)`,
        params: [t, hash, d],
      },
      {
        sql: `INSERT INTO akkoord (id, tafel, onderwerp, sleutel, partij, deelnemer, mandaat, inhoud_hash, delen, at_ms)
              VALUES ('a', ?, '{}', 'afspraak/x', 'vro', ?, '{}', ?, '{}', 1)`,
        params: [t, d, hash],
      },
    ]);
    const run = (statement: string) => sql.batch([{ sql: statement, params: [] }]);
    for (const table of ['inhoud', 'arrangement', 'akkoord'])
      await expect(run(`DELETE FROM ${table}`)).rejects.toThrow('verdwijnt nooit');
    for (const change of [
      `inhoud SET tekst = 'anders'`,
      `arrangement SET titel = 'anders'`,
      `arrangement SET partijen = '["vro"]'`,
      `akkoord SET mandaat = '[]'`,
      `akkoord SET partij = 'rws'`,
    ])
      await expect(run(`UPDATE ${change}`)).rejects.toThrow('verandert nooit');
    await run(`UPDATE akkoord SET vervallen_ms = 2, vervallen_delen = '[]'`);
    await run('UPDATE arrangement SET vastgesteld_ms = 2');
    for (const change of ['akkoord SET vervallen_ms = NULL', 'arrangement SET vastgesteld_ms = NULL'])
      await expect(run(`UPDATE ${change}`)).rejects.toThrow('verandert nooit');
  });
});
