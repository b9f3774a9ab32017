import { expect, test } from '@playwright/test';
import { seatRegisseur, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { clickMap, details, mapReady, openScreen } from '#e2e/fixtures/board.ts';
import {
  balansVan,
  botsingenVan,
  botsingRij,
  csvVan,
  gedownload,
  regelTekst,
  strip,
  tab,
  tellingen,
} from '#e2e/fixtures/cijfers.ts';
import { geodataFolder } from '#e2e/fixtures/geodata.ts';
import { pressOn, tabTo, typeInto, menuByKeys, chooseByKeys } from '#e2e/fixtures/keyboard.ts';
import {
  kiesInLijst,
  kiesPlaats,
  LANGBROEK,
  legMetToetsen,
  maakOefentafel,
  MOERAS,
  naarScherm,
  NIEUW_BOS,
  onthoudMeldingen,
  schuifAan,
  WIND,
  WONEN,
  WONINGEN_2030,
} from '#e2e/fixtures/oefentafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

const folder = geodataFolder();
test.describe.configure({ mode: 'serial', timeout: 360_000 });
test.skip(folder === null, 'PUZZELTAFEL_GEODATA is not set');

let server: RunningServer;
/** Of the provincie, and the first at the tafel. */
let regisseur: Actor;
/** New at the tafel, for the gemeente Utrecht; has no pointer. */
let nieuw: Actor;
/** What each was told so far. */
let aanRegisseur: () => Promise<string>;
let aanNieuw: () => Promise<string>;

const WIJK = 'Nieuw Langbroek';
const PLAS = 'Plas bij Renswoude';
const BOS = 'Bos bij Renswoude';
/** In the middle of Langbroek: natte natuur, and partly in the water along the Kromme Rijn. */
const IN_LANGBROEK = '147000 447300';
const STRIP = { [WONINGEN_2030.id]: 'woning', [NIEUW_BOS.id]: 'ha' };
const VOLGEND_JAAR = String(new Date().getFullYear() + 1);
/** Which cell of a row of the list tells how many botsingen the piece is in. */
const BOTSINGEN_CEL = 5;
const ZET = 'Wind naar Maartensdijk';

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: folder, ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
});

test.afterAll(async () => {
  for (const actor of [regisseur, nieuw]) await actor?.context.close();
  await server?.stop();
});

test('a regisseur makes a tafel that begins with an example, and sees at once what does not fit', async () => {
  await maakOefentafel(server, regisseur);
  const { page } = regisseur;
  await mapReady(page);
  aanRegisseur = await onthoudMeldingen(page);
  await expect(strip(page).getByRole('heading', { name: 'De puzzel past nog niet' })).toBeVisible();
  await expect(strip(page)).toContainText('13 puzzelstukken');
  await expect(strip(page)).toContainText('1 botsing');
  await expect(strip(page)).toContainText('13.200 van 90.000 woningen');
  await tab(page, 'Botsingen').click();
  await expect(page.getByRole('heading', { name: 'Open (1)' })).toBeVisible();
  await expect(botsingRij(page, MOERAS, WONEN)).toBeVisible();
});

test('[UI1] a newcomer lays homes, water and nature by keyboard', async ({ browser }) => {
  nieuw = await schuifAan(browser, server, regisseur, {
    partij: 'gemeente-gm0344',
    rol: 'redacteur',
    naam: 'Noor Bakker',
  });
  const { page } = nieuw;
  aanNieuw = await onthoudMeldingen(page);
  await naarScherm(nieuw, 'Lijst');
  await legMetToetsen(page, { naam: PLAS, functie: 'Water', plaats: { gemeente: 'Renswoude' } });
  await chooseByKeys(
    page.getByRole('article', { name: PLAS }).getByRole('button', { name: /Status$/ }),
    'Zoekgebied',
  );
  await legMetToetsen(page, {
    naam: BOS,
    functie: 'Natuur',
    plaats: { rd: '165000 452500', hectare: '40' },
    opgave: NIEUW_BOS.titel,
  });
  await expect(strip(regisseur.page)).toContainText('15 puzzelstukken');
  await expect(strip(regisseur.page)).toContainText('798 van 1.500 ha');
  await legMetToetsen(page, {
    naam: WIJK,
    functie: 'Wonen',
    plaats: { rd: IN_LANGBROEK, hectare: '100' },
    opgave: WONINGEN_2030.titel,
    woningen: '4000',
  });
});

