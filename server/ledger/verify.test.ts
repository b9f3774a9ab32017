import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { addNumber, newDataDir, openIn } from '#server/ledger/sqlite.test-support.ts';
import { filledDataDir, receiptFile, tamper } from '#server/ledger/tamper.test-support.ts';
import { toegetreden } from '#server/ledger/test-support.ts';

/** What `npm run ledger:verify` does, in a process of its own. */
function run(dataDir: string, ...receipts: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = join(import.meta.dirname, 'verify.ts');
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...receipts], { env }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

describe('[LE4] npm run ledger:verify', () => {
  it('checks a ledger while its server holds the file and goes on writing', async () => {
    const dataDir = await newDataDir();
    const { ledger } = await openIn(dataDir);
    await ledger.commit(addNumber(1), [toegetreden(1)]);
    const file = await receiptFile(dataDir, must(await ledger.receiptOf(2), 'a receipt'));
    const stop = new AbortController();
    const writing = (async () => {
      for (let n = 2; !stop.signal.aborted; n++) await ledger.commit(addNumber(n), [toegetreden(n)]);
    })();
    const checked = await run(dataDir, file);
    stop.abort();
    await writing;
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain(`Bewijs ${file}: klopt`);
    expect(checked.out).toContain('Alles klopt.');
    // And the server still is the only one who may write.
    await expect(openIn(dataDir)).rejects.toThrow('Een ander proces');
    expect(await ledger.commit(addNumber(-1), [toegetreden(1)])).toHaveLength(1);
  });

  it('names the first wrong row and ends with 1', async () => {
    const { dataDir } = await filledDataDir(3);
    tamper(
      dataDir,
      (db) =>
        void db.exec(`UPDATE ledger SET entry = replace(entry, 'redacteur', 'regisseur') WHERE seq > 2`),
    );
    const { code, out } = await run(dataDir);
    expect(code).toBe(1);
    expect(out).toContain('FOUT   Regel 3: de inhoud of het kenmerk is veranderd.');
    expect(out).toContain('Er klopt iets niet (1).');
  });

  it('ends with 1 when there is no ledger, no receipt, or an option that it does not know', async () => {
    const { dataDir } = await filledDataDir(0);
    expect(await run(await newDataDir())).toMatchObject({ code: 1 });
    expect(await run(dataDir, join(dataDir, 'weg.json'))).toMatchObject({ code: 1 });
    const unknown = await run(dataDir, '--stil');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('Onbekende optie: --stil');
  });
});
