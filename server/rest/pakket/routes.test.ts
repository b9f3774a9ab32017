import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '#shared/arrangement/pakket/manifest.ts';
import { receiptSchema } from '#shared/domain/ledger/receipt.ts';
import { verifyReceipt } from '#shared/domain/ledger/verify-receipt.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { openArrangementTafel } from '#server/arrangement/pakket/arrangement-tafel.test-support.ts';
import { sha256 } from '#server/ledger/signer.ts';

describe('the package over REST', { timeout: 240_000 }, () => {
  it('[AR10] is made of what is vastgesteld alone, once, and given again; that it was made stands in the ledger', async () => {
    const { t, browser, path, sign, made } = await openArrangementTafel();
    expect((await browser.post(`${path}/_maak-pakket`, {})).json()).toMatchObject({
      code: 'niet-vastgesteld',
    });
    expect((await browser.get(`${path}/pakket`)).json()).toEqual({ stand: 'geen' });
    expect((await browser.get(`${path}/pakket/bestand`)).statusCode).toBe(404);
    await sign();
    const begun = await browser.post(`${path}/_maak-pakket`, {});
    expect([begun.statusCode, begun.json()]).toEqual([202, { stand: 'bezig', deel: 0 }]);
    const stand = await made();
    expect(stand).toMatchObject({ stand: 'klaar' });
    const file = await browser.get(`${path}/pakket/bestand`);
    expect(file.headers['content-type']).toBe('application/zip');
    expect(file.rawPayload).toHaveLength(stand.bytes);
    const files = unzipSync(file.rawPayload);
    expect(sha256(files['manifest.json']!)).toBe(stand.sha256);
    expect(await t.ledger('pakket-gemaakt')).toMatchObject([{ body: { nummer: 1, sha256: stand.sha256 } }]);
    expect((await browser.post(`${path}/_maak-pakket`, {})).json()).toEqual(stand);
    expect(await t.ledger('pakket-gemaakt')).toHaveLength(1);
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(files['manifest.json']!)));
    expect(manifest.tafel).toBe(t.tafel.id);
    const crypto = webLedgerCrypto(globalThis.crypto.subtle);
    const lines = strFromU8(files['besluiten/ontvangstbewijzen.jsonl']!).trim().split('\n');
    const kinds: string[] = [];
    for (const line of lines) {
      const receipt = receiptSchema.parse(JSON.parse(line));
      expect(await verifyReceipt(receipt, crypto)).toMatchObject({ ok: true });
      kinds.push(receipt.signed.entry.kind);
    }
    expect(kinds.filter((kind) => kind === 'akkoord-gegeven')).toHaveLength(6);
    expect(kinds).toContain('arrangement-vastgesteld');
    const akkoorden = JSON.parse(strFromU8(files['besluiten/akkoorden.json']!));
    expect(akkoorden).toHaveLength(6);

    // The file is lost, and the tafel went on: the same bytes come out again.
    rmSync(join(t.tafel.server.dataDir, 'pakketten'), { recursive: true });
    expect((await browser.get(`${path}/pakket`)).json()).toEqual({ stand: 'geen' });
    await browser.post(`${t.path}/_geef-vrij`, { reden: 'Verder' });
    await browser.post(`${path}/_maak-pakket`, {});
    expect(await made()).toEqual(stand);
    expect(sha256((await browser.get(`${path}/pakket/bestand`)).rawPayload)).toBe(sha256(file.rawPayload));
  });

  it('[AR15] stops when it is asked to; [TF4] a stranger sees nothing', async () => {
    const { t, browser, path, sign } = await openArrangementTafel();
    await sign();
    await browser.post(`${path}/_maak-pakket`, {});
    expect((await browser.delete(`${path}/pakket`)).json()).toEqual({ stand: 'geen' });
    expect(await t.ledger('pakket-gemaakt')).toEqual([]);
    const stranger = t.tafel.server.browser();
    expect((await stranger.get(`${path}/pakket`)).statusCode).toBe(401);
  });
});