test('[BO5] the owner whose piece clashes is told at once, in words, and the figures move for both', async () => {
  await expect.poll(aanRegisseur).toContain(`“${WIJK}” van Gemeente Utrecht botst nu met uw “${LANGBROEK}”`);
  await naarScherm(nieuw, 'Puzzelkaart');
  await untilSaved(nieuw);
  for (const { page } of [regisseur, nieuw]) {
    await expect(strip(page)).toContainText('16 puzzelstukken');
    await expect(strip(page)).toContainText('3 botsingen');
    await expect(strip(page)).toContainText('17.200 van 90.000 woningen');
    await expect(tab(page, 'Botsingen')).toContainText('3');
  }
});

test('[BO5] a mark on the map opens the botsing that the list has', async () => {
  const { page } = regisseur;
  const panel = details(page).getByRole('article').filter({ hasText: MOERAS }).filter({ hasText: WONEN });
  await botsingRij(page, MOERAS, WONEN).click();
  await panel.getByRole('button', { name: 'Sluit deze botsing' }).click();
  await expect(panel).toHaveCount(0);
  // The list brought it to the middle of the map; it flies there for a moment.
  await expect(async () => {
    await clickMap(page, [0.5, 0.5]);
    await expect(panel).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test('[BA9] the figures are the same wherever they stand', async () => {
  await expectZelfdeCijfers();
});

test('[BO5] the newcomer reads why it clashes', async () => {
  const { page } = nieuw;
  await tabTo(tab(page, 'Opgaven'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Open (3)' })).toBeVisible();
  await pressOn(botsingRij(page, WIJK, LANGBROEK));
  const panel = details(page).getByRole('article');
  await expect(panel).toContainText(/liggen over elkaar: 100 ha/);
  await expect(panel).toContainText('Nieuwe woningen nemen natuurgrond in');
  await expect(panel).toContainText('Bron van de regel');
  await expect(panel).toContainText('Provincie Utrecht');
});

test('[ZE1] the newcomer tries a move and sees its effects before anything changes', async () => {
  const { page } = nieuw;
  const before = await balansVan(server, nieuw);
  await naarScherm(nieuw, 'Lijst');
  await kiesInLijst(page, WIND);
  await naarScherm(nieuw, 'Puzzelkaart');
  await pressOn(details(page).getByRole('button', { name: 'Probeer een zet' }));
  const zet = details(page).getByRole('article', { name: `Zet met ${WIND}` });
  await tabTo(zet.getByRole('radio', { name: 'Alles', exact: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await typeInto(zet.getByRole('textbox', { name: 'Hoeveel hectare' }), '200');
  await pressOn(zet.getByRole('button', { name: 'Kies een gebied of coördinaten' }));
  await kiesPlaats(page, { rd: '145000 462000', hectare: '200' });
  const gevolgen = zet.getByRole('region', { name: 'Wat deze zet doet' });
  await expect(gevolgen).toHaveAttribute('aria-busy', 'false');
  await expect(gevolgen.getByRole('listitem').first()).toBeVisible();
  await expect(gevolgen).toContainText('Schuift door');
  expect(await balansVan(server, nieuw)).toEqual(before);
  await expect(strip(regisseur.page)).toContainText('16 puzzelstukken');
  await typeInto(zet.getByRole('textbox', { name: 'Naam van de zet' }), ZET);
  await expect(zet).toContainText('Provincie Utrecht');
  await pressOn(zet.getByRole('button', { name: 'Stel voor' }));
  await expect(details(page).getByRole('article', { name: ZET })).toContainText('nog geen antwoord');
});

test('[ZE2] the owner is told of it, agrees and lays it', async () => {
  const { page } = regisseur;
  await expect
    .poll(aanRegisseur)
    .toContain(`Gemeente Utrecht stelt een zet voor die uw partij raakt: ${ZET}`);
  await expect(tab(page, 'Zetten')).toContainText('1');
  await tab(page, 'Zetten').click();
  await page
    .getByRole('button', { name: new RegExp(ZET) })
    .first()
    .click();
  const panel = details(page).getByRole('article', { name: ZET });
  await panel.getByRole('button', { name: 'Antwoord voor Provincie Utrecht' }).click();
  await panel.getByRole('button', { name: 'Geef antwoord' }).click();
  await expect(panel.getByRole('region', { name: 'Antwoorden' })).toContainText('akkoord');
  await expect.poll(aanNieuw).toContain(`Provincie Utrecht antwoordt op uw zet “${ZET}”: akkoord`);
  await panel.getByRole('button', { name: 'Leg zo' }).click();
  await expect(panel).toContainText('zo gelegd');
  await expect(details(nieuw.page).getByRole('article', { name: ZET })).toContainText('zo gelegd');
  await expect(strip(nieuw.page)).toContainText('17 puzzelstukken');
});

test('[BO7] one botsing is accepted by name, with a reason and until a day, and goes along as a reservation', async () => {
  const { page } = nieuw;
  await openBotsingMetToetsen(WIJK, LANGBROEK);
  const panel = details(page).getByRole('article');
  await pressOn(panel.getByRole('button', { name: 'Aanvaard namens Gemeente Utrecht' }));
  await expect(panel.getByRole('textbox', { name: 'Waarom kan dit zo' })).toBeFocused();
  await page.keyboard.type('Wij leggen het moeras elders terug.');
  await panel.getByLabel('Opnieuw bekijken op').fill(`${VOLGEND_JAAR}-12-31`);
  await pressOn(panel.getByRole('button', { name: 'Aanvaard', exact: true }));
  await expect(panel).toContainText('deels aanvaard');
  await expect(panel).toContainText('Nog nodig: Provincie Utrecht.');
  await expect(strip(page)).toContainText('3 botsingen');

  const hers = regisseur.page;
  await tab(hers, 'Botsingen').click();
  await botsingRij(hers, WIJK, LANGBROEK).click();
  const other = details(hers).getByRole('article');
  await expect(other).toContainText('Wij leggen het moeras elders terug.');
  await other.getByRole('button', { name: 'Aanvaard namens Provincie Utrecht' }).click();
  await other.getByRole('textbox', { name: 'Waarom kan dit zo' }).fill('Akkoord, als het moeras terugkomt.');
  await other.getByLabel('Opnieuw bekijken op').fill(`${VOLGEND_JAAR}-12-31`);
  await other.getByRole('button', { name: 'Aanvaard', exact: true }).click();
  for (const each of [page, hers]) {
    await expect(details(each).getByRole('article')).toContainText(`31 december ${VOLGEND_JAAR}`);
    await expect(strip(each)).toContainText('2 botsingen');
    await expect(strip(each)).toContainText('1 voorbehoud');
  }
  await expect(hers.getByRole('heading', { name: 'Aanvaard: gaat mee als voorbehoud (1)' })).toBeVisible();
});

test('[BO6] one botsing becomes a spanningspunt in one act', async () => {
  const { page } = nieuw;
  await openBotsingMetToetsen(MOERAS, WONEN);
  await pressOn(details(page).getByRole('article').getByRole('button', { name: 'Maak spanningspunt' }));
  await expect(details(page).getByRole('article', { name: new RegExp(MOERAS) })).toContainText(
    'Spanningspunt',
  );
  for (const each of [page, regisseur.page])
    await expect(each.getByRole('link', { name: /^Spanningspunten.*1 open spanningspunt/ })).toBeVisible();
});

test('[VA5] two varianten are made and compared, in figures and in words', async () => {
  const { page } = nieuw;
  await maakVariant('Zonder Langbroek');
  await naarScherm(nieuw, 'Lijst');
  await kiesInLijst(page, WIJK);
  await menuByKeys(page.getByRole('button', { name: 'Meer acties' }), 'Laat weg uit deze variant');
  await maakVariant('Kleiner Langbroek');
  await naarScherm(nieuw, 'Lijst');
  await kiesInLijst(page, WIJK);
  await typeInto(
    page.getByRole('article', { name: WIJK }).getByRole('textbox', { name: 'Aantal woningen', exact: true }),
    '2500',
  );
  await naarScherm(nieuw, 'Varianten');
  for (const naam of ['Zonder Langbroek', 'Kleiner Langbroek']) {
    await tabTo(page.getByRole('checkbox', { name: `Vergelijk ${naam}` }));
    await page.keyboard.press('Space');
  }
  const row = page.getByRole('row', { name: new RegExp(WONINGEN_2030.titel) });
  await expect(row).toContainText('13.200 woningen');
  await expect(row).toContainText('15.700 woningen');
  await tabTo(page.getByRole('radio', { name: 'Cijfers' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const difference = page.getByRole('region', { name: /^Vergelijkt/ });
  await expect(difference).toContainText(
    `${WONINGEN_2030.titel}: van 13.200 woningen (tekort) naar 15.700 woningen (tekort)`,
  );
  await expect(difference).toContainText(WIJK);
  await pressOn(page.getByRole('button', { name: 'Leg op het bord: De tafel' }));
  // The tafel itself did not change for anybody.
  await expect(strip(regisseur.page)).toContainText('17.200 van 90.000 woningen');
});

test('[FI3] “Past alles?” gives the smallest set that cannot go together, with the hectares', async () => {
  const { page } = nieuw;
  await naarScherm(nieuw, 'Past het?');
  await pressOn(page.getByRole('link', { name: 'Past alles?' }));
  await pressOn(page.getByRole('button', { name: 'Ga na of alles past' }));
  const answer = page.getByRole('region', { name: 'Antwoord voor 2030' });
  await expect(answer).toBeVisible({ timeout: 60_000 });
  await expect(answer).toBeFocused();
  await expect(answer).toContainText(
    /passen niet samen\. Zij vragen 900 ha\. Zij mogen samen 888 ha gebruiken en komen 12 ha tekort\./,
  );
  const set = answer.getByRole('table', { name: 'Wie elkaar in de weg zit' });
  for (const naam of [MOERAS, WONEN])
    await expect(set.getByRole('row', { name: new RegExp(naam) })).toContainText('450 ha');
  await expect(set.getByRole('row', { name: /Tekort/ })).toContainText('12 ha');
  await expect(answer.getByText('Zonder één van deze claims passen de andere wel.')).toBeVisible();
});

test('[BA9] after all of it the figures are still the same wherever they stand', async () => {
  await expectZelfdeCijfers();
});

async function openBotsingMetToetsen(een: string, ander: string): Promise<void> {
  const { page } = nieuw;
  await naarScherm(nieuw, 'Puzzelkaart');
  await tabTo(page.getByRole('tablist', { name: 'Wat links staat' }).locator('[aria-selected=true]'));
  while ((await tab(page, 'Botsingen').getAttribute('aria-selected')) !== 'true')
    await page.keyboard.press('ArrowRight');
  await pressOn(botsingRij(page, een, ander));
}

/** Makes a variant as the tafel lies, and lays it on the board. Keys only. */
async function maakVariant(naam: string): Promise<void> {
  const { page } = nieuw;
  await naarScherm(nieuw, 'Varianten');
  await pressOn(page.getByRole('button', { name: 'Nieuwe variant' }));
  const dialog = page.getByRole('dialog', { name: 'Nieuwe variant' });
  await tabTo(dialog.getByRole('textbox', { name: 'Naam' }));
  await page.keyboard.type(naam);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await pressOn(page.getByRole('button', { name: `Leg op het bord: ${naam}` }));
}

/** In how many botsingen a piece is, by the table of botsingen. */
function aantalVan(naam: string, csv: string): number {
  const rows = csv.split('\r\n').map((row) => row.split(';'));
  return rows.filter(([, een, ander, oordeel]) => oordeel === 'botst' && [een, ander].includes(naam)).length;
}

/** Strip, tray, list, table, files and server: for both who sit at the tafel. */
async function expectZelfdeCijfers(): Promise<void> {
  await untilSaved(nieuw);
  const balans = await balansVan(server, regisseur);
  const botsingen = await botsingenVan(server, regisseur);
  const { zeker, mogelijk, voorbehouden } = tellingen(botsingen);
  const files = {
    balans: await csvVan(server, regisseur, 'balans'),
    botsingen: await csvVan(server, regisseur, 'botsingen'),
  };
  for (const { page } of [regisseur, nieuw]) {
    await openScreen(page, 'Puzzelkaart');
    await expect(strip(page)).toContainText(zeker === 1 ? '1 botsing' : `${zeker} botsingen`);
    if (mogelijk > 0) await expect(strip(page)).toContainText(new RegExp(`${mogelijk} mogelijke botsing`));
    if (voorbehouden > 0) await expect(strip(page)).toContainText(`${voorbehouden} voorbehoud`);
    await tab(page, 'Botsingen').click();
    await expect(
      page.getByRole('heading', { name: new RegExp(`^Open \\(${zeker + mogelijk}\\)`) }),
    ).toBeVisible();
    await tab(page, 'Opgaven').click();
    for (const [id, eenheid] of Object.entries(STRIP)) {
      const { strip: words, gelegd } = regelTekst(balans, id, eenheid);
      await expect(strip(page)).toContainText(words);
      await expect(page.locator(`[data-opgave="${id}"]`)).toContainText(gelegd);
    }
    await openScreen(page, 'Lijst');
    await page.getByRole('searchbox').fill(WIJK);
    const inList = page.getByRole('row', { name: WIJK }).getByRole('gridcell').nth(BOTSINGEN_CEL);
    await expect(inList).toHaveText(String(aantalVan(WIJK, files.botsingen)));
    await openScreen(page, 'Past het?');
    for (const [id, eenheid] of Object.entries(STRIP)) {
      const { cellen } = regelTekst(balans, id, eenheid);
      const titel = id === NIEUW_BOS.id ? NIEUW_BOS.titel : WONINGEN_2030.titel;
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: titel, exact: true }) });
      for (const cel of cellen) await expect(row).toContainText(cel);
    }
    expect(await gedownload(page, 'Balans als CSV')).toBe(files.balans);
    expect(await gedownload(page, 'Botsingen als CSV')).toBe(files.botsingen);
    await openScreen(page, 'Puzzelkaart');
  }
}
