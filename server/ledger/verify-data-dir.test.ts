import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { ledgerEntrySchema } from '#shared/domain/ledger/entry.ts';
import { entryMessage } from '#shared/domain/ledger/messages.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { must } from '#shared/lib/assert.ts';
import {
  copyOf,
  faultsIn,
  filledDataDir,
  readHeadFile,
  receiptFile,
  rewrite,
  tamper,
  writeHeadFile,
} from '#server/ledger/tamper.test-support.ts';
import { newSigner, sha256 } from '#server/ledger/signer.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';
import { verifyDataDir } from '#server/ledger/verify-data-dir.ts';

const LAST = 5;
const SEQS = [1, 2, 3, 4, 5];

let sound: string;
let receipts: readonly Receipt[];
beforeAll(async () => {
  ({ dataDir: sound, receipts } = await filledDataDir(LAST - 1));
});
const receipt = (seq: number): Receipt => must(receipts[seq - 2], 'a receipt');

async function faultsAfter(change: (db: DatabaseSync) => void): Promise<readonly string[]> {
  const dataDir = await copyOf(sound);
  tamper(dataDir, change);
  return faultsIn(dataDir);
}

describe('[LE4] ledger:verify', () => {
  it('finds nothing wrong with a ledger that was only ever added to', async () => {
    const dataDir = await copyOf(sound);
    const lines = await verifyDataDir(dataDir, [await receiptFile(dataDir, receipt(3))]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(Array(7).fill('sound'));
    expect(lines[1]?.text).toBe('5 regels, genummerd 1 tot en met 5, zonder gat.');
    expect(lines.at(-1)?.text).toContain('klopt, en staat als regel 3 in het grootboek');
  });

  const CHANGES: readonly (readonly [column: string, sql: string, fault: string])[] = [
    ['entry: its time', `entry = json_set(entry, '$.atMs', 5)`, 'inhoud'],
    ['entry: one space', `entry = entry || ' '`, 'anders geschreven'],
    ['entry: a field twice', `entry = replace(entry, '"atMs":', '"atMs":1,"atMs":')`, 'anders geschreven'],
    ['entry: no entry at all', `entry = '{}'`, 'geen regel van een grootboek'],
    ['entry: another version', `entry = json_set(entry, '$.version', 2)`, 'geen regel van een grootboek'],
    ['entry: a field more', `entry = json_set(entry, '$.naam', 'Anna')`, 'geen regel van een grootboek'],
    ['hash', `hash = 'f' || substr(hash, 2, 62) || '0f'`, 'inhoud of het kenmerk'],
    ['hash: upper case', `hash = upper(hash)`, 'inhoud of het kenmerk'],
    ['signature', `signature = 'ff' || substr(signature, 3)`, 'handtekening klopt niet'],
    ['signature: upper case', `signature = upper(signature)`, 'handtekening klopt niet'],
    [
      'signature: of another entry',
      `signature = (SELECT other.signature FROM ledger AS other WHERE other.seq = ledger.seq % 5 + 1)`,
      'handtekening klopt niet',
    ],
  ];
  it.each(CHANGES)('names the row of which was changed: %s', async (_column, sql, fault) => {
    for (const seq of SEQS) {
      const faults = await faultsAfter((db) => void db.exec(`UPDATE ledger SET ${sql} WHERE seq = ${seq}`));
      expect(faults[0]).toContain(`Regel ${seq}: `);
      expect(faults[0]).toContain(fault);
    }
  });

  it('names the row of which content and hash were both changed', async () => {
    for (const seq of SEQS) {
      const faults = await faultsAfter((db) => {
        const stored = db.prepare('SELECT entry FROM ledger WHERE seq = ?').get(seq);
        const entry = ledgerEntrySchema.parse(JSON.parse(String(stored?.['entry'])));
        const changed = { ...entry, atMs: entry.atMs + 1 };
        db.prepare('UPDATE ledger SET entry = ?, hash = ? WHERE seq = ?').run(
          canonicalJson(changed),
          sha256(entryMessage(changed)),
          seq,
        );
      });
      expect(faults[0]).toBe(`Regel ${seq}: de handtekening klopt niet.`);
    }
  });

  it('names the row behind which one is gone, and the number of one that was moved', async () => {
    for (const seq of SEQS.slice(0, -1)) {
      const faults = await faultsAfter((db) => void db.exec(`DELETE FROM ledger WHERE seq = ${seq}`));
      expect(faults[0]).toContain(`Regel ${seq + 1}: dit nummer volgt niet op het vorige`);
      const closed = await faultsAfter((db) => {
        db.exec(`DELETE FROM ledger WHERE seq = ${seq}`);
        for (let later = seq + 1; later <= LAST; later++)
          db.exec(`UPDATE ledger SET seq = ${later - 1} WHERE seq = ${later}`);
      });
      expect(closed[0]).toContain(`Regel ${seq}: deze regel hoort op een andere plaats`);
    }
    const moved = await faultsAfter((db) => void db.exec('UPDATE ledger SET seq = 15 WHERE seq = 5'));
    expect(moved[0]).toContain('Regel 15: dit nummer volgt niet op het vorige');
  });

  it('names the first of two rows that were put in each other’s place', async () => {
    for (const first of SEQS.slice(0, -1)) {
      const faults = await faultsAfter((db) =>
        db.exec(`UPDATE ledger SET seq = -1 WHERE seq = ${first};
                 UPDATE ledger SET seq = ${first} WHERE seq = ${first + 1};
                 UPDATE ledger SET seq = ${first + 1} WHERE seq = -1`),
      );
      expect(faults[0]).toContain(`Regel ${first}: deze regel hoort op een andere plaats`);
    }
  });

  it('finds that the tail was cut off, by the head', async () => {
    for (const seq of SEQS) {
      const faults = await faultsAfter((db) => void db.exec(`DELETE FROM ledger WHERE seq >= ${seq}`));
      expect(faults.join('\n')).toContain(
        'Het grootboek reikte volgens hoofd.json tot regel 5, en die is er niet meer.',
      );
    }
  });

  it('finds a missing lock, and one that does nothing', async () => {
    for (const change of [
      'DROP TRIGGER ledger_never_changes',
      'DROP TRIGGER ledger_never_changes; CREATE TRIGGER ledger_never_changes BEFORE UPDATE ON ledger BEGIN SELECT 1; END',
    ]) {
      const dataDir = await copyOf(sound);
      const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
      db.exec(change);
      db.close();
      expect(await faultsIn(dataDir)).toEqual([
        'De tabel zit niet goed op slot: ledger_never_changes ontbreekt of is veranderd.',
      ]);
    }
  });

  it('finds a head that is gone, no head at all, changed, or of another ledger', async () => {
    const other = await filledDataDir(2);
    const dataDir = await copyOf(sound);
    const head = await readHeadFile(dataDir);
    for (const [forged, fault] of [
      [null, 'ontbreekt'],
      ['geen hoofd', 'niet te lezen'],
      [{ ...head, seq: 4 }, 'niet ondertekend'],
      [{ ...head, seq: 9 }, 'reikte volgens hoofd.json tot regel 9'],
      [{ ...head, hash: receipt(3).signed.hash }, 'niet ondertekend'],
      [await readHeadFile(other.dataDir), 'niet ondertekend'],
    ] as const) {
      await writeHeadFile(dataDir, forged);
      const faults = await faultsIn(dataDir);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(fault);
      await writeHeadFile(dataDir, head);
    }
    expect(await faultsIn(dataDir)).toEqual([]);
  });

  it('accepts a head that lags behind, as after a crash', async () => {
    const dataDir = await copyOf(sound);
    await writeHeadFile(dataDir, receipt(3).head);
    expect(await faultsIn(dataDir)).toEqual([]);
  });

  it('finds a history that was written anew with another key, whole or from some row on', async () => {
    for (const from of SEQS) {
      const dataDir = await copyOf(sound);
      const thief = newSigner();
      await rewrite(dataDir, { from, entries: 3, signer: thief.signer, keyStart: false, keepHead: false });
      expect((await faultsIn(dataDir))[0]).toMatch(new RegExp(`^Regel ${from}: .*sleutel`));
      // A key of their own, properly begun, and a head by it; but the file of that key is not in the folder.
      const begun = await copyOf(sound);
      await rewrite(begun, { from, entries: 6, signer: thief.signer, keyStart: true, keepHead: true });
      expect(await faultsIn(begun)).toEqual([expect.stringContaining('is niet die van deze server')]);
    }
  });
});
