import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startIssuers, type TestIssuers } from '#server/auth/oidc/test/issuers.ts';
import { freePort, startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };
const NAAM = 'Fatima el Idrissi';

let issuers: TestIssuers;
let server: RunningServer;

test.beforeAll(async () => {
  const port = await freePort();
  issuers = await startIssuers(`http://127.0.0.1:${port}`);
  issuers.provincie.accounts.set('u-1', {
    naam: NAAM,
    email: 'fatima@provincie-utrecht.nl',
    emailVerified: true,
    groepen: ['ruimte'],
  });
  server = await startServer({ port, env: { OIDC_CONFIG: issuers.configPath, ONLINE_BASISLAGEN: 'uit' } });
});

test.afterAll(async () => {
  await server?.stop();
  await issuers?.stop();
});

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function atFirstPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.baseUrl);
  await expect(page.getByRole('heading', { name: 'Aanmelden bij uw organisatie' })).toBeVisible();
  return page;
}

/** The provider's own pages: who you are, and that this may be told. */
async function passProvider(page: Page): Promise<void> {
  await page.locator('input[name=login]').fill('u-1');
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${server.baseUrl}/`);
}

async function signedIn(browser: Browser): Promise<Page> {
  const page = await atFirstPage(browser);
  await page.getByRole('button', { name: 'Aanmelden bij Provincie Utrecht' }).click();
  await passProvider(page);
  return page;
}

test('somebody signs in by keyboard, sees their tafel, and gets a cookie that only this server reads', async ({
  browser,
}) => {
  const page = await atFirstPage(browser);
  await expectAccessible(page, 'first page');
  await page.setViewportSize(PHONE);
  await expectAccessible(page, 'first page on a phone');
  const button = page.getByRole('button', { name: 'Aanmelden bij Provincie Utrecht' });
  for (let i = 0; i < 12 && !(await button.evaluate((element) => element === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await passProvider(page);
  await expect(page.getByRole('link', { name: /Provincietafel Utrecht/ })).toBeVisible();
  await expect(page.getByRole('button', { name: `Aangemeld als ${NAAM}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Aanmelden bij uw organisatie' })).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
  const cookies = await page.context().cookies(server.baseUrl);
  const session = cookies.find(({ name }) => name.endsWith('puzzeltafel-sessie'));
  expect(session).toMatchObject({
    name: '__Host-puzzeltafel-sessie',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  });
  expect(await page.evaluate(() => document.cookie)).not.toContain('puzzeltafel');
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
  await page.context().close();
});

test('somebody sees where else they are signed in, and signs that out', async ({ browser }) => {
  const elsewhere = await signedIn(browser);
  const here = await signedIn(browser);
  await here.getByRole('button', { name: `Aangemeld als ${NAAM}` }).press('Enter');
  await here.getByRole('menuitem', { name: /Waar u bent aangemeld/ }).press('Enter');
  const dialog = here.getByRole('dialog', { name: 'Waar u bent aangemeld' });
  await expect(dialog.getByText('Chrome op Linux').first()).toBeVisible();
  await expect(dialog.getByText('deze browser', { exact: true })).toHaveCount(1);
  await expectAccessible(here, 'sessions');
  await here.setViewportSize(PHONE);
  await expectAccessible(here, 'sessions on a phone');
  await dialog.getByRole('button', { name: 'Meld alle andere af' }).click();
  await expect(dialog.getByText('U bent nergens anders aangemeld.')).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'Aanmelden bij uw organisatie' })).toBeVisible();
  await here.context().close();
  await elsewhere.context().close();
});

test('signing out goes by way of the organisation, and comes back signed out', async ({ browser }) => {
  const page = await signedIn(browser);
  await page.getByRole('button', { name: `Aangemeld als ${NAAM}` }).click();
  await page.getByRole('menuitem', { name: /Afmelden/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Afmelden op dit apparaat' });
  await expect(dialog.getByText('U wordt ook afgemeld bij Provincie Utrecht')).toBeVisible();
  await expectAccessible(page, 'signing out');
  await dialog.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL(`${issuers.provincie.issuer}/**`);
  expect(page.url()).not.toContain('id_token');
  await page.getByRole('button', { name: /yes/i }).click();
  await page.waitForURL(`${server.baseUrl}/**`);
  await expect(page.getByRole('heading', { name: 'Aanmelden bij uw organisatie' })).toBeVisible();
  await page.context().close();
});

test('who breaks off lands on a page that says what to do', async ({ browser }) => {
  const page = await atFirstPage(browser);
  await page.getByRole('button', { name: 'Aanmelden bij Provincie Utrecht' }).click();
  await page.getByRole('link', { name: /cancel/i }).click();
  await expect(page.getByRole('heading', { name: 'Aanmelden is niet gelukt' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('U heeft het aanmelden afgebroken');
  await expectAccessible(page, 'not signed in');
  await page.setViewportSize(PHONE);
  await expectAccessible(page, 'not signed in on a phone');
  await page.getByRole('button', { name: 'Aanmelden bij Provincie Utrecht' }).click();
  await passProvider(page);
  await expect(page.getByRole('button', { name: `Aangemeld als ${NAAM}` })).toBeVisible();
  await page.context().close();
});
