import { expect, test } from '@playwright/test';
import { inviteAndSeat, seatRegisseur, tafelIdOf, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import {
  chooseRow,
  chooseTyped,
  details,
  dragTo,
  drawArea,
  fillField,
  mapReady,
  openScreen,
  pickUp,
  type MapPlace,
} from '#e2e/fixtures/board.ts';
import { canonicalInBrowser } from '#e2e/fixtures/browser-copy.ts';
import { createCable, type Cable } from '#e2e/fixtures/cable.ts';
import { canonicalOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { shellIsKept } from '#e2e/fixtures/shell.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

let server: RunningServer;
let cable: Cable;
let regisseur: Actor;
let redacteur: Actor;

const TEKST = 'Tekst van de afspraak';
const MIDDLE: MapPlace = [0.45, 0.45];

test.beforeAll(async ({ browser }) => {
  cable = await createCable();
  server = await startServer({
    env: { ALLOWED_ORIGINS: cable.origin, PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' },
  });
  cable.plugIn(server.baseUrl);
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  redacteur = await inviteAndSeat(
    browser,
    server,
    regisseur,
    {
      partij: 'rws',
      rol: 'redacteur',
      naam: 'Bart Smit',
    },
    cable,
  );
});

test.afterAll(async () => {
  for (const actor of [regisseur, redacteur]) await actor?.context.close();
  await cable?.close();
  await server?.stop();
});

test('[DU1] a killed server loses nothing that another had seen, and nothing is doubled', async () => {
  await openScreen(regisseur.page, 'Afspraken');
  await regisseur.page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await regisseur.page.getByRole('textbox', { name: 'Titel' }).fill('Vaarweg');
  const partijen = regisseur.page.getByRole('region', { name: 'Partijen bij deze afspraak' });
  await chooseTyped(
    regisseur.page,
    partijen,
    'Haal een partij erbij',
    'Rijkswaterstaat',
    /^Rijkswaterstaat$/,
  );
  const text = regisseur.page.getByRole('textbox', { name: TEKST });
  await text.click();
  await mapReady(redacteur.page);
  await drawArea(redacteur.page, [
    [0.4, 0.4],
    [0.5, 0.4],
    [0.5, 0.5],
    [0.4, 0.5],
  ]);
  await fillField(details(redacteur.page), 'Naam', 'Sluis');
  await untilSaved(redacteur);

  const second = await redacteur.context.newPage();
  await second.goto(regisseur.page.url().replace(server.baseUrl, cable.origin));
  const seen = second.getByRole('textbox', { name: TEKST });
  const typing = regisseur.page.keyboard.type(WORDS, { delay: 40 });
  await pickUp(redacteur.page, MIDDLE);
  await dragTo(redacteur.page, [0.6, 0.6]);
  await expect(seen).toContainText('woord09');
  await server.kill();
  const seenBeforeKill = await seen.innerText();
  await redacteur.page.mouse.up();
  await typing;
  for (const page of [regisseur.page, redacteur.page])
    await expect(page.getByRole('button', { name: /U werkt lokaal · \d+ wijziging/ })).toBeVisible({
      timeout: 5000,
    });
  await server.restart();
  await untilSaved(regisseur);
  await untilSaved(redacteur);

  await expect(text).toContainText('woord39');
  const lastSeen = /woord\d\d(?!.*woord\d\d)/s.exec(seenBeforeKill)?.[0] ?? 'niets';
  await expect(text).toContainText(lastSeen);
  for (const word of WORDS.split(' ')) expect((await text.innerText()).split(word)).toHaveLength(2);
  // each page comes back when its own turn comes, within the 30 s that spread them (C16)
  await expect(seen).toContainText('woord39', { timeout: 45_000 });
  await expectEqualContent();
  expect(await canonicalInBrowser(redacteur.page, tafelIdOf(redacteur))).toContain('"titel":"Sluis"');
  await second.close();
});

test('[C6] two tabs of one person hold the same', async () => {
  const other = await redacteur.context.newPage();
  await other.goto(redacteur.page.url());
  await openScreen(other, 'Lijst');
  await chooseRow(other, 'Sluis');
  await fillField(other.getByRole('article', { name: 'Sluis' }), 'Toelichting', 'Uit de tweede tab.');
  await openScreen(redacteur.page, 'Lijst');
  await chooseRow(redacteur.page, 'Sluis');
  const panel = redacteur.page.getByRole('article', { name: 'Sluis' });
  await expect(panel.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Uit de tweede tab.');
  await fillField(panel, 'Bron', 'Uit de eerste tab.');
  await expect(other.getByRole('textbox', { name: 'Bron' })).toHaveValue('Uit de eerste tab.');
  await expect(redacteur.page.getByRole('button', { name: '2 deelnemers zijn hier' })).toBeVisible();
  await other.close();
});

test('[C7] closed without a network, opened again without one, it goes on and is merged on return', async () => {
  const { context } = redacteur;
  await shellIsKept(redacteur.page);
  await untilSaved(redacteur);
  const address = redacteur.page.url();
  await cable.pullOut(context);
  await fillField(redacteur.page.getByRole('article', { name: 'Sluis' }), 'Toelichting', 'Vóór het sluiten.');
  await expect(redacteur.page.getByRole('button', { name: /U werkt lokaal · 1 wijziging/ })).toBeVisible({
    timeout: 5000,
  });
  // a page that is cut off within the same tick has written nothing yet
  await expect
    .poll(async () => await canonicalInBrowser(redacteur.page, tafelIdOf(redacteur)))
    .toContain('Vóór het sluiten.');
  await redacteur.page.close({ runBeforeUnload: false });

  const page = await context.newPage();
  redacteur = { ...redacteur, page };
  await page.goto(address);
  await expect(page.getByRole('button', { name: /U werkt lokaal · 1 wijziging/ })).toBeVisible();
  await chooseRow(page, 'Sluis');
  const panel = page.getByRole('article', { name: 'Sluis' });
  await expect(panel.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Vóór het sluiten.');
  await fillField(panel, 'Bron', 'Na het openen.');
  await openScreen(page, 'Afspraken');
  await page.getByRole('textbox', { name: TEKST }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' en nog wat');
  await expect(page.getByRole('button', { name: /U werkt lokaal · \d+ wijzigingen/ })).toBeVisible();
  await expect(regisseur.page.getByRole('textbox', { name: TEKST })).not.toContainText('en nog wat');

  await cable.putBack(context);
  await untilSaved(redacteur);
  await expect(regisseur.page.getByRole('textbox', { name: TEKST })).toContainText('en nog wat');
  await expectEqualContent();
  const stored = await canonicalOf(server, regisseur.context, tafelIdOf(regisseur));
  expect(stored).toContain('Vóór het sluiten.');
  expect(stored).toContain('Na het openen.');
});

test('[SY8] leaving with unsaved work asks first, and leaving saved work does not', async () => {
  const { page, context } = redacteur;
  await cable.pullOut(context);
  await page.getByRole('textbox', { name: TEKST }).click();
  await page.keyboard.type('x');
  await expect(page.getByRole('button', { name: /U werkt lokaal · 1 wijziging/ })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  expect(page.isClosed()).toBe(false);
  await cable.putBack(context);
  await untilSaved(redacteur);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
});

const WORDS = Array.from({ length: 40 }, (_, index) => `woord${String(index).padStart(2, '0')}`).join(' ');

async function expectEqualContent(): Promise<void> {
  const id = tafelIdOf(regisseur);
  await expect(async () => {
    const stored = await canonicalOf(server, regisseur.context, id);
    for (const { page } of [regisseur, redacteur]) expect(await canonicalInBrowser(page, id)).toBe(stored);
  }).toPass({ timeout: 20_000 });
}
