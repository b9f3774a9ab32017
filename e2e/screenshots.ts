/**
 * `node e2e/screenshots.ts <folder>`: pictures of every screen with a filled tafel and others at work, for the README and
 * for looking at. Needs a build and PUZZELTAFEL_GEODATA.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { startIssuers } from '#server/auth/oidc/test/issuers.ts';
import { putEntry, removeEntry } from '#shared/crdt/mutate.ts';
import { invite, inviteAndSeat, seatRegisseur, tafelIdOf, type Actor } from '#e2e/fixtures/actors.ts';
import { chooseRow, details, mapReady } from '#e2e/fixtures/board.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '#e2e/fixtures/chromium.ts';
import { tab } from '#e2e/fixtures/cijfers.ts';
import { VARIANTEN, ZET } from '#e2e/fixtures/filled-puzzel.ts';
import { fillSession, showPresence, type FilledSession } from '#e2e/fixtures/filled-session.ts';
import { geodataFolder } from '#e2e/fixtures/geodata.ts';
import { cookieOf } from '#e2e/fixtures/node-tafel.ts';
import { freeze } from '#e2e/fixtures/seats.ts';
import { freePort, startServer } from '#e2e/fixtures/server.ts';

const SIZES = {
  '1440x900': { width: 1440, height: 900 },
  '1920x1080': { width: 1920, height: 1080 },
  'tablet-1024x768': { width: 1024, height: 768 },
  'phone-390x844': { width: 390, height: 844 },
} as const;
const MONA = { partij: 'vro', rol: 'bestuurder', naam: 'Mona van Rijn' } as const;
const GUEST = { partij: 'gemeente-gm0307', rol: 'redacteur', naam: 'Bo Smit' } as const;
/** Of a partij other than the guest's. */
const VREEMD = 'Rijnenburg';
const BEVROREN = 'Wonen in Groot Merwede';
/** Tiles, labels and gliding cursors come to rest after the last change. */
const REST_MS = 2500;

const folder = process.argv[2] ?? 'test-results/screenshots';
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const executablePath = ensureChromium((line) => process.stdout.write(`${line}\n`));
const port = await freePort();
// Two organisations to sign in at, so that there is a way to do so on the first page.
const issuers = await startIssuers(`http://127.0.0.1:${port}`);
const server = await startServer({
  port,
  env: {
    OIDC_CONFIG: issuers.configPath,
    PUZZELTAFEL_GEODATA: geodataFolder(),
    ONLINE_BASISLAGEN: 'uit',
  },
});
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
try {
  await takeAll(browser);
} finally {
  await browser.close();
  await server.stop();
  await issuers.stop();
}

async function takeAll(from: Browser): Promise<void> {
  const welcome = await from.newPage({ viewport: SIZES['1440x900'], locale: 'nl-NL' });
  await welcome.goto(server.regisseurLink);
  await welcome.getByRole('textbox', { name: 'Uw naam' }).waitFor();
  await shoot(welcome, 'deelnemen', '1440x900');
  await welcome.close();
  const regisseur = await seatRegisseur(from, server, 'Fatima de Boer');
  const tafelId = tafelIdOf(regisseur);
  const session = await fillSession(server, await cookieOf(server, regisseur.context), tafelId);
  await freeze(server, regisseur, session.afspraken.get(BEVROREN) ?? '');
  await takeJoining(from, regisseur);
  const guest = await inviteAndSeat(from, server, regisseur, GUEST);
  await makeDraft(guest, session, tafelId);
  for (const [size, viewport] of Object.entries(SIZES)) {
    if (only !== undefined && only !== size) continue;
    await regisseur.page.setViewportSize(viewport);
    await takeSize(regisseur, session, tafelId, size);
    await guest.page.setViewportSize(viewport);
    await takeGuest(guest, session, tafelId, size);
  }
  session.close();
}

/** How somebody comes in by an invitation. */
async function takeJoining(from: Browser, regisseur: Actor): Promise<void> {
  for (const size of ['1440x900', 'phone-390x844'] as const) {
    const link = await invite(server, regisseur, MONA);
    const page = await from.newPage({ viewport: SIZES[size], locale: 'nl-NL' });
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Uw e-mailadres' }).waitFor();
    await shoot(page, 'deelnemen-email', size);
    await page.getByRole('button', { name: 'Schuif aan' }).click();
    await shoot(page, 'deelnemen-fout', size);
    await page.goto(server.baseUrl);
    await page.getByRole('heading', { name: 'Aanmelden bij uw organisatie' }).waitFor();
    await shoot(page, 'aanmelden', size);
    await page.close();
  }
}

/** Work that is refused: a change, made without a connection, of a piece that was closed meanwhile. */
async function makeDraft({ page, context }: Actor, session: FilledSession, tafelId: string): Promise<void> {
  const owner = session.seats.find(({ partij }) => partij === 'gemeente-gm0344');
  const id = session.stukken.get(VREEMD) ?? '';
  if (!owner) throw new Error('The owner of the piece is not at the tafel');
  putEntry(owner.tafel.doc, 'puzzelstuk', id, 'opengesteld', GUEST.partij, true);
  await page.goto(`${server.baseUrl}/tafel/${tafelId}/lijst`);
  await page.getByRole('searchbox').fill(VREEMD);
  await chooseRow(page, VREEMD);
  const panel = page.getByRole('article', { name: VREEMD });
  await panel.getByText('open voor uw partij').waitFor();
  await context.route('**/_toegang', async (route) => await route.abort());
  await page.reload();
  await page.getByRole('searchbox').fill(VREEMD);
  await chooseRow(page, VREEMD);
  await panel.getByRole('textbox', { name: 'Toelichting' }).fill('Wij zien hier liever minder hoogbouw.');
  await panel.getByRole('textbox', { name: 'Toelichting' }).press('Tab');
  await page.getByRole('button', { name: /^U werkt lokaal · \d/ }).waitFor();
  removeEntry(owner.tafel.doc, 'puzzelstuk', id, 'opengesteld', GUEST.partij);
  await context.unroute('**/_toegang');
  await page.getByRole('button', { name: 'Bekijk' }).waitFor({ timeout: 60_000 });
}

