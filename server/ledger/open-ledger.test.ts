import { cp, mkdir, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { newSigner } from '#server/ledger/signer.ts';
import { addNumber, newDataDir, openIn } from '#server/ledger/sqlite.test-support.ts';
import {
  copyOf,
  faultsIn,
  filledDataDir,
  headFile,
  readHeadFile,
  receiptFile,
  rewrite,
  tamper,
  writeHeadFile,
} from '#server/ledger/tamper.test-support.ts';
import { toegetreden } from '#server/ledger/test-support.ts';
import { verifyDataDir } from '#server/ledger/verify-data-dir.ts';

const RESTORED = { restored: { oldEpoch: 'oud', newEpoch: 'nieuw' } };

const pemOf = async (dataDir: string): Promise<string> => {
  const { keyId } = await readHeadFile(dataDir);
  return join(dataDir, 'sleutels', `${String(keyId)}.pem`);
};
const noticesIn = async (dataDir: string) =>
  (await verifyDataDir(dataDir, [])).filter(({ verdict }) => verdict === 'notice').map(({ text }) => text);

describe('[LE7] the keys of the ledger', () => {
  it('are made at the first start, outside the database, for their owner alone', async () => {
    const dataDir = await newDataDir();
    const { ledger } = await openIn(dataDir);
    const folder = join(dataDir, 'sleutels');
    const { keyId } = ledger.head();
    expect((await readdir(folder)).toSorted()).toEqual([`${keyId}.pem`, 'hoofd.json'].toSorted());
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, `${keyId}.pem`))).mode & 0o777).toBe(0o600);
    expect((await stat(headFile(dataDir))).mode & 0o777).toBe(0o600);
  });

  it('stay the same from start to start', async () => {
    const { dataDir, receipts } = await filledDataDir(1);
    const { ledger } = await openIn(dataDir);
    expect(ledger.head()).toEqual(receipts[0]?.head);
  });

  it('must be there: without, the server does not start and says what to do', async () => {
    const { dataDir } = await filledDataDir(1);
    await rm(await pemOf(dataDir));
    await expect(openIn(dataDir)).rejects.toThrow('--nieuwe-sleutel');
    const { ledger, close } = await openIn(dataDir, { newKey: true });
    expect((await ledger.entry(3))?.entry).toMatchObject({
      kind: 'sleutel-begonnen',
      body: { handover: null },
    });
    await close();
    expect(await faultsIn(dataDir)).toEqual([]);
    expect(await noticesIn(dataDir)).toEqual([
      expect.stringContaining('Regel 3: hier begon een nieuwe sleutel'),
    ]);
  });

  it('may be lost with the whole folder, and then a new one begins in the open', async () => {
    const { dataDir } = await filledDataDir(1);
    await rm(join(dataDir, 'sleutels'), { recursive: true });
    await expect(openIn(dataDir)).rejects.toThrow('hoofd.json');
    await (await openIn(dataDir, { newKey: true })).close();
    expect(await faultsIn(dataDir)).toEqual([]);
    expect(await noticesIn(dataDir)).toHaveLength(1);
  });

  it('must be the ones that their names say', async () => {
    const { dataDir } = await filledDataDir(1);
    for (const wrong of [newSigner().pem, 'geen sleutel']) {
      await writeFile(await pemOf(dataDir), wrong);
      await expect(openIn(dataDir)).rejects.toThrow('is niet de sleutel die zijn naam zegt');
      expect(await faultsIn(dataDir)).toEqual([expect.stringContaining('is niet die van deze server')]);
    }
  });

  it('are replaced when asked: the old one signs for the new one, and is kept', async () => {
    const { dataDir } = await filledDataDir(1);
    const old = await pemOf(dataDir);
    const { ledger, close } = await openIn(dataDir, { newKey: true });
    await ledger.commit(addNumber(50), [toegetreden(50)]);
    expect((await ledger.entry(4))?.entry.keyId).toBe(ledger.head().keyId);
    await close();
    expect((await stat(old)).isFile()).toBe(true);
    expect(await pemOf(dataDir)).not.toBe(old);
    expect(await faultsIn(dataDir)).toEqual([]);
    expect(await noticesIn(dataDir)).toEqual([]);
  });
});

