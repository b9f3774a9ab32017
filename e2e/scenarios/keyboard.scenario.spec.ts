import { expect, test, type Page } from '@playwright/test';
import { untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { mapReady } from '#e2e/fixtures/board.ts';
import {
  chooseByKeys,
  comboByKeys,
  hasFocus,
  menuByKeys,
  pressOn,
  tabTo,
  typeInto,
} from '#e2e/fixtures/keyboard.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

// Not one call of the mouse in this file: everything goes by keys.
test.describe.configure({ mode: 'serial', timeout: 360_000 });

let server: RunningServer;
let actor: Actor;
let page: Page;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' } });
  const context = await browser.newContext();
  page = await context.newPage();
  actor = { naam: 'Noor Bakker', context, page };
});

test.afterAll(async () => {
  await actor?.context.close();
  await server?.stop();
});

test('[UI1] comes in by the link', async () => {
  await page.goto(server.regisseurLink);
  await tabTo(page.getByLabel('Uw naam'));
  await page.keyboard.type(actor.naam);
  await pressOn(page.getByRole('button', { name: 'Schuif aan' }));
  await page.waitForURL(/\/tafel\//);
  await untilSaved(actor);
});

test('[UI1] the board can be walked through and back: the map is no trap', async () => {
  await mapReady(page);
  await page.reload();
  await mapReady(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const canvas = page.getByRole('region', { name: 'Kaart met puzzelstukken' }).locator('canvas').first();
  await tabTo(canvas);
  const tools = page.getByRole('toolbar', { name: 'Gereedschap' }).getByRole('button');
  await tabTo(tools.first());
  await page.keyboard.press('ArrowDown');
  await expect(tools.nth(1)).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Balans inklappen' }));
  await tabTo(canvas, 'Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(canvas).not.toBeFocused();
});

test('[UI1] goes to the list and makes pieces, placed by gebied and by coordinates', async () => {
  await page.reload();
  await menuByKeys(page.getByRole('button', { name: /Meer onderdelen$/ }), 'Lijst');
  await expect(page.getByRole('heading', { name: 'Alles op tafel' })).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Nieuw puzzelstuk' }));
  await typeInto(page.getByRole('textbox', { name: 'Naam', exact: true }), 'Hele provincie');
  await pressOn(page.getByRole('button', { name: 'Geef een plaats' }));
  const dialog = page.getByRole('dialog', { name: /Plaats van Hele provincie/ });
  await chooseByKeys(dialog.getByRole('button', { name: /Soort gebied$/ }), 'Provincie');
  await comboByKeys(dialog.getByRole('combobox', { name: 'Gebied' }), 'Utrecht');
  await pressOn(dialog.getByRole('button', { name: 'Plaats hier' }));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Plaats' }).getByText(/^Provincie Utrecht/)).toBeVisible();

  await pressOn(page.getByRole('button', { name: 'Nieuw puzzelstuk' }));
  await typeInto(page.getByRole('textbox', { name: 'Naam', exact: true }), 'Spoorzone');
  await pressOn(page.getByRole('button', { name: 'Geef een plaats' }));
  const second = page.getByRole('dialog', { name: /Plaats van Spoorzone/ });
  await tabTo(
    second.getByRole('radio', { name: 'Een gebied' }).or(second.getByRole('button', { name: 'Een gebied' })),
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await typeInto(second.getByRole('textbox', { name: 'Coördinaten' }), '52,09 5,12');
  await typeInto(second.getByRole('textbox', { name: 'Grootte in hectare' }), '40');
  await pressOn(second.getByRole('button', { name: 'Plaats hier' }));
  await expect(second).toHaveCount(0);
  await expect(page.getByRole('article').getByText('Vorm: 40 ha')).toBeVisible();
});

test('[UI1] resizes by hectares and direction, moves and cuts', async () => {
  await pressOn(page.getByRole('button', { name: 'Vorm aanpassen' }));
  const dialog = page.getByRole('dialog', { name: 'Vorm aanpassen' });
  await typeInto(dialog.getByRole('textbox', { name: 'Nieuwe oppervlakte in hectare' }), '80');
  await chooseByKeys(dialog.getByRole('button', { name: /Kant$/ }), 'Noord');
  await pressOn(dialog.getByRole('button', { name: 'Pas aan' }));
  await expect(dialog.getByText('Vorm: 80 ha')).toBeVisible();
  await pressOn(dialog.getByRole('button', { name: 'Schuif naar het oost' }));
  await pressOn(dialog.getByRole('button', { name: 'Van noord naar zuid' }));
  await expect(page.getByText('Geknipt in 2 delen.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: 'Spoorzone (deel 2)' })).toBeVisible();
});

test('[UI1] merges what it cut, copies, archives and undoes', async () => {
  await tabTo(page.getByRole('checkbox', { name: 'Ook het archief' }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Home');
  const row = page.getByRole('row', { name: /Spoorzone/ }).first();
  for (let pressed = 0; pressed < 6 && !(await hasFocus(row)); pressed++)
    await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '2 gekozen' })).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Samenvoegen' }));
  await expect(page.getByRole('rowheader', { name: /^Spoorzone/ })).toHaveCount(1);
  await typeInto(page.getByRole('textbox', { name: 'Naam', exact: true }), 'Spoorzone');
  await expect(page.getByRole('article').getByText('Vorm: 80 ha')).toBeVisible();
  await menuByKeys(page.getByRole('button', { name: 'Meer acties' }), 'Kopiëren');
  await expect(page.getByRole('rowheader', { name: 'Spoorzone (kopie)' })).toBeVisible();
  await menuByKeys(page.getByRole('button', { name: 'Meer acties' }), 'Archiveren');
  await expect(page.getByRole('rowheader', { name: 'Spoorzone (kopie)' })).toHaveCount(0);
  await tabTo(page.getByRole('button', { name: 'Terugzetten' }));
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('rowheader', { name: 'Spoorzone (kopie)' })).toBeVisible();
});

test('[UI1] pins a spanningspunt to it and reacts', async () => {
  await menuByKeys(page.getByRole('button', { name: 'Meer acties' }), 'Spanningspunt hier');
  const panel = page.getByRole('article', { name: 'Spanningspunt zonder naam' });
  await expect(panel.getByText('Bij Spoorzone (kopie)')).toBeVisible();
  await typeInto(panel.getByRole('textbox', { name: 'Naam' }), 'Te vol');
  const named = page.getByRole('article', { name: 'Te vol' });
  await tabTo(named.getByRole('textbox', { name: 'Uw reactie' }));
  await page.keyboard.type('Hier past het niet.');
  await page.keyboard.press('Control+Enter');
  await expect(named.getByRole('listitem').filter({ hasText: 'Hier past het niet.' })).toBeVisible();
});

test('[AF5] writes an afspraak with an inzet, links them, and always finds the way out of a text', async () => {
  await pressOn(page.getByRole('link', { name: 'Afspraken' }));
  await pressOn(page.getByRole('button', { name: 'Nieuwe afspraak' }));
  await expect(page.getByRole('textbox', { name: 'Titel' })).toBeFocused();
  await page.keyboard.type('Ruimte bij het spoor');
  await page.keyboard.press('Tab');
  const text = page.getByRole('textbox', { name: 'Tekst van de afspraak' });
  await tabTo(text);
  await page.keyboard.type('Partijen houden ruimte vrij.');
  await page.keyboard.press('Alt+F10');
  const opmaak = page.getByRole('toolbar', { name: /Tekst van de afspraak/ });
  // Its first stop is how one writes, at once or as a proposal.
  await expect(opmaak.getByRole('radio', { name: 'Schrijven' })).toBeFocused();
  await tabTo(text);
  await page.keyboard.press('Escape');
  await expect(text).not.toBeFocused();
  await pressOn(page.getByRole('button', { name: /^Voeg inzet van/ }));
  const inzet = page.getByRole('textbox', { name: /^Inzet van/ });
  await tabTo(inzet);
  await page.keyboard.type('Wij tekenen de zone in.');
  await page.keyboard.press('Escape');
  for (const name of ['Spoorzone', 'Te vol'])
    await comboByKeys(page.getByRole('combobox', { name: 'Koppel aan' }), name);
  await expect(page.getByRole('link', { name: 'Spoorzone', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Te vol' })).toBeVisible();
  await expect(text).toContainText('Partijen houden ruimte vrij.');
  await expect(inzet).toContainText('Wij tekenen de zone in.');
  await untilSaved(actor);
});
