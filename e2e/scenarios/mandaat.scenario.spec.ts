import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { inviteAndSeat, seatRegisseur, tafelIdOf, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { chooseRow, chooseTyped, fillField, openScreen, typeIn } from '#e2e/fixtures/board.ts';
import { canonicalInBrowser } from '#e2e/fixtures/browser-copy.ts';
import { createCable, type Cable } from '#e2e/fixtures/cable.ts';
import { canonicalOf, cookieOf, openNodeTafel, type NodeTafel } from '#e2e/fixtures/node-tafel.ts';
import { changeRol, endSeat } from '#e2e/fixtures/seats.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { shellIsKept } from '#e2e/fixtures/shell.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

const TEKST = 'Tekst van de afspraak';
const STUK = 'Bovenduist';
const VAN_ELS = 'Van Els';
const VERBODEN = 'Door Bo hernoemd';
const MELDING = 'Een deel van uw werk is niet aangenomen';

let server: RunningServer;
let cable: Cable;
let regisseur: Actor;
let els: Actor;
/** The first tab. */
let bo: Actor;
let second: Page;
let tafelId: string;
/** What the server gives others all the time, as it comes. */
let watched: NodeTafel;
const titlesSeen = new Set<string>();

test.beforeAll(async ({ browser }) => {
  cable = await createCable();
  server = await startServer({
    env: { ALLOWED_ORIGINS: cable.origin, PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' },
  });
  cable.plugIn(server.baseUrl);
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  tafelId = tafelIdOf(regisseur);
  const redacteur = 'redacteur' as const;
  els = await inviteAndSeat(browser, server, regisseur, {
    partij: 'gemeente-gm0307',
    rol: redacteur,
    naam: 'Els van Dam',
  });
  bo = await inviteAndSeat(
    browser,
    server,
    regisseur,
    { partij: 'gemeente-gm0344', rol: redacteur, naam: 'Bo Smit' },
    cable,
  );
});

test.afterAll(async () => {
  watched?.close();
  for (const actor of [regisseur, els, bo]) await actor?.context.close();
  await cable?.close();
  await server?.stop();
});

test('[AZ6] a partij opens a piece to another, which changes it from then on', async () => {
  const { page } = els;
  await newAfspraak(page, VAN_ELS);
  await openScreen(page, 'Lijst');
  await page.getByRole('button', { name: 'Nieuw puzzelstuk' }).click();
  await fillField(page.getByRole('article'), 'Naam', STUK);
  const panel = page.getByRole('article', { name: STUK });
  const theirs = await stukPanel(bo.page);
  await expect(theirs.getByRole('note')).toContainText('Dit stuk is van');
  await expect(theirs.getByRole('textbox', { name: 'Naam' })).toHaveAttribute('readonly');
  await chooseTyped(page, panel, 'Stel open voor een partij', 'Gemeente Utrecht', /^Gemeente Utrecht$/);
  await expect(theirs.getByRole('textbox', { name: 'Naam' })).not.toHaveAttribute('readonly');
  await fillField(theirs, 'Toelichting', 'Bo schrijft mee.');
  await expect(panel.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Bo schrijft mee.');
  await untilSaved(bo);
  await untilSaved(els);
});

test('offline, one person works on in two tabs; meanwhile the piece is closed to them', async () => {
  second = await bo.context.newPage();
  await second.goto(bo.page.url());
  await untilSaved({ ...bo, page: second });
  await shellIsKept(bo.page);
  watched = await openNodeTafel(server, await cookieOf(server, els.context), tafelId);
  const note = (): void => {
    for (const stuk of watched.doc.getMap('puzzelstuk').values())
      titlesSeen.add(String((stuk as Map<string, unknown>).get('titel')));
  };
  note();
  watched.doc.on('update', note);

  await cable.pullOut(bo.context);
  const { page } = bo;
  await newAfspraak(page, 'Uit de eerste tab');
  const text = page.getByRole('textbox', { name: TEKST });
  await typeIn(text, 'end', 'Offline geschreven en ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('vet besloten');
  await page.keyboard.press('Control+B');
  await fillField(await stukPanel(page), 'Naam', VERBODEN);
  await openScreen(page, 'Afspraken');
  await page.getByRole('link', { name: new RegExp(VAN_ELS) }).click();
  await page.getByRole('textbox', { name: 'Uw reactie' }).fill('Offline gereageerd.');
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
  await newAfspraak(second, 'Uit de tweede tab');
  for (const tab of [page, second])
    await expect(tab.getByRole('button', { name: /^U werkt lokaal · \d/ })).toBeVisible();

  await els.page.getByRole('button', { name: 'Sluit weer voor Gemeente Utrecht' }).click();
  await untilSaved(els);
  const stored = await canonicalOf(server, els.context, tafelId);
  expect(stored).not.toContain('Uit de ');
});

test('[C4] back with a connection all that is allowed is saved, and what is refused becomes a draft', async () => {
  await cable.putBack(bo.context);
  await expect(bo.page.getByText(MELDING).first()).toBeVisible({ timeout: 60_000 });
  for (const page of [bo.page, second]) await untilSaved({ ...bo, page });
  await expect
    .poll(() => canonicalOf(server, els.context, tafelId), { timeout: 30_000 })
    .toContain('Uit de tweede tab');
  const stored = await canonicalOf(server, els.context, tafelId);
  expect(stored).toContain('Uit de eerste tab');
  expect(stored).toContain('Offline gereageerd.');
  expect(stored).toMatch(/Offline geschreven en <m v=[^>]*bold[^>]*>vet besloten<\/m>/);
  expect(stored).toContain('Bo schrijft mee.');
  expect(stored).not.toContain(VERBODEN);
  for (const page of [bo.page, second])
    await expect.poll(() => canonicalInBrowser(page, tafelId)).toBe(stored);
});

test('[AZ5] the draft names the rule and says what to do; it is read, downloaded, thrown away, and back', async () => {
  const { page } = bo;
  await page.getByRole('button', { name: 'Bekijk' }).click();
  const dialog = page.getByRole('dialog', { name: 'Uw kladversies' });
  await expect(dialog.getByRole('region')).toHaveCount(1);
  await expect(dialog.getByText('Regel AZ5')).toBeVisible();
  await expect(dialog.getByText(/Vraag die partij|Vraag hun/)).toBeVisible();
  await expect(dialog.getByText(VERBODEN, { exact: true })).toBeVisible();
  await expect(dialog.getByText(/Uit de (eerste|tweede) tab/)).toHaveCount(0);
  for (const name of ['Kopie downloaden', 'Leesbare tekst downloaden']) {
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name }).click();
    expect(readFileSync(await (await downloading).path(), 'utf8')).toContain(VERBODEN);
  }
  await dialog.getByRole('button', { name: 'Kopie weggooien' }).click();
  await expect(dialog.getByText('U heeft geen kladversies')).toBeVisible();
  await page.locator('[aria-live=polite]').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(dialog.getByRole('region')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Kopie weggooien' }).click();
  await expect(dialog.getByText('U heeft geen kladversies')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sluiten' }).first().click();
  await expect(page.getByText(MELDING)).toHaveCount(0);
});

test('[C4] the next edits in both tabs flow, and nothing comes back after a reload', async () => {
  for (const [page, titel] of [
    [bo.page, 'Daarna, eerste tab'],
    [second, 'Daarna, tweede tab'],
  ] as const) {
    await newAfspraak(page, titel);
    await untilSaved({ ...bo, page });
    await expect.poll(() => canonicalOf(server, els.context, tafelId)).toContain(titel);
  }
  for (const page of [bo.page, second]) {
    await page.reload();
    await untilSaved({ ...bo, page });
    await expect(page.getByText(MELDING)).toHaveCount(0);
    await expect.poll(() => canonicalInBrowser(page, tafelId)).not.toContain(VERBODEN);
  }
  const theirs = await stukPanel(bo.page);
  await expect(theirs.getByRole('textbox', { name: 'Naam' })).toHaveValue(STUK);
  await expect(theirs.getByRole('textbox', { name: 'Naam' })).toHaveAttribute('readonly');
  expect([...titlesSeen]).toEqual([STUK]);
  await second.close();
});

test('[AZ20] a rol that is lowered while somebody types counts at once, and so does one that is raised', async () => {
  const { page } = bo;
  await openScreen(page, 'Afspraken');
  await page.getByRole('link', { name: /Uit de eerste tab/ }).click();
  const text = page.getByRole('textbox', { name: TEKST });
  await typeIn(text, 'end', ' Nu typt Bo');
  const typing = page.keyboard.type(' door'.repeat(60), { delay: 50 });
  await expect.poll(() => watched.canonical()).toContain('Nu typt Bo door');

  await changeRol(server, regisseur, bo.naam, 'waarnemer');
  const lowered = performance.now();
  const stored = await canonicalOf(server, els.context, tafelId);
  await expect(page.getByText(/U bent nu waarnemer aan deze tafel/).first()).toBeVisible();
  const toldMs = Math.round(performance.now() - lowered);
  test.info().annotations.push({ type: 'told after', description: `${toldMs} ms` });
  await expect(text).toHaveCount(0);
  await typing;
  await expect(page.getByRole('button', { name: 'Nieuwe afspraak' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByText(/U kijkt mee aan deze tafel/).first()).toBeVisible();
  expect(await canonicalOf(server, els.context, tafelId)).toBe(stored);
  expect(watched.canonical()).toBe(stored);

  await changeRol(server, regisseur, bo.naam, 'redacteur');
  await expect(text).toBeVisible();
  await typeIn(text, 'end', ' en schrijft weer.');
  await untilSaved(bo);
  await expect.poll(() => canonicalOf(server, els.context, tafelId)).toContain('en schrijft weer.');
});

test('[AZ18] a seat that ended: the screen says so, and work that was not sent can be downloaded', async () => {
  const { page } = bo;
  await cable.pullOut(bo.context);
  await newAfspraak(page, 'Niet meer verstuurd');
  await expect(page.getByRole('button', { name: /^U werkt lokaal · \d/ })).toBeVisible();
  await endSeat(server, regisseur, bo.naam);
  await cable.putBack(bo.context);
  await expect(page.getByText(/U heeft nu geen plaats aan deze tafel/).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: 'Alleen lezen' })).toBeVisible();
  await page.getByRole('button', { name: 'Bekijk' }).click();
  const draft = page
    .getByRole('dialog', { name: 'Uw kladversies' })
    .getByRole('region')
    .filter({ hasText: 'Regel AZ18' });
  const downloading = page.waitForEvent('download');
  await draft.getByRole('button', { name: 'Kopie downloaden' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('Niet meer verstuurd');
  expect(await canonicalOf(server, els.context, tafelId)).not.toContain('Niet meer verstuurd');
});

test('[AZ20] a seat that ends while the tafel is open closes it, and says so', async () => {
  watched.close();
  await endSeat(server, regisseur, els.naam);
  await expect(
    els.page.getByRole('heading', { name: 'U heeft geen plaats meer aan deze tafel' }).first(),
  ).toBeVisible();
  await expect(els.page.getByRole('region', { name: 'Kaart met puzzelstukken' })).toHaveCount(0);
  await els.page.reload();
  await expect(els.page.getByText('U heeft geen toegang tot deze tafel.')).toBeVisible();
});

async function newAfspraak(page: Page, titel: string): Promise<void> {
  await openScreen(page, 'Afspraken');
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await fillField(page.locator('main'), 'Titel', titel);
}

/** The panel of the piece of Els, in the list. */
async function stukPanel(page: Page): Promise<Locator> {
  await openScreen(page, 'Lijst');
  await chooseRow(page, STUK);
  return page.getByRole('article', { name: STUK });
}
