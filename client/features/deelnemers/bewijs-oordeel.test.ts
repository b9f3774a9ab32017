import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerEntrySchema, GENESIS_HASH } from '#shared/domain/ledger/entry.ts';
import { toHex } from '#shared/domain/ledger/hex.ts';
import { keyIdOf, webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { entryMessage, headMessage, signatureMessage } from '#shared/domain/ledger/messages.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { judgeBewijs, MAX_BEWIJS_BYTES } from '#client/features/deelnemers/bewijs-oordeel.ts';

const LEDGER_CRYPTO = webLedgerCrypto(crypto.subtle);

async function makeBewijs(): Promise<Receipt> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const sign = async (message: Uint8Array<ArrayBuffer>): Promise<string> =>
    toHex(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message)));
  const key = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  const keyId = await keyIdOf(LEDGER_CRYPTO, key);
  const entry = ledgerEntrySchema.parse({
    version: 1,
    seq: 1,
    tafel: 'a'.repeat(26),
    atMs: 1_700_000_000_000,
    door: 'server',
    partijen: ['hdsr'],
    prev: GENESIS_HASH,
    keyId,
    kind: 'partij-geplaatst',
    body: { partij: 'hdsr', soort: 'waterschap' },
  });
  const hash = await LEDGER_CRYPTO.sha256(entryMessage(entry));
  const signed = { entry, hash, signature: await sign(signatureMessage(hash)) };
  const head = { version: 1 as const, seq: 1, hash, keyId, signature: '0'.repeat(128) };
  return {
    format: 'puzzeltafel-bewijs/1',
    signed,
    publicKey: key,
    head: { ...head, signature: await sign(headMessage(head)) },
    headPublicKey: key,
  };
}

describe('checking a receipt in the browser', () => {
  let text = '';
  beforeAll(async () => {
    text = JSON.stringify(await makeBewijs());
  });

  it('[LE6] is sound as it was given, however it is laid out', async () => {
    const indented = JSON.stringify(JSON.parse(text), null, 2);
    for (const given of [text, indented])
      expect(await judgeBewijs(given, LEDGER_CRYPTO)).toMatchObject({ kind: 'goed' });
  });

  it('[LE6] is not after the least change', async () => {
    const other = text.replace('1700000000000', '1700000000001');
    expect(await judgeBewijs(other, LEDGER_CRYPTO)).toEqual({ kind: 'fout', reden: 'hash' });
  });

  it('[LE6] says of anything else that it is none', async () => {
    const unreadable = { kind: 'fout', reden: 'unreadable' };
    for (const given of ['', 'bewijs', '[]', '{"format":"puzzeltafel-bewijs/1"}'])
      expect(await judgeBewijs(given, LEDGER_CRYPTO)).toEqual(unreadable);
    expect(await judgeBewijs(' '.repeat(MAX_BEWIJS_BYTES + 1), LEDGER_CRYPTO)).toEqual({ kind: 'te-groot' });
  });

  it('[LE6] gives no verdict where a signature cannot be checked', async () => {
    expect(await judgeBewijs(text, null)).toEqual({ kind: 'kan-niet' });
    const broken = { ...LEDGER_CRYPTO, verify: async () => Promise.reject(new Error('no Ed25519')) };
    expect(await judgeBewijs(text, broken)).toEqual({ kind: 'kan-niet' });
  });
});
