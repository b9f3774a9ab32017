/**
 * `node e2e/screenshots.ts <folder>`: pictures of every screen with a filled tafel and others at work, for the README and
 * for looking at. Needs a build and PUZZELTAFEL_GEODATA.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { seatRegisseur, tafelIdOf, type Actor } from '#e2e/fixtures/actors.ts';
import { chooseRow, mapReady } from '#e2e/fixtures/board.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '#e2e/fixtures/chromium.ts';
import { fillSession, showPresence, type FilledSession } from '#e2e/fixtures/filled-session.ts';
import { geodataFolder } from '#e2e/fixtures/geodata.ts';
import { cookieOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer } from '#e2e/fixtures/server.ts';

const SIZES = {
  '1440x900': { width: 1440, height: 900 },
  '1920x1080': { width: 1920, height: 1080 },
  'tablet-1024x768': { width: 1024, height: 768 },
  'phone-390x844': { width: 390, height: 844 },
} as const;
/** Tiles, labels and gliding cursors come to rest after the last change. */
const REST_MS = 2500;

const folder = process.argv[2] ?? 'test-results/screenshots';
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const executablePath = ensureChromium((line) => process.stdout.write(`${line}\n`));
const server = await startServer({
  env: { PUZZELTAFEL_GEODATA: geodataFolder(), ONLINE_BASISLAGEN: 'uit' },
});
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
try {
  await takeAll(browser);
} finally {
  await browser.close();
  await server.stop();
}

async function takeAll(from: Browser): Promise<void> {
  const welcome = await from.newPage({ viewport: SIZES['1440x900'], locale: 'nl-NL' });
  await welcome.goto(server.regisseurLink);
  await welcome.getByLabel('Uw naam').waitFor();
  await shoot(welcome, 'deelnemen', '1440x900');
  await welcome.close();
  const regisseur = await seatRegisseur(from, server, 'Fatima de Boer');
  const tafelId = tafelIdOf(regisseur);
  const session = await fillSession(server, await cookieOf(server, regisseur.context), tafelId);
  for (const [size, viewport] of Object.entries(SIZES)) {
    if (only !== undefined && only !== size) continue;
    await regisseur.page.setViewportSize(viewport);
    await takeSize(regisseur, session, tafelId, size);
  }
  session.close();
}

async function takeSize(actor: Actor, session: FilledSession, tafelId: string, size: string): Promise<void> {
  const { page } = actor;
  const base = `${server.baseUrl}/tafel/${tafelId}`;
  const isPhone = size.startsWith('phone');
  showOthersOnMap(session);
  await page.goto(base);
  await mapReady(page);
  await shoot(page, 'kaart', size);

  await page.goto(`${base}/lijst`);
  await chooseRow(page, 'Rijnenburg');
  await shoot(page, 'lijst', size);
  await page
    .getByRole('link', { name: /^(Puzzelkaart|Kaart)/ })
    .first()
    .click();
  await mapReady(page);
  if (isPhone) await page.getByRole('button', { name: 'Details' }).click();
  await shoot(page, 'kaart-stuk', size);
  if (isPhone) {
    await page.getByRole('button', { name: 'Opgaven', exact: true }).click();
    await shoot(page, 'kaart-opgaven', size);
    await page.getByRole('button', { name: 'Balans', exact: true }).click();
    await shoot(page, 'kaart-balans', size);
  }

  await page.goto(`${base}/spanningspunten`);
  await page.getByRole('button', { name: /Woningen in de schootsvelden/ }).click();
  await shoot(page, 'spanningspunten', size);
  await page.goto(`${base}/afspraken`);
  await shoot(page, 'afspraken-lijst', size);
  await page.goto(`${base}/afspraken/${session.afspraken.get('Veenweide en peil') ?? ''}`);
  await page.getByRole('textbox', { name: 'Tekst van de afspraak' }).waitFor();
  await shoot(page, 'afspraak', size);
  await page.goto(`${base}/deelnemers`);
  await page.getByRole('heading', { name: 'Partijen aan tafel' }).waitFor();
  await shoot(page, 'deelnemers', size);
  await page.goto(server.baseUrl);
  await page.getByRole('link', { name: /Provincietafel Utrecht/ }).waitFor();
  await shoot(page, 'tafels', size);
}

function showOthersOnMap(session: FilledSession): void {
  const places: readonly (readonly [number, number])[] = [
    [5.33, 52.09],
    [5.02, 52.06],
    [5.42, 52.19],
    [4.86, 52.17],
  ];
  for (const [index, kaartCursor] of places.entries()) {
    const seat = session.seats[index];
    if (seat)
      showPresence(seat, {
        kaartCursor,
        screen: 'kaart',
        selection: index === 1 ? [session.stukken.get('Groot Merwede')] : [],
      });
  }
}

async function shoot(page: Page, screen: string, size: string): Promise<void> {
  await page.waitForTimeout(REST_MS);
  await page.screenshot({ path: join(folder, `${screen}-${size}.png`) });
}
