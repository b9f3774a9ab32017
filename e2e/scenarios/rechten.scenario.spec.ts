import { expect, test, type Page } from '@playwright/test';
import {
  emailOf,
  invite,
  inviteAndSeat,
  seatRegisseur,
  tafelIdOf,
  takeSeat,
  untilSaved,
  type Actor,
} from '#e2e/fixtures/actors.ts';
import {
  chooseTool,
  chooseTyped,
  clickMap,
  details,
  dragTo,
  drawArea,
  fillField,
  mapReady,
  openScreen,
  pickUp,
  typeIn,
  type MapPlace,
} from '#e2e/fixtures/board.ts';
import { tabTo } from '#e2e/fixtures/keyboard.ts';
import { canonicalOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

const TEKST = 'Tekst van de afspraak';
const MIDDLE: MapPlace = [0.45, 0.45];
const ELSEWHERE: MapPlace = [0.62, 0.62];
const PUNT: MapPlace = [0.3, 0.7];
const PHONE = { width: 390, height: 844 };

let server: RunningServer;
let regisseur: Actor;
let els: Actor;
let bo: Actor;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  const rol = 'redacteur' as const;
  els = await inviteAndSeat(browser, server, regisseur, {
    partij: 'gemeente-gm0307',
    rol,
    naam: 'Els van Dam',
  });
  bo = await inviteAndSeat(browser, server, regisseur, { partij: 'gemeente-gm0344', rol, naam: 'Bo Smit' });
  for (const { page } of [els, bo]) await mapReady(page);
});

test.afterAll(async () => {
  for (const actor of [regisseur, els, bo]) await actor?.context.close();
  await server?.stop();
});

test('[AZ5] a piece of another partij is read, not moved, and says why by keyboard too', async () => {
  await drawArea(els.page, [
    [0.4, 0.4],
    [0.5, 0.4],
    [0.5, 0.5],
    [0.4, 0.5],
  ]);
  await fillField(details(els.page), 'Naam', 'Bovenduist');
  await untilSaved(els);
  const { page } = bo;
  await expect(page.getByRole('region', { name: 'Balans' })).toContainText('1 puzzelstuk');
  const stored = await canonicalOf(server, els.context, tafelIdOf(els));

  await clickMap(page, MIDDLE);
  const panel = details(page);
  await expect(panel.getByRole('heading', { name: 'Bovenduist' })).toBeVisible();
  await pickUp(page, MIDDLE);
  await dragTo(page, ELSEWHERE);
  await page.mouse.up();
  await expect(page.getByText(/Dit stuk is van Gemeente Amersfoort.*AZ5/).first()).toBeVisible();
  for (const naam of ['Naam', 'Toelichting', 'Bron'])
    await expect(panel.getByRole('textbox', { name: naam })).toHaveAttribute('readonly');

  const greyed = panel.getByRole('button', { name: 'Vorm aanpassen' });
  await panel.getByRole('textbox', { name: 'Naam' }).focus();
  await tabTo(greyed);
  await expect(greyed).toHaveAttribute('aria-disabled', 'true');
  await expect(greyed).toHaveAccessibleDescription(/Dit stuk is van Gemeente Amersfoort.*AZ5/);
  await expect(page.getByRole('tooltip')).toContainText('AZ5');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-live=polite]').getByText(/AZ5/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await canonicalOf(server, els.context, tafelIdOf(els))).toBe(stored);
});

