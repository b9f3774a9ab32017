import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { invite, takeSeatOffMap, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import {
  akkoordenOp,
  alineaGaatOver,
  beginAfspraak,
  beloof,
  bevries,
  geefAkkoord,
  legVoor,
  openAfspraak,
  schrijfwijze,
  standVan,
  tekstVan,
  veld,
  voorstelVan,
  zegJa,
  zetVeld,
} from '#e2e/fixtures/afspraak-acts.ts';
import { chooseOption, chooseRow, fillField, openScreen, typeIn } from '#e2e/fixtures/board.ts';
import { legMetToetsen } from '#e2e/fixtures/oefentafel.ts';
import {
  bekijkKantoor,
  bekijkPdf,
  flipByte,
  nagaanInPython,
  nagaanMetOpdracht,
  pakUit,
} from '#e2e/fixtures/pakket.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { shellIsKept } from '#e2e/fixtures/shell.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const UTRECHT = 'Gemeente Utrecht';
const VENEN = 'Gemeente De Ronde Venen';
const PROVINCIE = 'Provincie Utrecht';
const HDSR = 'Hoogheemraadschap De Stichtse Rijnlanden';
const VRO = 'Ministerie van Volkshuisvesting en Ruimtelijke Ordening';
const WONEN = 'Wonen met ruimte voor water';
const VEEN = 'Het veen blijft nat';
const RIJNENBURG = 'Rijnenburg oost';
const POLDER = 'Natte polder';
const NIEUW = '120 ha';

let server: RunningServer;
let regisseur: Actor;
let provincie: Actor;
let rijk: Actor;
let waterschap: Actor;
let utrecht: Actor;
let venen: Actor;
let wonenId: string;
let veenId: string;
let pakket: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  server = await startServer({ env: { ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await takeSeatOffMap(browser, server, server.regisseurLink, 'Fatima de Boer', null);
  const bestuurder = async (partij: string, naam: string): Promise<Actor> => {
    const link = await invite(server, regisseur, { partij, rol: 'bestuurder', naam });
    return takeSeatOffMap(browser, server, link, naam);
  };
  provincie = await bestuurder('provincie-utrecht', 'Rachid Amrani');
  rijk = await bestuurder('vro', 'Mona van Rijn');
  waterschap = await bestuurder('waterschap-de-stichtse-rijnlanden', 'Anke Visser');
  venen = await bestuurder('gemeente-gm0736', 'Els van Dam');
  utrecht = await bestuurder('gemeente-gm0344', 'Jan Jansen');
});

test.afterAll(async () => {
  for (const actor of [regisseur, provincie, rijk, waterschap, utrecht, venen]) await actor?.context.close();
  await server?.stop();
});

test('two gemeenten lay a piece each, and begin an afspraak with those it takes', async () => {
  for (const [actor, naam, rd, hectare] of [
    [utrecht, RIJNENBURG, '132000 450000', '90'],
    [venen, POLDER, '121000 470000', '85'],
  ] as const) {
    await openScreen(actor.page, 'Lijst');
    await legMetToetsen(actor.page, { naam, functie: 'Natuur', plaats: { rd, hectare } });
  }
  const { page } = utrecht;
  await beginAfspraak(page, WONEN, [PROVINCIE, VRO, HDSR]);
  wonenId = lastOf(page.url());
  await beginAfspraak(venen.page, VEEN, [PROVINCIE, HDSR]);
  veenId = lastOf(venen.page.url());
  for (const actor of [utrecht, venen]) await untilSaved(actor);
});

test('[VE1] figures in the text are live fields of the pieces; a paragraph says whom it is about', async () => {
  const { page } = utrecht;
  await typeIn(tekstVan(page), 'end', 'Partijen bouwen samen aan de stad.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Het waterschap houdt het peil.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Utrecht en het Rijk bouwen op ');
  await zetVeld(page, RIJNENBURG, 'oppervlakte');
  await alineaGaatOver(page, [UTRECHT, VRO]);
  await typeIn(tekstVan(venen.page), 'end', 'De polder blijft nat, over ');
  await zetVeld(venen.page, POLDER, 'oppervlakte');
  await expect(veld(venen.page, 'oppervlakte', POLDER)).toContainText('85 ha');
  for (const actor of [utrecht, venen]) await untilSaved(actor);
});

test('[TV2] what three propose is taken over, rejected and withdrawn, each by who may', async () => {
  for (const [actor, alinea, toets, words] of [
    [rijk, 0, 'End', ' Dat is klaar in 2035.'],
    [waterschap, 1, 'End', ' Zonder geld.'],
    [provincie, 0, 'Home', 'Misschien: '],
  ] as const) {
    const { page } = actor;
    await openAfspraak(page, WONEN);
    await schrijfwijze(page, 'Voorstellen');
    await tekstVan(page).locator('p').nth(alinea).click();
    await expect(tekstVan(page)).toBeFocused();
    await page.keyboard.press(toets);
    await page.keyboard.type(words);
    await untilSaved(actor);
    await expect(voorstelVan(utrecht.page, actor.naam)).toContainText(words.trim());
  }
  // Nobody is asked for a yes while something is still proposed.
  await expect(regisseurKnop(await opWonen(regisseur), 'Bevries tekst'), 'frozen while open').toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const mine = voorstelVan(utrecht.page, rijk.naam);
  await expect(voorstelVan(rijk.page, rijk.naam).getByRole('button', { name: 'Neem over' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await mine.getByRole('button', { name: 'Neem over' }).click();
  await voorstelVan(utrecht.page, waterschap.naam).getByRole('button', { name: 'Wijs af' }).click();
  await voorstelVan(provincie.page, provincie.naam).getByRole('button', { name: 'Trek in' }).click();
  for (const { page } of [utrecht, rijk, waterschap, provincie]) {
    await expect(page.getByText('Er zijn geen open voorstellen.')).toBeVisible();
    // The carets of the others stand in it, with their names.
    await expect(tekstVan(page)).toContainText('Partijen bouwen samen aan de stad. Dat is klaar in 2035.');
    await expect(tekstVan(page)).not.toContainText(/Zonder geld|Misschien/);
  }
  for (const actor of [utrecht, rijk, waterschap, provincie]) await untilSaved(actor);
});

test('[WE1] each promises what it brings, and the matrix says so', async () => {
  await beloof(utrecht.page, 'Maakt een omgevingsplan', 'Regels', '2028');
  await beloof(rijk.page, 'Betaalt de tramlijn', 'Geld', '2030');
  await beloof(waterschap.page, 'Past het peil aan', 'Mensen', '2029');
  await beloof(venen.page, 'Houdt de polder vrij', 'Ruimte', '2027');
  for (const actor of [utrecht, rijk, waterschap, venen]) await untilSaved(actor);
  const { page } = provincie;
  await openScreen(page, 'Wederkerigheid');
  await expect(page.getByRole('table').first()).toContainText(/VRO|Volkshuisvesting/);
});

test('[AK1] both are put to the partijen; the waterschap says on which condition it stands', async () => {
  await legVoor(utrecht.page);
  await legVoor(venen.page);
  for (const actor of [utrecht, venen]) await untilSaved(actor);
  const { page } = waterschap;
  await page.getByRole('button', { name: 'Geef standpunt' }).click();
  const dialog = page.getByRole('dialog', { name: /^Standpunt van/ });
  await chooseOption(page, dialog, 'Wat vindt uw partij[?]', 'Akkoord onder voorwaarde');
  await dialog.getByRole('textbox', { name: 'Op welke voorwaarde?' }).fill('Het peil blijft zoals het is.');
  await dialog.getByRole('button', { name: 'Leg standpunt vast' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(standVan(rijk.page, HDSR)).toContainText('voorwaarde');
  await expect(standVan(rijk.page, HDSR)).toContainText('Het peil blijft zoals het is.');
});

test('[AK2] every bestuurder gives a formal yes under a mandate, shown afresh to be that person', async () => {
  test.setTimeout(480_000);
  for (const actor of [utrecht, rijk, waterschap]) await geefAkkoord(actor);
  await geefAkkoord(venen);
  for (const titel of [WONEN, VEEN]) {
    await openAfspraak(provincie.page, titel);
    await geefAkkoord(provincie);
  }
  await openAfspraak(waterschap.page, VEEN);
  await geefAkkoord(waterschap);
  expect(await akkoordenOp(server, regisseur, wonenId)).toEqual([
    'gemeente-gm0344 geldt',
    'provincie-utrecht geldt',
    'vro geldt',
    'waterschap-de-stichtse-rijnlanden geldt',
  ]);
  expect(await akkoordenOp(server, regisseur, veenId)).toEqual([
    'gemeente-gm0736 geldt',
    'provincie-utrecht geldt',
    'waterschap-de-stichtse-rijnlanden geldt',
  ]);
  const { page } = await opWonen(regisseur);
  await expect(page.getByText('Alle nodige akkoorden zijn er.')).toBeVisible();
  await expect(standVan(page, PROVINCIE)).toContainText('onder voorbehoud');
});

test('[AK6] [AK7] moving the piece voids the yes of whom its field concerns, and of nobody else', async () => {
  const { page } = utrecht;
  const vorm = await vormVan(page);
  await vorm.getByRole('button', { name: 'Schuif naar het zuid' }).click();
  await page.keyboard.press('Escape');
  await expect(vorm).toHaveCount(0);
  await untilSaved(utrecht);
  await expect
    .poll(() => akkoordenOp(server, regisseur, wonenId))
    .toEqual([
      'gemeente-gm0344 vervallen',
      'provincie-utrecht geldt',
      'vro vervallen',
      'waterschap-de-stichtse-rijnlanden geldt',
    ]);
  expect((await akkoordenOp(server, regisseur, veenId)).filter((each) => !each.endsWith('geldt'))).toEqual(
    [],
  );
  for (const [partij, stand] of [
    [UTRECHT, 'vervallen'],
    [VRO, 'vervallen'],
    [PROVINCIE, 'akkoord'],
    [HDSR, 'akkoord'],
  ] as const)
    await expect(standVan(rijk.page, partij)).toContainText(stand);
});

test('[VE3] resizing it turns the field amber for everyone, and a frozen text would not change', async () => {
  const { page } = utrecht;
  const vorm = await vormVan(page);
  await fillField(vorm, 'Nieuwe oppervlakte in hectare', '120');
  await vorm.getByRole('button', { name: 'Pas aan' }).click();
  await page.keyboard.press('Escape');
  await expect(vorm).toHaveCount(0);
  await untilSaved(utrecht);
  const balk = rijk.page.getByRole('region', { name: 'Wat de bron nu anders zegt' });
  await expect(balk).toContainText('De kaart zegt nu');
  await expect(balk).toContainText(NIEUW);
  await expect(veld(rijk.page, 'oppervlakte', RIJNENBURG)).toHaveAttribute('aria-label', /kaart: 120 ha/);
});

test('they see the difference, take the figure over, and say yes again', async () => {
  await rijk.page.getByRole('button', { name: 'Bekijk het verschil' }).click();
  const verschil = rijk.page.getByRole('dialog', { name: 'Wat is er veranderd?' });
  await expect(verschil.getByText(RIJNENBURG).first()).toBeVisible();
  await expect(verschil.getByText('getekend op de kaart (120 ha)')).toBeVisible();
  await rijk.page.keyboard.press('Escape');
  await expect(verschil).toHaveCount(0);
  const { page } = utrecht;
  await openAfspraak(page, WONEN);
  const balk = page.getByRole('region', { name: 'Wat de bron nu anders zegt' });
  // What was put to the partijen is not written in: it goes back to the table first.
  await legVoor(page, 'concept');
  await balk.getByRole('button', { name: 'Neem over' }).click();
  await expect(balk).toHaveCount(0);
  await expect(veld(page, 'oppervlakte', RIJNENBURG)).toContainText(NIEUW);
  await expect(veld(rijk.page, 'oppervlakte', RIJNENBURG)).toContainText(NIEUW);
  await legVoor(page);
  await untilSaved(utrecht);
  await geefAkkoord(utrecht, /^Geef opnieuw akkoord$/);
  await geefAkkoord(rijk, /^Geef opnieuw akkoord$/);
  expect(await akkoordenOp(server, regisseur, wonenId)).toEqual([
    'gemeente-gm0344 geldt',
    'gemeente-gm0344 vervallen',
    'provincie-utrecht geldt',
    'vro geldt',
    'vro vervallen',
    'waterschap-de-stichtse-rijnlanden geldt',
  ]);
});

test('[AR1] the regisseur freezes both and makes a generation; five bestuurders sign it', async () => {
  test.setTimeout(480_000);
  const { page } = regisseur;
  for (const titel of [WONEN, VEEN]) {
    await openAfspraak(page, titel);
    await bevries(page);
  }
  await openScreen(page, 'Arrangement');
  await page.getByRole('button', { name: 'Maak generatie 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Generatie 1 maken' });
  await expect(dialog.getByRole('checkbox', { name: new RegExp(WONEN) })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: new RegExp(VEEN) })).toBeChecked();
  await dialog.getByRole('button', { name: 'Maak en leg voor' }).click();
  await expect(dialog).toHaveCount(0);
  for (const actor of [provincie, rijk, waterschap, utrecht, venen]) {
    await openScreen(actor.page, 'Arrangement');
    await actor.page.getByRole('link', { name: 'Ondertekenen', exact: true }).click();
    await actor.page.getByRole('button', { name: 'Onderteken', exact: true }).click();
    await zegJa(actor, 'Onderteken');
  }
  await page.getByRole('link', { name: 'Generaties', exact: true }).click();
  const generatie = page.getByRole('article', { name: /^Generatie 1/ });
  await expect(generatie.getByText('vastgesteld', { exact: true })).toBeVisible();
});

test('[AR9] the package is made with its progress shown, and downloaded', async () => {
  const { page } = regisseur;
  await page.getByRole('button', { name: 'Maak pakket' }).click();
  const link = page.getByRole('link', { name: /^Download pakket/ });
  await expect(link).toBeVisible({ timeout: 180_000 });
  const downloading = page.waitForEvent('download');
  await link.click();
  const download = await downloading;
  pakket = join(test.info().project.outputDir, 'arrangement.zip');
  await download.saveAs(pakket);
});

test('[AR16] anyone verifies it: in a browser without a connection, at a console, and in another language', async ({
  browser,
}) => {
  expect(nagaanMetOpdracht(pakket)).toMatchObject({ status: 0, says: expect.stringContaining('klopt.') });
  expect(nagaanInPython(pakket)).toMatchObject({ status: 0, says: expect.stringContaining('goed') });
  const geknoeid = flipByte(pakket);
  expect(nagaanMetOpdracht(geknoeid)).toMatchObject({
    status: 1,
    says: expect.stringContaining('klopt niet'),
  });
  expect(nagaanInPython(geknoeid)).toMatchObject({ status: 1, says: expect.stringContaining('FOUT') });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.baseUrl}/verifieer`);
  await shellIsKept(page);
  await context.setOffline(true);
  await page.reload();
  const kies = async (bestand: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^(Kies een pakket|Ga een ander pakket na)$/ }).click();
    await (await choosing).setFiles(bestand);
  };
  await kies(pakket);
  await expect(page.getByRole('heading', { name: 'Dit pakket klopt', exact: true })).toBeVisible();
  for (const partij of [UTRECHT, VENEN, PROVINCIE, HDSR])
    await expect(page.getByRole('region', { name: 'Dit pakket klopt' })).toContainText(partij);
  await kies(geknoeid);
  await expect(page.getByRole('heading', { name: 'Dit pakket klopt niet' })).toBeVisible();
  await context.close();
});

test('[AR10] ODT and DOCX open in LibreOffice, and the PDF is tagged PDF/A, all with the same words', async () => {
  const map = pakUit(pakket, test.info().outputPath('pakket'));
  const words = [WONEN, VEEN, 'Dat is klaar in 2035.', NIEUW, 'Betaalt de tramlijn', PROVINCIE];
  bekijkPdf(map, { words, headings: [WONEN, VEEN] });
  for (const soort of ['odt', 'docx'] as const) bekijkKantoor(map, soort, { words, headings: [WONEN, VEEN] });
});

/** How the piece of Utrecht is moved and resized without a map. */
async function vormVan(page: Page): Promise<Locator> {
  await openScreen(page, 'Lijst');
  await chooseRow(page, RIJNENBURG);
  await page.getByRole('button', { name: 'Vorm aanpassen' }).click();
  return page.getByRole('dialog', { name: 'Vorm aanpassen' });
}

async function opWonen(actor: Actor): Promise<Actor> {
  await openAfspraak(actor.page, WONEN);
  return actor;
}

function regisseurKnop({ page }: Actor, name: string): Locator {
  return page.getByRole('button', { name });
}

function lastOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
