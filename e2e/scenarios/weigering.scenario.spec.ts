import { expect, test, type Page } from '@playwright/test';
import { inviteAndSeat, seatRegisseur, tafelIdOf, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { fillField, openScreen } from '#e2e/fixtures/board.ts';
import { canonicalInBrowser } from '#e2e/fixtures/browser-copy.ts';
import { canonicalOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let server: RunningServer;
let regisseur: Actor;
let redacteur: Actor;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  const seat = { partij: 'rws', rol: 'redacteur', naam: 'Bart Smit' } as const;
  redacteur = await inviteAndSeat(browser, server, regisseur, seat);
});

test.afterAll(async () => {
  for (const actor of [regisseur, redacteur]) await actor?.context.close();
  await server?.stop();
});

test('[C4] rights taken while two tabs work offline: nothing forbidden gets out, and all of it is a draft of its author', async () => {
  const { context } = redacteur;
  const id = tafelIdOf(redacteur);
  const address = redacteur.page.url();
  await untilSaved(redacteur);
  await redacteur.page.close();
  // Without tickets no connection comes about.
  await context.route('**/_toegang', async (route) => await route.abort());
  const page = await context.newPage();
  const second = await context.newPage();
  for (const [each, titel] of [
    [page, 'Offline in de eerste tab'],
    [second, 'Offline in de tweede tab'],
  ] as const) {
    await each.goto(address);
    await newAfspraak(each, titel);
    await expect(each.getByRole('button', { name: /^U werkt lokaal · \d/ })).toBeVisible();
  }

  await becomesAdviseur();
  await context.unroute('**/_toegang');

  for (const each of [page, second]) {
    await expect(each.getByText('Een deel van uw werk is niet aangenomen').first()).toBeVisible({
      timeout: 60_000,
    });
    await untilSaved({ ...redacteur, page: each });
    await expect.poll(() => canonicalInBrowser(each, id)).not.toContain('Offline in de');
  }
  expect(await canonicalOf(server, regisseur.context, id)).not.toContain('Offline in de');

  await page.reload();
  await untilSaved({ ...redacteur, page });
  await page.getByRole('button', { name: 'Bekijk' }).click();
  const dialog = page.getByRole('dialog', { name: 'Uw kladversies' });
  for (const tab of ['eerste', 'tweede'])
    await expect(dialog.getByText(`Afspraak “Offline in de ${tab} tab” (nieuw)`).first()).toBeVisible();
  await expect(dialog.getByText(/Als adviseur kunt u reageren/).first()).toBeVisible();
  await expect(dialog.getByText('Regel AZ3').first()).toBeVisible();
});

/** The regisseur lowers the rol of the redacteur, as the server's register then shows. */
async function becomesAdviseur(): Promise<void> {
  const tafel = `${server.baseUrl}/v1/tafels/${tafelIdOf(regisseur)}`;
  const deelnemers = await regisseur.context.request.get(`${tafel}/deelnemers`);
  const text = await deelnemers.text();
  const found = (JSON.parse(text) as { deelnemers: { id: string; naam: string }[] }).deelnemers.find(
    ({ naam }) => naam === redacteur.naam,
  );
  const changed = await regisseur.context.request.patch(`${tafel}/deelnemers/${found?.id}`, {
    data: { rol: 'adviseur' },
    headers: { origin: server.baseUrl },
  });
  expect(changed.ok(), await changed.text()).toBe(true);
}

async function newAfspraak(page: Page, titel: string): Promise<void> {
  await openScreen(page, 'Afspraken');
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await fillField(page.locator('main'), 'Titel', titel);
}