test('[AZ12] an own opgave is laid, and greyed for others', async () => {
  const { page } = els;
  await page.getByRole('button', { name: 'Eigen opgave toevoegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Opgave van Gemeente Amersfoort' });
  await dialog.getByRole('textbox', { name: 'Opgave', exact: true }).fill('Meer schaduw');
  await dialog.getByRole('button', { name: 'Breng in' }).click();
  await untilSaved(els);
  const tray = bo.page.getByRole('region', { name: 'Opgaven' });
  await tray.getByRole('searchbox').fill('Meer schaduw');
  await tray.getByRole('button', { name: /Meer schaduw/ }).click();
  await expect(tray.getByRole('note')).toContainText(/Deze opgave is van Gemeente Amersfoort/);
  await expect(tray.getByRole('note')).toContainText('AZ12');
  await expect(tray.getByRole('textbox', { name: 'Opgave', exact: true })).toHaveAttribute('readonly');
  await expect(tray.getByRole('button', { name: 'Archiveer deze opgave' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await tray.getByRole('button', { name: 'Alle opgaven' }).click();
  await tray.getByRole('searchbox').fill('woningen 2030');
  await tray
    .getByRole('button', { name: /woningen 2030/ })
    .first()
    .click();
  await expect(tray.getByText('Deze opgave komt uit het startpakket en ligt vast.')).toBeVisible();
});

test('[AZ8] who is not involved brings in an optie, which is theirs alone', async () => {
  await chooseTool(els.page, 'Spanningspunt zetten');
  await clickMap(els.page, PUNT);
  await fillField(details(els.page), 'Naam', 'Te warm');
  await untilSaved(els);
  await openScreen(bo.page, 'Spanningspunten');
  await bo.page.getByRole('button', { name: /Te warm/ }).click();
  const theirs = bo.page.getByRole('article', { name: 'Te warm' });
  await expect(theirs.getByRole('note')).toContainText('uw partij is er niet bij betrokken');
  await theirs.getByRole('button', { name: 'Breng een optie in voor Gemeente Utrecht' }).click();
  await theirs.getByRole('textbox', { name: 'Optie', exact: true }).fill('Bomen langs het spoor');
  await theirs.getByRole('button', { name: 'Breng in' }).click();
  await untilSaved(bo);
  await expect(theirs.getByRole('textbox', { name: 'Optie', exact: true })).toHaveValue(
    'Bomen langs het spoor',
  );
  const opties = details(els.page).getByRole('region', { name: 'Opties' });
  await expect(opties.getByRole('heading', { name: 'Bomen langs het spoor' })).toBeVisible();
  await expect(opties.getByRole('textbox')).toHaveCount(0);
  const archive = opties.getByRole('button', { name: 'Archiveer optie Bomen langs het spoor' });
  await expect(archive).toHaveAccessibleDescription(/Deze optie is van Gemeente Utrecht.*AZ8/);
});

test('[AZ11] a frozen text is static at once for who writes at it, and opens again', async () => {
  await openScreen(els.page, 'Afspraken');
  await els.page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await fillField(els.page.locator('main'), 'Titel', 'Samen koel');
  const partijen = els.page.getByRole('region', { name: 'Partijen bij deze afspraak' });
  await chooseTyped(els.page, partijen, 'Haal een partij erbij', 'Gemeente Utrecht', /^Gemeente Utrecht$/);
  await openAfspraak(bo.page);
  const text = bo.page.getByRole('textbox', { name: TEKST });
  await typeIn(text, 'end', 'Partijen planten bomen.');
  await untilSaved(bo);

  await openAfspraak(regisseur.page);
  await reason(regisseur.page, 'Bevries tekst', 'Tekst bevriezen', 'De tekst ligt voor in de raad.');
  await expect(text).toHaveCount(0);
  const frozen = bo.page.getByRole('region', { name: 'Bevroren tekst' });
  await expect(frozen).toContainText('Reden: De tekst ligt voor in de raad.');
  await expect(bo.page.getByText('Partijen planten bomen.')).toBeVisible();
  await expect(frozen.getByRole('button', { name: 'Geef tekst vrij' })).toHaveAccessibleDescription(/AZ16/);
  await bo.page.getByRole('textbox', { name: 'Uw reactie' }).fill('Akkoord.');
  await bo.page.getByRole('button', { name: 'Plaats reactie' }).click();
  await untilSaved(bo);

  await reason(regisseur.page, 'Geef tekst vrij', 'Tekst vrijgeven', 'De raad vroeg om een aanvulling.');
  await typeIn(text, 'end', ' En wij betalen mee.');
  await untilSaved(bo);
  const stored = await canonicalOf(server, els.context, tafelIdOf(els));
  expect(stored).toContain('Partijen planten bomen. En wij betalen mee.');
  expect(stored).toContain('Akkoord.');
});

test('[AZ18] a deputy is arranged, comes in, and is shown with whom they replace', async ({ browser }) => {
  const { page } = regisseur;
  await page.goto(`${server.baseUrl}/tafel/${tafelIdOf(regisseur)}/deelnemers`);
  await page.getByRole('button', { name: 'Wat kunt u doen met de plaats van Bo Smit?' }).click();
  await page.getByRole('menuitem', { name: 'Vervanging regelen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vervanging van Bo Smit' });
  await dialog.getByRole('textbox', { name: 'E-mailadres' }).fill(emailOf('Kim Vos'));
  await dialog.getByLabel('Tot en met').fill(inDays(14));
  await dialog.getByRole('button', { name: 'Regel de vervanging' }).click();
  const link = await dialog.getByLabel('Uitnodigingslink').inputValue();
  await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
  const kim = await takeSeat(browser, link, 'Kim Vos', emailOf('Kim Vos'));
  await expect(page.getByText(/vervangt Bo Smit/)).toBeVisible();
  await expect(page.getByText(/wordt vervangen door Kim Vos/)).toBeVisible();
  await page.getByRole('button', { name: /deelnemers zijn hier/ }).click();
  await expect(page.getByRole('dialog').getByText('vervangt Bo Smit')).toBeVisible();
  await kim.context.close();
});

test('[ID3] a bestuurder on a phone is at the tafel with two fields and one press', async ({ browser }) => {
  const link = await invite(server, regisseur, {
    partij: 'vro',
    rol: 'bestuurder',
    naam: 'Mona van Rijn',
  });
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(link);
  const naam = page.getByRole('textbox', { name: 'Uw naam' });
  const email = page.getByRole('textbox', { name: 'Uw e-mailadres' });
  await expect(naam).toHaveAttribute('autocomplete', 'name');
  await expect(email).toHaveAttribute('autocomplete', 'email');
  await expect(email).toHaveAttribute('inputmode', 'email');
  await expect(page.getByRole('textbox')).toHaveCount(2);
  const button = page.getByRole('button', { name: 'Schuif aan' });
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
  const box = await button.boundingBox();
  expect(box === null ? Infinity : box.y + box.height, 'without scrolling').toBeLessThanOrEqual(PHONE.height);
  await naam.fill('Mona van Rijn');
  await email.fill(emailOf('Mona van Rijn'));
  await button.tap();
  await page.waitForURL(/\/tafel\//);
  await untilSaved({ naam: 'Mona van Rijn', context, page });
  await context.close();
});

async function openAfspraak(page: Page): Promise<void> {
  await openScreen(page, 'Afspraken');
  await page.getByRole('link', { name: /Samen koel/ }).click();
}

/** Freezes or unlocks the text of the afspraak that is shown. */
async function reason(page: Page, button: string, title: string, why: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('textbox', { name: /^Waarom\?/ }).fill(why);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toHaveCount(0);
}

/** A day from today, as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
