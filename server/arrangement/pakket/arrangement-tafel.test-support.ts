import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';
import { AFSPRAAK, MANDAAT, openAgreeingTafel, PARTIJEN } from '#server/akkoord/test-support.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A tafel with a generation that waits to be signed, and what it takes to have its package. */
export async function openArrangementTafel() {
  const t = await openAgreeingTafel();
  folders.push(t.tafel.server.dataDir);
  const { browser } = t.tafel.regisseur;
  for (const partij of PARTIJEN) await t.agree(partij);
  await browser.post(`${t.path}/_bevries`, { reden: 'Klaar' });
  const path = `${t.tafel.path}/arrangementen`;
  await browser.post(path, {
    titel: 'Ruimtelijk arrangement Utrecht',
    afspraken: [AFSPRAAK],
    open: [],
    punten: [],
    kaartbeelden: [{ variant: null, horizon: 'nu' }],
  });
  const sign = async () => {
    const { hash } = (await browser.get(`${path}/1`)).json();
    for (const partij of PARTIJEN) {
      t.tafel.server.advance(1);
      const who = t.bestuurders[partij];
      const bevestiging = await t.confirm(who, { soort: 'arrangement', nummer: 1 }, partij, hash);
      const signed = await who.browser.post(`${path}/1/_onderteken`, {
        partij,
        mandaat: MANDAAT,
        inhoudHash: hash,
        bevestiging,
      });
      expect(signed.statusCode).toBe(201);
    }
  };
  const made = async () => {
    for (;;) {
      const stand = (await browser.get(`${path}/1/pakket`)).json();
      if (stand.stand !== 'bezig') return stand;
      await wait(100);
    }
  };
  return { t, browser, path: `${path}/1`, sign, made };
}
