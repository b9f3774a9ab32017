import { expect, test } from '@playwright/test';
import { emailOf, takeSeat, tafelIdOf, type Actor } from '#e2e/fixtures/actors.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial' });

let server: RunningServer;
let regisseur: Actor;

// No boundaries and no network: what is left is what the product brings itself.
test.beforeAll(async () => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' } });
});

test.afterAll(async () => {
  await regisseur?.context.close();
  await server?.stop();
});

test('[HT2] the printed link leads by a name to the board', async ({ browser }) => {
  const outside: string[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== server.baseUrl) outside.push(request.url());
  });
  await page.goto(server.regisseurLink);
  await expect(page.getByText('Provincietafel Utrecht')).toBeVisible();
  await expect(page).not.toHaveURL(/#./);
  await page.getByRole('button', { name: 'Schuif aan' }).click();
  await expect(page.getByText('Vul uw naam in.')).toBeVisible();
  await page.getByLabel('Uw naam').fill('Fatima de Boer');
  await page.getByRole('button', { name: 'Schuif aan' }).click();
  await page.waitForURL(/\/tafel\//);
  regisseur = { naam: 'Fatima de Boer', context, page };
  await expect(page.getByRole('button', { name: 'Opgeslagen', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Kaart met puzzelstukken' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Opgaven' }).getByRole('listitem').first()).toBeVisible();
  expect(outside).toEqual([]);
});

test('[GE4] the map says which outlines it shows, and that they are coarse', async () => {
  const kaart = regisseur.page.getByRole('region', { name: 'Kaart met puzzelstukken' });
  await expect(kaart.getByText(/^Bron: .*\(.*grof\)/)).toBeVisible();
});

test('the tafels screen opens the tafel again', async () => {
  const { page } = regisseur;
  await page.getByRole('link', { name: 'Alle tafels' }).click();
  await expect(page.getByRole('heading', { name: 'Uw tafels' })).toBeVisible();
  await page.getByRole('link', { name: /Provincietafel Utrecht/ }).click();
  await expect(page.getByRole('button', { name: 'Opgeslagen', exact: true })).toBeVisible();
});

test('[HT2] the link works once: the second visitor reads why, and gets no seat', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.regisseurLink);
  await expect(page.getByText(/al gebruikt/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Schuif aan' })).toHaveCount(0);
  await context.close();
});

test('[HT3] without a session there is no tafel, and it looks as if there were none', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.baseUrl}/tafel/${tafelIdOf(regisseur)}`);
  await expect(page.getByText('U bent niet aangemeld')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Kaart met puzzelstukken' })).toHaveCount(0);
  await page.goto(server.baseUrl);
  await expect(page.getByText('U bent niet aangemeld')).toBeVisible();
  const answer = await context.request.get(`${server.baseUrl}/v1/tafels/${tafelIdOf(regisseur)}`);
  expect(answer.status()).toBe(401);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  await context.close();
});

test('[HT2] an address without its invitation says what is missing', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.baseUrl}/deelnemen`);
  await expect(page.getByText(/ontbreekt de uitnodiging/)).toBeVisible();
  await context.close();
});

test('[HT1] the API describes itself', async ({ request }) => {
  const answer = await request.get(`${server.baseUrl}/v1/openapi.json`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  const document = (await answer.json()) as { openapi: string; paths: Record<string, unknown> };
  expect(document.openapi).toMatch(/^3\.0/);
  expect(Object.keys(document.paths)).toContain('/tafels/{tafelId}/uitnodigingen');
});

test('[HT2] a guest comes in by the link that the regisseur makes on the screen', async ({ browser }) => {
  const { page } = regisseur;
  await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  const form = page.getByRole('complementary', { name: 'Nodig iemand uit' });
  await form.getByRole('combobox', { name: 'Partij' }).fill('Gemeente Utrecht');
  await page.getByRole('option', { name: 'Gemeente Utrecht', exact: true }).click();
  await form.getByRole('textbox', { name: 'E-mailadres' }).fill(emailOf('Jan Jansen'));
  await form.getByRole('button', { name: 'Maak een link' }).click();
  const link = await form.getByLabel('Uitnodigingslink').inputValue();
  expect(link).toContain(`${server.baseUrl}/deelnemen#`);
  const guest = await takeSeat(browser, link, 'Jan Jansen', emailOf('Jan Jansen'));
  await expect(guest.page.getByText('Gemeente Utrecht').first()).toBeVisible();
  await guest.context.close();
});
