import { expect, test, type Page } from '@playwright/test';
import { invite, takeSeatOffMap, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { standVan } from '#e2e/fixtures/afspraak-acts.ts';
import { expectAccessible } from '#e2e/fixtures/axe.ts';
import { chooseByKeys, hasFocus, pressOn, tabTo, typeInto } from '#e2e/fixtures/keyboard.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

// Not one call of the mouse in this file, and every window is looked at by axe on the way.
test.describe.configure({ mode: 'serial' });

const TITEL = 'Ruimte voor de rivier';
const CODE = 'correct paard batterij';

let server: RunningServer;
let regisseur: Actor;
let actor: Actor;
let page: Page;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await takeSeatOffMap(browser, server, server.regisseurLink, 'Fatima de Boer', null);
  const naam = 'Jan Jansen';
  const link = await invite(server, regisseur, { partij: 'gemeente-gm0344', rol: 'bestuurder', naam });
  actor = await takeSeatOffMap(browser, server, link, naam);
  ({ page } = actor);
});

test.afterAll(async () => {
  for (const each of [regisseur, actor]) await each?.context.close();
  await server?.stop();
});

test('[UI1] writes an afspraak, proposes in it, and takes that back, by keys', async () => {
  await pressOn(page.getByRole('button', { name: 'Nieuwe afspraak' }));
  await expect(page.getByRole('textbox', { name: 'Titel' })).toBeFocused();
  await page.keyboard.type(TITEL);
  await page.keyboard.press('Tab');
  const text = page.getByRole('textbox', { name: 'Tekst van de afspraak' });
  await tabTo(text);
  await page.keyboard.type('Partijen houden de oever vrij.');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('radio', { name: 'Schrijven' }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Voorstellen' }).first()).toBeChecked();
  await tabTo(text);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Ook in 2040.');
  const voorstel = page.getByRole('region', { name: 'Voorstellen' }).getByRole('article');
  await expect(voorstel).toContainText('Ook in 2040.');
  await expectAccessible(page, 'an afspraak with a proposal');
  await page.keyboard.press('Escape');
  await pressOn(voorstel.getByRole('button', { name: 'Trek in' }));
  await expect(page.getByText('Er zijn geen open voorstellen.')).toBeVisible();
  await untilSaved(actor);
});

test('[UI1] names a version and compares it, by keys', async () => {
  await pressOn(page.getByRole('button', { name: 'Bewaar deze versie' }));
  const bewaar = page.getByRole('dialog', { name: 'Versie bewaren' });
  await expect(bewaar).toBeVisible();
  await expectAccessible(page, 'naming a version');
  await tabTo(bewaar.getByRole('textbox', { name: 'Naam van de versie' }));
  await page.keyboard.type('Eerste');
  await pressOn(bewaar.getByRole('button', { name: 'Bewaar', exact: true }));
  await expect(bewaar).toHaveCount(0);
  await pressOn(page.getByRole('button', { name: 'Vergelijk “Eerste” met nu' }));
  const vergelijk = page.getByRole('dialog', { name: 'Versies vergelijken' });
  await expect(vergelijk.getByText(/Er is geen verschil/)).toBeVisible();
  await expectAccessible(page, 'comparing versions');
  await page.keyboard.press('Escape');
  await expect(vergelijk).toHaveCount(0);
});

test('[UI1] begins a thread on a sentence, by keys', async () => {
  await pressOn(page.getByRole('button', { name: 'Reageer op een zin' }));
  const zin = page.getByRole('dialog', { name: 'Op welke zin?' }).getByRole('option').first();
  await expect(zin).toBeVisible();
  await expectAccessible(page, 'choosing a sentence');
  if (!(await hasFocus(zin))) await page.keyboard.press('Tab');
  await expect(zin).toBeFocused();
  await page.keyboard.press('Enter');
  const eerste = page.getByRole('textbox', { name: 'Eerste reactie' });
  await expect(eerste).toBeVisible();
  await tabTo(eerste);
  await page.keyboard.type('Hoe breed?');
  await expectAccessible(page, 'beginning a thread');
  await pressOn(page.getByRole('button', { name: 'Begin de draad' }));
  await expect(page.getByText('Hoe breed?')).toBeVisible();
  await expectAccessible(page, 'a thread');
  await untilSaved(actor);
});

test('[UI1] [AK2] puts it to the partijen and gives a formal yes, by keys', async () => {
  await pressOn(page.getByRole('button', { name: 'Gegevens' }));
  await chooseByKeys(page.getByRole('dialog').getByRole('button', { name: /Status$/ }), 'voorgelegd');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await untilSaved(actor);
  await pressOn(page.getByRole('button', { name: 'Geef standpunt' }));
  const standpunt = page.getByRole('dialog', { name: /^Standpunt van/ });
  await expect(standpunt).toBeVisible();
  await expectAccessible(page, 'giving a standpunt');
  await page.keyboard.press('Escape');
  await expect(standpunt).toHaveCount(0);
  await pressOn(page.getByRole('button', { name: 'Geef akkoord', exact: true }));
  const dialog = page.getByRole('dialog', { name: /^Akkoord van/ });
  await expect(dialog.getByText('Stap 1 van 3: lees')).toBeVisible();
  await expectAccessible(page, 'a yes: reading');
  await pressOn(dialog.getByRole('button', { name: 'Gelezen, verder' }));
  await expect(dialog.getByText('Stap 2 van 3: mandaat')).toBeVisible();
  await expectAccessible(page, 'a yes: mandaat');
  await chooseByKeys(dialog.getByRole('button', { name: /Hoe ver gaat dit akkoord\?$/ }), 'ambtelijk');
  await typeInto(dialog.getByRole('textbox', { name: 'Namens wie?' }), 'het college van Utrecht');
  await pressOn(dialog.getByRole('button', { name: 'Verder', exact: true }));
  await expect(dialog.getByText('Stap 3 van 3: bevestig')).toBeVisible();
  await tabTo(dialog.getByLabel('Kies een ondertekencode'));
  await page.keyboard.type(CODE);
  await tabTo(dialog.getByLabel('Typ de code nog een keer'));
  await page.keyboard.type(CODE);
  await expectAccessible(page, 'a yes: confirming');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(standVan(page, 'Gemeente Utrecht')).toContainText('akkoord');
  await expectAccessible(page, 'an afspraak with a yes');
});