/** What somebody sees of things of other partijen, and of own work that was refused. */
async function takeGuest(
  { page }: Actor,
  session: FilledSession,
  tafelId: string,
  size: string,
): Promise<void> {
  const base = `${server.baseUrl}/tafel/${tafelId}`;
  await page.goto(`${base}/lijst`);
  await page.getByRole('searchbox').fill(VREEMD);
  await chooseRow(page, VREEMD);
  await page.getByRole('article', { name: VREEMD }).getByRole('note').scrollIntoViewIfNeeded();
  await shoot(page, 'vreemd-stuk', size);
  await page.getByRole('button', { name: 'Meer acties' }).click();
  await shoot(page, 'vreemd-stuk-menu', size);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bekijk' }).click();
  await page.getByRole('dialog', { name: 'Uw kladversies' }).waitFor();
  await shoot(page, 'kladversies', size);
  await page.keyboard.press('Escape');
  await page.goto(`${base}/afspraken/${session.afspraken.get(BEVROREN) ?? ''}`);
  await page.getByRole('region', { name: 'Bevroren tekst' }).waitFor();
  await shoot(page, 'bevroren-afspraak', size);
  await page.goto(`${base}/deelnemers/rechten`);
  await page.getByRole('table').first().waitFor();
  await shoot(page, 'rechten', size);
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

  await takePuzzel(page, base, size);
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
  await page.getByRole('button', { name: 'Wat kunt u doen met de plaats van Sanne Kuipers?' }).click();
  await shoot(page, 'deelnemers-menu', size);
  await page.getByRole('menuitem', { name: 'Vervanging regelen' }).click();
  await shoot(page, 'deelnemers-vervanging', size);
  for (const part of ['uitnodigingen', 'geschiedenis', 'tafel']) {
    await page.goto(`${base}/deelnemers/${part}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await shoot(page, `deelnemers-${part}`, size);
  }
  await page.goto(server.baseUrl);
  await page.getByRole('link', { name: /Provincietafel Utrecht/ }).waitFor();
  await shoot(page, 'tafels', size);
}

/** Whether it fits, what clashes, what is proposed, and how else it could lie. */
async function takePuzzel(page: Page, base: string, size: string): Promise<void> {
  const openTab = async (naam: 'Botsingen' | 'Zetten'): Promise<void> => {
    await page.goto(base);
    await mapReady(page);
    if (size.startsWith('phone')) await page.getByRole('button', { name: 'Opgaven', exact: true }).click();
    await tab(page, naam).click();
  };
  await openTab('Botsingen');
  const first = page.getByRole('tabpanel', { name: 'Botsingen' }).getByRole('listitem').first();
  await first.waitFor();
  await shoot(page, 'kaart-botsingen', size);
  await first.getByRole('button').click();
  await details(page).getByText('Bron van de regel').waitFor();
  await shoot(page, 'kaart-botsing', size);
  await openTab('Zetten');
  await page.getByRole('button', { name: new RegExp(ZET.titel) }).click();
  await details(page).locator('[aria-busy=false]').getByRole('listitem').first().waitFor();
  await shoot(page, 'kaart-zet', size);
  await page.goto(`${base}/past`);
  await page.getByRole('table').first().waitFor();
  await shoot(page, 'past', size);
  await page.goto(`${base}/past/passen`);
  await page.getByRole('button', { name: 'Ga na of alles past' }).click();
  await page.getByRole('region', { name: /^Antwoord voor/ }).waitFor({ timeout: 60_000 });
  await shoot(page, 'past-passen', size);
  for (const deel of ['lasten', 'vragen']) {
    await page.goto(`${base}/past/${deel}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await shoot(page, `past-${deel}`, size);
  }
  await takeVarianten(page, base, size);
  for (const deel of ['', '/kengetallen', '/lagen']) {
    await page.goto(`${base}/regels${deel}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await shoot(page, `regels${deel.replace('/', '-')}`, size);
  }
}

async function takeVarianten(page: Page, base: string, size: string): Promise<void> {
  await page.goto(`${base}/varianten`);
  await page.getByRole('button', { name: `Bekijk ${VARIANTEN[0]?.naam ?? ''}` }).click();
  await page.getByRole('article').waitFor();
  await shoot(page, 'varianten', size);
  for (const { naam } of VARIANTEN)
    await page.getByRole('checkbox', { name: `Vergelijk ${naam}` }).press('Space');
  for (const deel of ['Cijfers', 'Verschillen', 'Kaart', 'Overeenstemming']) {
    await page.getByRole('radio', { name: deel }).click();
    await shoot(page, `varianten-${deel.toLowerCase()}`, size);
  }
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
