import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync, strFromU8, strToU8 } from 'fflate';
import {
  MANIFEST,
  manifestBytes,
  manifestMessage,
  manifestSchema,
  zegelMessage,
} from '#shared/arrangement/pakket/manifest.ts';
import { verifyPakket } from '#shared/arrangement/verify/verify-pakket.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { openArrangementTafel } from '#server/arrangement/pakket/arrangement-tafel.test-support.ts';
import { manifestVan, pakketZip } from '#server/arrangement/pakket/pakket.ts';
import { teVerzegelen, verzegel } from '#server/arrangement/pakket/zegel.ts';
import { newSigner } from '#server/ledger/signer.ts';

const crypto = webLedgerCrypto(globalThis.crypto.subtle);
const folder = mkdtempSync(join(tmpdir(), 'puzzeltafel-nagaan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** About so many bytes are tried, spread over the whole file. */
const TRIES = 300;
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('a package that anybody can check', { timeout: 240_000 }, () => {
  let pakket: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const { browser, path, sign, made } = await openArrangementTafel();
    await sign();
    await browser.post(`${path}/_maak-pakket`, {});
    const { stand } = await made();
    if (stand !== 'klaar') throw new Error(`the package is ${stand}`);
    pakket = Uint8Array.from((await browser.get(`${path}/pakket/bestand`)).rawPayload);
  }, 240_000);

  it('[AR16] is sound as it was made', async () => {
    const found = await verifyPakket(pakket, crypto);
    expect(found).toMatchObject({ ok: true, value: { manifest: { nummer: 1 } } });
  });

  it('[AR16] is refused with any byte changed, cut off or added', async () => {
    const heads = 400;
    const step = Math.ceil(pakket.length / TRIES);
    const places = new Set<number>();
    for (let at = 0; at < pakket.length; at += step) places.add(at);
    for (let at = pakket.length - heads; at < pakket.length; at++) places.add(at);
    const missed: number[] = [];
    for (const at of places) {
      const changed = Uint8Array.from(pakket);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at & 7));
      if ((await verifyPakket(changed, crypto)).ok) missed.push(at);
    }
    expect(missed).toEqual([]);
    expect((await verifyPakket(pakket.subarray(0, -1), crypto)).ok).toBe(false);
    expect((await verifyPakket(Uint8Array.from([...pakket, 0]), crypto)).ok).toBe(false);
    expect((await verifyPakket(new Uint8Array(), crypto)).ok).toBe(false);
  });

  it('[AR16] is refused when another file was put in and all was signed anew with another key', async () => {
    const files = unzipSync(pakket);
    const { signer } = newSigner();
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(files[MANIFEST] ?? strToU8('{}'))));
    const bestanden = manifest.bestanden.map(({ pad }) => ({
      pad,
      inhoud: pad === 'afspraken.csv' ? strToU8('iets anders') : (files[pad] ?? new Uint8Array()),
    }));
    const forged = manifestVan(
      manifest.tafel,
      manifest.nummer,
      {
        arrangementHash: manifest.arrangementHash,
        vastgesteldOp: '',
        akkoorden: [],
        sleutel: { keyId: signer.keyId, publicKey: signer.publicKey },
      },
      bestanden,
    );
    const signature = signer.sign(manifestMessage(manifestBytes(forged)));
    const zip = pakketZip(forged, signature, bestanden);
    verzegel(zip, signer.sign(zegelMessage(teVerzegelen(zip))));
    expect(await verifyPakket(zip, crypto)).toEqual({ ok: false, error: { code: 'sleutel' } });
  });

  it('[AR16] is judged the same by the command', () => {
    const sound = join(folder, 'goed.zip');
    writeFileSync(sound, pakket);
    const command = 'server/puzzeltafel.js';
    expect(execFileSync(process.execPath, [command, 'verify', sound], { encoding: 'utf8' })).toContain(
      'Dit pakket klopt.',
    );
    const broken = join(folder, 'stuk.zip');
    const changed = Uint8Array.from(pakket);
    changed[pakket.length >> 1] = (changed[pakket.length >> 1] ?? 0) ^ 1;
    writeFileSync(broken, changed);
    const refused = spawnSync(process.execPath, [command, 'verify', broken], { encoding: 'utf8' });
    expect([refused.status, refused.stdout]).toEqual([1, expect.stringContaining('klopt niet')]);
    expect(spawnSync(process.execPath, [command, 'verify', join(folder, 'niets')]).status).toBe(2);
  });

  it.skipIf(!hasPython && process.env['CI'] === undefined)(
    '[AR16] is judged the same by a verifier in another language',
    () => {
      const verdict = (name: string, bytes: Uint8Array) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        return spawnSync('python3', ['e2e/verify/verify.py', path], { encoding: 'utf8' });
      };
      expect(verdict('py-goed.zip', pakket)).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^goed/),
      });
      for (const part of [0.01, 0.2, 0.45, 0.7, 0.95, 0.999]) {
        const changed = Uint8Array.from(pakket);
        const at = Math.floor(part * pakket.length);
        changed[at] = (changed[at] ?? 0) ^ 4;
        expect(verdict('py-stuk.zip', changed)).toMatchObject({
          status: 1,
          stdout: expect.stringMatching(/^FOUT/),
        });
      }
    },
  );
});
