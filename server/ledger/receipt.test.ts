import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { verifyReceipt } from '#shared/domain/ledger/verify-receipt.ts';
import { must } from '#shared/lib/assert.ts';
import { newSigner, signerFromPem, type Signer } from '#server/ledger/signer.ts';
import { addNumber, openIn } from '#server/ledger/sqlite.test-support.ts';
import {
  copyOf,
  faultsIn,
  filledDataDir,
  receiptFile,
  rewrite,
  tamper,
  writeHeadFile,
} from '#server/ledger/tamper.test-support.ts';
import { toegetreden } from '#server/ledger/test-support.ts';

const webCrypto = webLedgerCrypto(crypto.subtle);

let sound: string;
let receipts: readonly Receipt[];
beforeAll(async () => {
  ({ dataDir: sound, receipts } = await filledDataDir(4));
});
const receipt = (seq: number): Receipt => must(receipts[seq - 2], 'a receipt');

/** Every copy of the value in which one text, number or null is another one. */
function* alterations(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    yield [...value, 'extra'];
    for (const [index, item] of value.entries())
      for (const changed of alterations(item)) yield value.with(index, changed);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, extra: 1 };
    for (const [key, item] of Object.entries(value))
      for (const changed of alterations(item)) yield { ...value, [key]: changed };
  } else if (typeof value === 'string') {
    yield value.startsWith('0') ? `1${value.slice(1)}` : `0${value.slice(1)}`;
    yield value.toUpperCase() === value ? `${value} ` : value.toUpperCase();
  } else {
    yield typeof value === 'number' ? value + 1 : 'x';
  }
}

async function keyOf(dataDir: string): Promise<{ signer: Signer; pem: string }> {
  const pem = await readFile(join(dataDir, 'sleutels', `${receipt(2).head.keyId}.pem`), 'utf8');
  return { pem, signer: signerFromPem(pem) };
}

describe('[LE6] a receipt', () => {
  it('is sound by itself, and after a journey through a file', async () => {
    for (const each of receipts) {
      const read: unknown = JSON.parse(JSON.stringify(each));
      expect(await verifyReceipt(read, webCrypto)).toEqual({ ok: true, value: each });
    }
  });

  it('shows any change to any field of it', async () => {
    const changed = [...alterations(receipt(3))];
    expect(changed.length).toBeGreaterThan(50);
    for (const each of changed) expect(await verifyReceipt(each, webCrypto)).toMatchObject({ ok: false });
  });

  it('of somebody’s own making is not of this ledger', async () => {
    const other = await filledDataDir(1);
    const dataDir = await copyOf(sound);
    const faults = await faultsIn(dataDir, [await receiptFile(dataDir, other.receipts[0])]);
    expect(faults).toEqual([expect.stringContaining('is echt, maar het is van een ander grootboek')]);
  });

  it('with a head from before its entry is none', async () => {
    const mixed = { ...receipt(4), head: receipt(3).head };
    expect(await verifyReceipt(mixed, webCrypto)).toEqual({ ok: false, error: 'head' });
  });

  it('stays sound while the ledger grows and its key is replaced', async () => {
    const dataDir = await copyOf(sound);
    const { ledger, close } = await openIn(dataDir, { newKey: true });
    await ledger.commit(addNumber(90), [toegetreden(90)]);
    const old = must(await ledger.receiptOf(3), 'an old entry under a new head');
    const young = must(await ledger.receiptOf(7), 'a new entry');
    await close();
    expect(old.publicKey).not.toBe(old.headPublicKey);
    for (const each of [receipt(3), old, young])
      expect(await faultsIn(dataDir, [await receiptFile(dataDir, each)])).toEqual([]);
  });

  it('shows a shorter history that was signed anew with the server’s own key, as nothing else can', async () => {
    const dataDir = await copyOf(sound);
    const { signer } = await keyOf(dataDir);
    await rewrite(dataDir, { from: 1, entries: 2, signer, keyStart: true, keepHead: true });
    expect(await faultsIn(dataDir)).toEqual([]);
    for (const [seq, fault] of [
      [2, 'staat als regel 2 iets anders'],
      [5, 'regel 5 staat niet in het grootboek'],
    ] as const) {
      const faults = await faultsIn(dataDir, [await receiptFile(dataDir, receipt(seq))]);
      expect(faults).toEqual([expect.stringContaining(fault)]);
    }
  });

  it('shows a history that was written anew by who owns database and keys alike', async () => {
    const dataDir = await copyOf(sound);
    const thief = newSigner();
    await rewrite(dataDir, {
      from: 1,
      entries: 4,
      signer: thief.signer,
      keyStart: true,
      keepHead: true,
      keepKey: thief.pem,
    });
    expect(await faultsIn(dataDir)).toEqual([]);
    expect(await faultsIn(dataDir, [await receiptFile(dataDir, receipt(2))])).toHaveLength(1);
  });

  it('shows by its head that the tail is gone, or other, with an older head put back', async () => {
    const dataDir = await copyOf(sound);
    const { ledger, close } = await openIn(dataDir);
    const late = must(await ledger.receiptOf(2), 'the first entry, under the last head');
    await close();
    const { signer } = await keyOf(dataDir);
    tamper(dataDir, (db) => void db.exec('DELETE FROM ledger WHERE seq > 3'));
    await writeHeadFile(dataDir, receipt(3).head);
    expect(await faultsIn(dataDir)).toEqual([]);
    const file = await receiptFile(dataDir, late);
    expect(await faultsIn(dataDir, [file])).toEqual([expect.stringContaining('reikte toen tot regel 5')]);
    await rewrite(dataDir, { from: 4, entries: 3, signer, keyStart: false, keepHead: true });
    expect(await faultsIn(dataDir)).toEqual([]);
    expect(await faultsIn(dataDir, [file])).toEqual([
      expect.stringContaining('als regel 5 iets anders dan toen'),
    ]);
  });
});