describe('[LE4] opening a ledger', () => {
  it('refuses one that is shorter than its head, or another', async () => {
    const { dataDir } = await filledDataDir(3);
    const cut = await copyOf(dataDir);
    tamper(cut, (db) => void db.exec('DELETE FROM ledger WHERE seq = 4'));
    await expect(openIn(cut)).rejects.toThrow('korter dan het was');
    const emptied = await copyOf(dataDir);
    tamper(emptied, (db) => void db.exec('DELETE FROM ledger'));
    await expect(openIn(emptied)).rejects.toThrow('korter dan het was');
    const changed = await copyOf(dataDir);
    tamper(changed, (db) => void db.exec(`UPDATE ledger SET hash = '${'0'.repeat(64)}' WHERE seq = 4`));
    await expect(openIn(changed)).rejects.toThrow('niet meer hetzelfde');
  });

  it('refuses one whose head is gone, unreadable or of another', async () => {
    const { dataDir } = await filledDataDir(1);
    const other = await filledDataDir(0);
    for (const [head, message] of [
      [null, 'ontbreekt'],
      ['geen hoofd', 'hoort niet bij dit grootboek'],
      [await readHeadFile(other.dataDir), 'hoort niet bij dit grootboek'],
    ] as const) {
      await writeHeadFile(dataDir, head);
      await expect(openIn(dataDir)).rejects.toThrow(message);
    }
  });

  it('signs no head over entries that somebody put behind the last one', async () => {
    const { dataDir } = await filledDataDir(2);
    const { signer } = newSigner();
    for (const keyStart of [false, true]) {
      const forged = await copyOf(dataDir);
      await rewrite(forged, { from: 4, entries: 1, signer, keyStart, keepHead: false });
      await expect(openIn(forged)).rejects.toThrow(
        keyStart ? 'ontbreekt in' : 'Regel 4 van het grootboek klopt niet',
      );
      expect(await readHeadFile(forged)).toMatchObject({ seq: 3 });
    }
  });

  it('goes on after a crash between entries and head, and before the very first head', async () => {
    const { dataDir, receipts } = await filledDataDir(3);
    await writeHeadFile(dataDir, receipts[0]?.head);
    await (await openIn(dataDir)).close();
    expect(await readHeadFile(dataDir)).toEqual(receipts[2]?.head);
    const begun = await filledDataDir(0);
    const head = await readHeadFile(begun.dataDir);
    await writeHeadFile(begun.dataDir, null);
    await (await openIn(begun.dataDir)).close();
    expect(await readHeadFile(begun.dataDir)).toEqual(head);
  });

  it('keeps entries safe while the head cannot be written, and catches up with the next', async () => {
    const dataDir = await newDataDir();
    const failures: unknown[] = [];
    const { ledger } = await openIn(dataDir, { onHeadFailure: (error) => failures.push(error) });
    const blocker = `${headFile(dataDir)}.nieuw`;
    await mkdir(blocker);
    expect(await ledger.commit(addNumber(1), [toegetreden(1)])).toHaveLength(1);
    expect(failures).toHaveLength(1);
    expect(await readHeadFile(dataDir)).toMatchObject({ seq: 1 });
    await rmdir(blocker);
    await ledger.commit(addNumber(2), [toegetreden(2)]);
    expect(await readHeadFile(dataDir)).toEqual(ledger.head());
    expect(failures).toHaveLength(1);
  });

  it('[LE8] says in the ledger itself that a backup was put back, and receipts show what was lost', async () => {
    const { dataDir, receipts } = await filledDataDir(3);
    const lost = must(receipts[2], 'the last receipt');
    tamper(dataDir, (db) => void db.exec('DELETE FROM ledger WHERE seq > 2'));
    const { ledger, close } = await openIn(dataDir, RESTORED);
    expect((await ledger.entry(3))?.entry).toMatchObject({
      kind: 'herstel',
      body: {
        oldEpoch: 'oud',
        newEpoch: 'nieuw',
        lastSeq: 2,
        lost: { seq: 4, hash: lost.signed.hash },
      },
    });
    await close();
    expect(await faultsIn(dataDir)).toEqual([]);
    expect(await noticesIn(dataDir)).toEqual([expect.stringContaining('Regel 3: hier is een reservekopie')]);
    expect(await faultsIn(dataDir, [await receiptFile(dataDir, lost)])).toEqual([
      expect.stringContaining(
        'regel 4 staat niet in het grootboek. Er is een reservekopie teruggezet (regel 3)',
      ),
    ]);
    expect(await faultsIn(dataDir, [await receiptFile(dataDir, receipts[0])])).toEqual([]);
  });

  it('[LE8] loses nothing by a backup that is as new as the head, or newer', async () => {
    const { dataDir, receipts } = await filledDataDir(2);
    await writeHeadFile(dataDir, receipts[0]?.head);
    const { ledger } = await openIn(dataDir, RESTORED);
    expect((await ledger.entry(4))?.entry).toMatchObject({
      kind: 'herstel',
      body: { lastSeq: 3, lost: null },
    });
  });

  it('[LE8] a backup from before a new key goes on with the old one, which was kept', async () => {
    const { dataDir, receipts } = await filledDataDir(2);
    const before = await copyOf(dataDir);
    await (await openIn(dataDir, { newKey: true })).close();
    await rm(join(before, 'sleutels'), { recursive: true });
    const restored = await copyOf(before);
    await cp(join(dataDir, 'sleutels'), join(restored, 'sleutels'), { recursive: true });
    await expect(openIn(restored)).rejects.toThrow('korter dan het was');
    const { ledger, close } = await openIn(restored, RESTORED);
    expect((await ledger.entry(4))?.entry).toMatchObject({ kind: 'herstel', body: { lost: { seq: 4 } } });
    await close();
    expect(await faultsIn(restored, [await receiptFile(restored, receipts[1])])).toEqual([]);
  });
});
