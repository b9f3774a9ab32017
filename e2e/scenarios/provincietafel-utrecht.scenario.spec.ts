import { expect, test } from '@playwright/test';
import { inviteAndSeat, seatRegisseur, tafelIdOf, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import {
  chooseOption,
  chooseRow,
  chooseTool,
  chooseTyped,
  clickMap,
  details,
  dragTo,
  drawArea,
  fillField,
  kaart,
  mapReady,
  openScreen,
  pickUp,
  pictureAt,
  typeIn,
  type MapPlace,
} from '#e2e/fixtures/board.ts';
import { canonicalInBrowser } from '#e2e/fixtures/browser-copy.ts';
import { createCable, type Cable } from '#e2e/fixtures/cable.ts';
import { geodataFolder } from '#e2e/fixtures/geodata.ts';
import { canonicalOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

const folder = geodataFolder();
test.describe.configure({ mode: 'serial', timeout: 360_000 });
test.skip(folder === null, 'PUZZELTAFEL_GEODATA is not set');

let server: RunningServer;
let cable: Cable;
let provincie: Actor;
let gemeente: Actor;
let waterschap: Actor;

const OPGAVE = 'Nieuw bos';
const STUK = 'Groen Rijnenburg';
const HDSR = 'Hoogheemraadschap De Stichtse Rijnlanden';
const TEKST = 'Tekst van de afspraak';
const CORNERS: readonly MapPlace[] = [
  [0.4, 0.42],
  [0.5, 0.4],
  [0.56, 0.48],
  [0.5, 0.58],
  [0.4, 0.54],
];
const MIDDLE: MapPlace = [0.47, 0.48];
const MOVED_MIDDLE: MapPlace = [0.62, 0.66];
/** Inside the piece once it was moved, away from the cursor that moves it. */
const MOVED_INSIDE: MapPlace = [0.58, 0.62];

test.beforeAll(async ({ browser }) => {
  cable = await createCable();
  server = await startServer({
    env: { ALLOWED_ORIGINS: cable.origin, PUZZELTAFEL_GEODATA: folder, ONLINE_BASISLAGEN: 'uit' },
  });
  cable.plugIn(server.baseUrl);
  provincie = await seatRegisseur(browser, server, 'Fatima de Boer');
  gemeente = await inviteAndSeat(browser, server, provincie, {
    partij: 'gemeente-gm0344',
    rol: 'redacteur',
    naam: 'Jan Jansen',
  });
  waterschap = await inviteAndSeat(
    browser,
    server,
    provincie,
    {
      partij: 'waterschap-de-stichtse-rijnlanden',
      rol: 'redacteur',
      naam: 'Anke Visser',
    },
    cable,
  );
  for (const { page } of [provincie, gemeente, waterschap]) await mapReady(page);
});

test.afterAll(async () => {
  for (const actor of [provincie, gemeente, waterschap]) await actor?.context.close();
  await cable?.close();
  await server?.stop();
});

test('[GE4] the map names the real boundaries, with their year', async () => {
  await expect(kaart(provincie.page).getByText(/^Bron: .*20\d\d/)).toBeVisible();
  await expect(kaart(provincie.page).getByText(/grof/)).toHaveCount(0);
});

test('the gemeente lays a piece with the mouse, and the counters move for everyone', async () => {
  const { page } = gemeente;
  const tray = provincie.page.getByRole('region', { name: 'Opgaven' });
  await tray.getByRole('searchbox').fill(OPGAVE);
  const row = tray.getByRole('button', { name: new RegExp(OPGAVE) });
  await expect(row).toContainText('37.400');
  const askedOnly = await row.innerText();
  await drawArea(page, CORNERS);
  const panel = details(page);
  await fillField(panel, 'Naam', STUK);
  await panel.getByRole('button', { name: 'Functies wijzigen' }).click();
  await page.getByRole('dialog', { name: 'Functies' }).getByText('Recreatie en groen').click();
  await page.keyboard.press('Escape');
  await chooseOption(page, panel, 'Status', 'Zoekgebied');
  await chooseTyped(page, panel, 'Koppel een opgave', OPGAVE);
  await expect(panel.getByText(/^samen [\d.,]+ ha$/)).toBeVisible();
  for (const partij of ['Provincie Utrecht', HDSR]) {
    await chooseTyped(page, panel, 'Stel open voor een partij', partij, new RegExp(`^${partij}$`));
    await expect(panel.getByRole('button', { name: `Sluit weer voor ${partij}` })).toBeVisible();
  }
  await untilSaved(gemeente);
  await expect.poll(() => row.innerText()).not.toBe(askedOnly);
  for (const { page: other } of [provincie, waterschap]) {
    await expect(other.getByRole('region', { name: 'Balans' })).toContainText('1 puzzelstuk');
    await expect(other.getByRole('region', { name: 'Balans' })).toContainText(OPGAVE);
  }
});

test('[UI3] the others see the piece move while it is in hands, and stay where it was let go', async () => {
  const before = await pictureAt(waterschap.page, MOVED_INSIDE);
  await pickUp(gemeente.page, MIDDLE);
  await dragTo(gemeente.page, MOVED_MIDDLE);
  await expect.poll(() => pictureAt(waterschap.page, MOVED_INSIDE)).not.toBe(before);
  await expect(kaart(waterschap.page).getByText('Jan Jansen')).toBeAttached();
  const stored = await canonicalOf(server, provincie.context, tafelIdOf(provincie));
  await gemeente.page.mouse.up();
  await untilSaved(gemeente);
  await expect.poll(() => canonicalOf(server, provincie.context, tafelIdOf(provincie))).not.toBe(stored);
  await expect.poll(() => pictureAt(waterschap.page, MOVED_INSIDE)).not.toBe(before);
});

test('the waterschap pins a spanningspunt to the piece and reacts', async () => {
  const { page } = waterschap;
  await chooseTool(page, 'Spanningspunt zetten');
  await clickMap(page, MOVED_MIDDLE);
  const panel = details(page);
  await fillField(panel, 'Naam', 'Peil en bomen');
  await expect(panel.getByText(`Bij ${STUK}`)).toBeVisible();
  await panel.getByRole('textbox', { name: 'Uw reactie' }).fill('Dit vraagt een ander peil.');
  await panel.getByRole('button', { name: 'Plaats reactie' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Dit vraagt een ander peil.' })).toBeVisible();
  await expect(
    provincie.page.getByRole('link', { name: /^Spanningspunten.*1 open spanningspunt/ }),
  ).toBeVisible();
});

test('two write one afspraak together and see each other’s caret', async () => {
  await openScreen(gemeente.page, 'Afspraken');
  await gemeente.page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await gemeente.page.getByRole('textbox', { name: 'Titel' }).fill('Bomen en peil');
  const partijen = gemeente.page.getByRole('region', { name: 'Partijen bij deze afspraak' });
  for (const partij of ['Provincie Utrecht', HDSR]) {
    await chooseTyped(gemeente.page, partijen, 'Haal een partij erbij', partij, new RegExp(`^${partij}$`));
    await expect(partijen.getByRole('button', { name: `Haal ${partij} uit deze afspraak` })).toBeVisible();
  }
  const mine = gemeente.page.getByRole('textbox', { name: TEKST });
  await typeIn(mine, 'end', 'Partijen planten bomen.');
  await openScreen(provincie.page, 'Afspraken');
  await provincie.page.getByRole('link', { name: /Bomen en peil/ }).click();
  const theirs = provincie.page.getByRole('textbox', { name: TEKST });
  await expect(theirs).toContainText('Partijen planten bomen.');
  await expect(theirs.getByText(/^Jan Jansen · /)).toBeAttached();
  await typeIn(theirs, 'end', ' De provincie betaalt mee.');
  await expect(mine).toContainText('De provincie betaalt mee.');
  await expect(mine.getByText(/^Fatima de Boer · /)).toBeAttached();
});

test('[SY8] the waterschap loses its connection and works on; it is told so within five seconds', async () => {
  const { page, context } = waterschap;
  await openScreen(page, 'Afspraken');
  await page.getByRole('link', { name: /Bomen en peil/ }).click();
  await expect(page.getByRole('textbox', { name: TEKST })).toContainText('De provincie betaalt mee.');
  await untilSaved(waterschap);
  await cable.pullOut(context);
  await typeIn(page.getByRole('textbox', { name: TEKST }), 'end', ' Het waterschap past het peil aan.');
  await expect(page.getByRole('button', { name: /U werkt lokaal · \d+ wijziging/ })).toBeVisible({
    timeout: 5000,
  });
  await openScreen(page, 'Lijst');
  await chooseRow(page, /Peil en bomen/);
  await page.getByRole('textbox', { name: 'Uw reactie' }).fill('Zonder verbinding geschreven.');
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
  await chooseRow(page, new RegExp(STUK));
  await fillField(page.getByRole('article', { name: STUK }), 'Toelichting', 'Let op het veen.');
  await expect(page.getByRole('button', { name: /U werkt lokaal · \d+ wijzigingen/ })).toBeVisible({
    timeout: 5000,
  });
});

test('meanwhile the others edit the same piece and the same text', async () => {
  await typeIn(gemeente.page.getByRole('textbox', { name: TEKST }), 'begin', 'Voor 2030: ');
  await openScreen(provincie.page, 'Lijst');
  await chooseRow(provincie.page, new RegExp(STUK));
  const panel = provincie.page.getByRole('article', { name: STUK });
  await chooseOption(provincie.page, panel, 'Status', 'Voorkeurslocatie');
  await fillField(panel, 'Bron', 'Omgevingsvisie');
  await untilSaved(provincie);
  await untilSaved(gemeente);
  const seen = await canonicalOf(server, provincie.context, tafelIdOf(provincie));
  expect(seen).toContain('Omgevingsvisie');
  expect(seen).not.toContain('Zonder verbinding geschreven.');
  expect(seen).not.toContain('Let op het veen.');
  expect(seen).not.toContain('Het waterschap past het peil aan.');
});

test('[SY3] back with a connection, everything of everyone is there', async () => {
  await cable.putBack(waterschap.context);
  await untilSaved(waterschap);
  const panel = waterschap.page.getByRole('article', { name: STUK });
  await expect(panel.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Let op het veen.');
  await expect(panel.getByRole('textbox', { name: 'Bron' })).toHaveValue('Omgevingsvisie');
  await expect(panel.getByRole('button', { name: /Status$/ })).toContainText('Voorkeurslocatie');
  const theirs = provincie.page.getByRole('article', { name: STUK });
  await expect(theirs.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Let op het veen.');
  const text = gemeente.page.getByRole('textbox', { name: TEKST });
  await expect(text).toContainText('Voor 2030: Partijen planten bomen.');
  await expect(text).toContainText('De provincie betaalt mee. Het waterschap past het peil aan.');
  await expectEqualContent();
});

test('[SY7] the regisseur undoes its own change, and leaves what another did since', async () => {
  const { page } = provincie;
  const panel = page.getByRole('article', { name: STUK });
  await chooseOption(page, panel, 'Status', 'Afgesproken');
  await fillField(
    waterschap.page.getByRole('article', { name: STUK }),
    'Toelichting',
    'Let op het veen en de weg.',
  );
  await expect(panel.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Let op het veen en de weg.');
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(panel.getByRole('button', { name: /Status$/ })).toContainText('Voorkeurslocatie');
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click();
  await expect(panel.getByRole('textbox', { name: 'Bron' })).toHaveValue('');
  await expect(panel.getByRole('textbox', { name: 'Toelichting' })).toHaveValue('Let op het veen en de weg.');
  await expect(panel.getByRole('textbox', { name: 'Naam' })).toHaveValue(STUK);
});

test('[PS9] what one archives while another edits it keeps that work, and comes back', async () => {
  const theirs = waterschap.page.getByRole('article', { name: STUK });
  await theirs.getByRole('textbox', { name: 'Toelichting' }).fill('Hier schrijf ik nog aan.');
  const { page } = gemeente;
  await openScreen(page, 'Lijst');
  await chooseRow(page, new RegExp(STUK));
  const panel = page.getByRole('article', { name: STUK });
  await panel.getByRole('button', { name: 'Meer acties' }).click();
  await page.getByRole('menuitem', { name: 'Archiveren' }).click();
  await expect(theirs.getByText(/Gearchiveerd door Jan Jansen/)).toBeVisible();
  await theirs.getByRole('textbox', { name: 'Toelichting' }).press('Tab');
  // To whom it was opened may write in it, but not bring it back (AZ6).
  await expect(theirs.getByRole('button', { name: 'Terugzetten' })).toHaveAttribute('aria-disabled', 'true');
  await untilSaved(waterschap);
  await panel.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(provincie.page.getByRole('rowheader', { name: new RegExp(STUK) })).toBeVisible();
  await chooseRow(provincie.page, new RegExp(STUK));
  await expect(
    provincie.page.getByRole('article', { name: STUK }).getByRole('textbox', { name: 'Toelichting' }),
  ).toHaveValue('Hier schrijf ik nog aan.');
});

test('[SY3] a late joiner sees the same, and who only watches changes nothing', async ({ browser }) => {
  for (const actor of [provincie, gemeente, waterschap]) await untilSaved(actor);
  await expectEqualContent();
  const watcher = await inviteAndSeat(browser, server, provincie, {
    partij: 'vro',
    rol: 'waarnemer',
    naam: 'Wim de Wit',
  });
  const tools = watcher.page.getByRole('toolbar', { name: 'Gereedschap' });
  await expect(tools.getByRole('button', { name: 'Vlak tekenen' })).toBeDisabled();
  const isGreyed = async (name: string): Promise<void> =>
    await expect(watcher.page.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  await openScreen(watcher.page, 'Afspraken');
  await expect(watcher.page.getByText('Voor 2030: Partijen planten bomen.')).toBeVisible();
  await expect(watcher.page.getByRole('textbox', { name: TEKST })).toHaveCount(0);
  await isGreyed('Nieuwe afspraak');
  await openScreen(watcher.page, 'Lijst');
  await chooseRow(watcher.page, new RegExp(STUK));
  const panel = watcher.page.getByRole('article', { name: STUK });
  await expect(panel.getByRole('note')).toContainText('U kijkt mee aan deze tafel');
  for (const name of ['Naam', 'Toelichting', 'Bron'])
    await expect(panel.getByRole('textbox', { name })).toHaveAttribute('readonly');
  await isGreyed('Nieuw puzzelstuk');
  await isGreyed('Andere plaats');
  await panel.getByRole('button', { name: 'Meer acties' }).click();
  for (const name of ['Kopiëren', 'Spanningspunt hier', 'Archiveren'])
    await expect(watcher.page.getByRole('menuitem', { name })).toContainText('AZ2');
  await watcher.page.keyboard.press('Escape');
  const id = tafelIdOf(provincie);
  await expect
    .poll(() => canonicalInBrowser(watcher.page, id))
    .toBe(await canonicalInBrowser(provincie.page, id));
  await watcher.context.close();
});

/** Each browser holds, and the server gives each, exactly the same. */
async function expectEqualContent(): Promise<void> {
  const id = tafelIdOf(provincie);
  await expect(async () => {
    const stored = await canonicalOf(server, provincie.context, id);
    for (const { page, context } of [provincie, gemeente, waterschap]) {
      expect(await canonicalInBrowser(page, id)).toBe(stored);
      expect(await canonicalOf(server, context, id)).toBe(stored);
    }
  }).toPass({ timeout: 20_000 });
}
