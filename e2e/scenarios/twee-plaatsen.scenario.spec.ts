import { expect, test, type Browser, type Page } from '@playwright/test';
import { startIssuers, type TestIssuers } from '#server/auth/oidc/test/issuers.ts';
import { inviteAndSeat, seatRegisseur, tafelIdOf, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { fillField, openScreen } from '#e2e/fixtures/board.ts';
import { canonicalOf } from '#e2e/fixtures/node-tafel.ts';
import { freePort, startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

const NAAM = 'Noor Bakker';
const EMAIL = 'noor@provincie-utrecht.nl';

let issuers: TestIssuers;
let server: RunningServer;
let regisseur: Actor;
let els: Actor;

test.beforeAll(async ({ browser }) => {
  const port = await freePort();
  issuers = await startIssuers(`http://127.0.0.1:${port}`);
  const account = { naam: NAAM, email: EMAIL, emailVerified: true, groepen: ['ruimte'] };
  issuers.provincie.accounts.set('u-1', account);
  server = await startServer({
    port,
    env: { OIDC_CONFIG: issuers.configPath, PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' },
  });
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  els = await inviteAndSeat(browser, server, regisseur, {
    partij: 'gemeente-gm0307',
    rol: 'redacteur',
    naam: 'Els van Dam',
  });
});

test.afterAll(async () => {
  for (const actor of [regisseur, els]) await actor?.context.close();
  await server?.stop();
  await issuers?.stop();
});

test('[AZ17] who has seats for two partijen changes between them, and both browsers follow', async ({
  browser,
}) => {
  const one = await signedIn(browser);
  const link = await secondSeat();
  const joining = await one.context.newPage();
  await joining.goto(link);
  await joining.getByRole('button', { name: `Schuif aan als ${NAAM}` }).click();
  await joining.waitForURL(/\/tafel\//);
  await joining.close();
  await one.page.goto(`${server.baseUrl}/tafel/${tafelIdOf(regisseur)}`);
  const two = await signedIn(browser);
  await two.page.goto(`${server.baseUrl}/tafel/${tafelIdOf(regisseur)}`);
  for (const each of [one, two]) await untilConnected(each.page);

  // From wherever it starts, to the adviseur of the waterschap, and back to the redacteur of the provincie.
  await actFor(one.page, /Stichtse Rijnlanden \(adviseur\)/);
  for (const { page } of [one, two]) {
    await untilConnected(page);
    await openScreen(page, 'Afspraken');
    await expect(page.getByRole('button', { name: 'Nieuwe afspraak' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(page.getByText(/Als adviseur kunt u reageren/).first()).toBeAttached();
  }
  await expectPresence(/Stichtse Rijnlanden · adviseur/);

  await actFor(two.page, /Provincie Utrecht \(redacteur\)/);
  for (const [{ page }, titel] of [
    [one, 'Uit de ene browser'],
    [two, 'Uit de andere browser'],
  ] as const) {
    await openScreen(page, 'Afspraken');
    const button = page.getByRole('button', { name: 'Nieuwe afspraak' });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await button.click();
    await fillField(page.locator('main'), 'Titel', titel);
    await untilSaved({ ...one, page });
  }
  await expectPresence(/Provincie Utrecht · redacteur/);
  const stored = await canonicalOf(server, els.context, tafelIdOf(els));
  for (const titel of ['Uit de ene browser', 'Uit de andere browser']) expect(stored).toContain(titel);
  expect(stored).not.toContain('"partij":"waterschap-de-stichtse-rijnlanden"');
  for (const each of [one, two]) await each.context.close();
});

/** Goes to Deelnemers, where one changes for whom one acts; nothing when that is so already. */
async function actFor(page: Page, seat: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Menu van/ }).click();
  await page.getByRole('menuitem', { name: 'Deelnemers' }).click();
  const kiezer = page.getByRole('region', { name: 'Namens wie handelt u?' });
  const now = kiezer.getByText(seat).first();
  await expect(now).toBeVisible();
  const button = kiezer.getByRole('button', { name: seat });
  if ((await button.count()) === 0) return;
  await button.click();
  await expect(kiezer.getByRole('button', { name: seat })).toHaveCount(0);
  await expect(kiezer.getByText(/^U handelt namens/)).toContainText(seat);
}

/** What Els sees of Noor. */
async function expectPresence(seat: RegExp): Promise<void> {
  const { page } = els;
  const people = page.getByRole('dialog');
  await page.getByRole('button', { name: /deelnemers? (is|zijn) hier/ }).click();
  await expect(people.getByRole('listitem').filter({ hasText: NAAM })).toHaveText(seat);
  await page.keyboard.press('Escape');
}

async function secondSeat(): Promise<string> {
  const answer = await regisseur.context.request.post(
    `${server.baseUrl}/v1/tafels/${tafelIdOf(regisseur)}/uitnodigingen`,
    {
      data: { partij: 'waterschap-de-stichtse-rijnlanden', rol: 'adviseur', email: EMAIL },
      headers: { origin: server.baseUrl },
    },
  );
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { link: string }).link;
}

async function untilConnected(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^(Opgeslagen|Alleen lezen)$/ })).toBeVisible({
    timeout: 30_000,
  });
}

/** In a browser of its own, by way of the organisation. */
async function signedIn(browser: Browser): Promise<Actor> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.baseUrl);
  await page.getByRole('button', { name: 'Aanmelden bij Provincie Utrecht' }).click();
  await page.locator('input[name=login]').fill('u-1');
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${server.baseUrl}/`);
  return { naam: NAAM, context, page };
}
