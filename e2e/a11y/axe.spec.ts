import { expect, test, type Locator, type Page } from '@playwright/test';
import { invite, seatRegisseur, tafelIdOf, type Actor } from '#e2e/fixtures/actors.ts';
import { expectAccessible } from '#e2e/fixtures/axe.ts';
import { chooseRow, details, mapReady } from '#e2e/fixtures/board.ts';
import { tab } from '#e2e/fixtures/cijfers.ts';
import { VARIANTEN, ZET } from '#e2e/fixtures/filled-puzzel.ts';
import { fillSession, showPresence, type FilledSession } from '#e2e/fixtures/filled-session.ts';
import { cookieOf } from '#e2e/fixtures/node-tafel.ts';
import { freeze } from '#e2e/fixtures/seats.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 900_000 });

/** Of the partij of whom looks, and of another. */
const EIGEN = 'Heuvelrug: nieuw bos';
const VAN_ANDER = 'Rijnenburg';
const VARIANT = VARIANTEN[0]?.naam ?? '';
const BEVROREN = 'Wonen in Groot Merwede';
const COMBO = 'opgaven to link';
/** While a combo box is open the rest is hidden from a screen reader; leaving it by Tab closes it, so nothing hidden is reached. */
const HIDDEN_WHILE_OPEN = 'aria-hidden-focus';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A window of 1440 pixels wide at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 };

let server: RunningServer;
let actor: Actor;
let session: FilledSession;
let base: string;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { ONLINE_BASISLAGEN: 'uit' } });
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(server.regisseurLink);
  await visitor.getByRole('textbox', { name: 'Uw naam' }).waitFor();
  await expectAccessible(visitor, 'deelnemen');
  actor = await seatRegisseur(browser, server, 'Fatima de Boer');
  base = `${server.baseUrl}/tafel/${tafelIdOf(actor)}`;
  session = await fillSession(server, await cookieOf(server, actor.context), tafelIdOf(actor));
  const [first] = session.seats;
  const link = await invite(server, actor, { partij: 'vro', rol: 'bestuurder', naam: 'Mona van Rijn' });
  for (const viewport of [DESKTOP, PHONE]) {
    await visitor.setViewportSize(viewport);
    await visitor.goto('about:blank');
    await visitor.goto(link);
    await visitor.getByRole('textbox', { name: 'Uw e-mailadres' }).waitFor();
    await expectAccessible(visitor, `deelnemen by e-mail (${viewport.width})`);
    await visitor.getByRole('button', { name: 'Schuif aan' }).click();
    await visitor.getByText('Vul uw naam in.').waitFor();
    await expectAccessible(visitor, `deelnemen with a fault (${viewport.width})`);
  }
  await context.close();
  await freeze(server, actor, session.afspraken.get(BEVROREN) ?? '');
  if (first) showPresence(first, { kaartCursor: [5.33, 52.09], screen: 'kaart' });
});

test.afterAll(async () => {
  session?.close();
  await actor?.context.close();
  await server?.stop();
});

for (const [name, viewport] of [
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const) {
  test(`every screen is accessible on a ${name}`, async () => {
    const { page } = actor;
    await page.setViewportSize(viewport);
    for (const [screen, open] of Object.entries(SCREENS)) {
      await open(page);
      await expectAccessible(page, `${screen} (${name})`);
    }
  });
}

test('dialogs, menus and choices are accessible', async () => {
  const { page } = actor;
  await page.setViewportSize(DESKTOP);
  for (const [dialog, open] of Object.entries(DIALOGS)) {
    await open(page);
    await expectAccessible(page, dialog, dialog === COMBO ? [HIDDEN_WHILE_OPEN] : []);
    await page.keyboard.press('Escape');
    await closed(page);
  }
});

test('at 200 % zoom no screen scrolls sideways', async () => {
  const { page } = actor;
  await page.setViewportSize(ZOOMED);
  for (const [screen, open] of Object.entries(SCREENS)) {
    await open(page);
    const { content, window } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect.soft(content, `${screen} at 720 pixels`).toBeLessThanOrEqual(window);
  }
});

type Opening = (page: Page) => Promise<void>;

const SCREENS: Record<string, Opening> = {
  verifieer: async (page) => {
    await page.goto(`${server.baseUrl}/verifieer`);
    await page.getByRole('button', { name: 'Kies een pakket' }).waitFor();
  },
  tafels: async (page) => {
    await page.goto(server.baseUrl);
    await page.getByRole('link', { name: /Provincietafel Utrecht/ }).waitFor();
  },
  kaart: async (page) => {
    await page.goto(base);
    await mapReady(page);
  },
  lijst: async (page) => {
    await page.goto(`${base}/lijst`);
    await page.getByRole('searchbox').fill(EIGEN);
    await chooseRow(page, EIGEN);
    await page.getByRole('article', { name: EIGEN }).waitFor();
  },
  spanningspunten: async (page) => {
    await page.goto(`${base}/spanningspunten`);
    await page.getByRole('button', { name: /Woningen in de schootsvelden/ }).click();
    await page.getByRole('article', { name: 'Woningen in de schootsvelden' }).waitFor();
  },
  afspraken: async (page) => {
    await page.goto(`${base}/afspraken`);
    await page.getByRole('link', { name: /Veenweide en peil/ }).waitFor();
  },
  afspraak: async (page) => {
    await page.goto(`${base}/afspraken/${session.afspraken.get('Veenweide en peil') ?? ''}`);
    await page.getByRole('textbox', { name: 'Tekst van de afspraak' }).waitFor();
  },
  'piece of another': async (page) => {
    await page.goto(`${base}/lijst`);
    await page.getByRole('searchbox').fill(VAN_ANDER);
    await chooseRow(page, VAN_ANDER);
    await page.getByRole('article', { name: VAN_ANDER }).getByRole('note').waitFor();
  },
  'frozen afspraak': async (page) => {
    await page.goto(`${base}/afspraken/${session.afspraken.get(BEVROREN) ?? ''}`);
    await page.getByRole('region', { name: 'Bevroren tekst' }).waitFor();
  },
  deelnemers: async (page) => {
    await page.goto(`${base}/deelnemers`);
    await page.getByRole('heading', { name: 'Partijen aan tafel' }).waitFor();
  },
  uitnodigingen: async (page) => {
    await page.goto(`${base}/deelnemers/uitnodigingen`);
    await page.getByText(/^Gebruikt \(/).waitFor();
  },
  geschiedenis: async (page) => {
    await page.goto(`${base}/deelnemers/geschiedenis`);
    await page
      .getByText(/schoof aan voor/)
      .first()
      .waitFor();
  },
  'wie mag wat': async (page) => {
    await page.goto(`${base}/deelnemers/rechten`);
    await page.getByRole('table').first().waitFor();
  },
  'instellingen van de tafel': async (page) => {
    await page.goto(`${base}/deelnemers/tafel`);
    await page.getByRole('textbox', { name: 'Naam van de tafel' }).waitFor();
  },
  botsingen: async (page) => {
    await openLinks(page, 'Botsingen');
    await page.getByRole('heading', { name: /^Open \(/ }).waitFor();
  },
  'a botsing': async (page) => {
    await page
      .getByRole('tabpanel', { name: 'Botsingen' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .click();
    await details(page).getByText('Bron van de regel').waitFor();
  },
  zetten: async (page) => {
    await openLinks(page, 'Zetten');
    await page.getByRole('button', { name: new RegExp(ZET.titel) }).waitFor();
  },
  'a zet': async (page) => {
    await page.getByRole('button', { name: new RegExp(ZET.titel) }).click();
    await details(page).locator('[aria-busy=false]').getByRole('listitem').first().waitFor();
  },
  'past het': async (page) => {
    await page.goto(`${base}/past`);
    await page.getByRole('button', { name: /Utrecht-Amersfoort: woningen 2030/ }).waitFor();
  },
  'past alles': async (page) => {
    await page.goto(`${base}/past/passen`);
    await page.getByRole('button', { name: 'Ga na of alles past' }).click();
    await page.getByRole('region', { name: /^Antwoord voor/ }).waitFor({ timeout: 60_000 });
  },
  'lasten en baten': async (page) => {
    await page.goto(`${base}/past/lasten`);
    await page.getByText('Wat telt als last en wat als baat?').waitFor();
  },
  'vijf vragen': async (page) => {
    await page.goto(`${base}/past/vragen`);
    await page.getByRole('heading', { name: 'Hoe versterken de opgaven elkaar?' }).waitFor();
  },
  'a variant': async (page) => {
    await page.goto(`${base}/varianten`);
    await page.getByRole('button', { name: `Bekijk ${VARIANT}` }).click();
    await page.getByRole('article', { name: VARIANT }).waitFor();
  },
  'varianten in figures': async (page) => {
    await page.goto(`${base}/varianten`);
    for (const { naam } of VARIANTEN)
      await page.getByRole('checkbox', { name: `Vergelijk ${naam}` }).press('Space');
    await page
      .getByRole('row', { name: /Ruimte, netto/ })
      .getByText(/ha$/)
      .first()
      .waitFor();
  },
  'varianten in words': async (page) =>
    await vergelijk(page, 'Verschillen', page.getByRole('heading', { name: 'Puzzelstukken' })),
  'varianten on maps': async (page) =>
    await vergelijk(page, 'Kaart', page.getByRole('radio', { name: 'Naast elkaar' })),
  'where varianten agree': async (page) =>
    await vergelijk(page, 'Overeenstemming', page.getByText(/^Overeenstemming \d+%/)),
  combinatieregels: async (page) => {
    await page.goto(`${base}/regels`);
    await page.getByRole('heading', { name: 'Functie met functie' }).waitFor();
  },
  kengetallen: async (page) => {
    await page.goto(`${base}/regels/kengetallen`);
    await page.getByRole('button', { name: 'Nieuw kengetal' }).waitFor();
  },
  'lagen with rules': async (page) => {
    await page.goto(`${base}/regels/lagen`);
    await page.getByRole('button', { name: 'Kaartlaag toevoegen' }).waitFor();
  },
};

/** Parts of the screens that say who brings what, and what becomes of it all; none of them has a map. */
for (const [screen, titel, delen] of [
  [
    'wederkerigheid',
    'Wederkerigheid',
    {
      '': 'Matrix',
      beeld: 'Beeld',
      partij: 'Per partij',
      signalen: 'Signalen',
      uitvoerbaarheid: 'Uitvoerbaarheid',
    },
  ],
  [
    'arrangement',
    'Arrangement',
    { '': 'Inhoud', ondertekenen: 'Ondertekenen', generaties: 'Generaties', voortgang: 'Voortgang' },
  ],
] as const)
  for (const [deel, naam] of Object.entries(delen))
    SCREENS[`${screen} ${naam}`] = async (page) => {
      await page.goto(`${base}/${screen}/${deel}`);
      await page.getByRole('heading', { name: titel, level: 1 }).waitFor();
      await expect(page.getByRole('link', { name: naam, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await expect(page.getByRole('main').getByText(/opgehaald…$/)).toHaveCount(0);
    };

/** A tab of the left panel; on a phone that panel is opened first. */
async function openLinks(page: Page, naam: 'Botsingen' | 'Zetten'): Promise<void> {
  await page.goto(base);
  await mapReady(page);
  const sheet = page.getByRole('button', { name: 'Opgaven', exact: true });
  if (await sheet.isVisible()) await sheet.click();
  await tab(page, naam).click();
}

/** Another look at the varianten that are compared. */
async function vergelijk(page: Page, deel: string, shown: Locator): Promise<void> {
  await page.getByRole('radio', { name: deel }).click();
  await shown.first().waitFor();
}

const DIALOGS: Readonly<Record<string, Opening>> = {
  'new tafel': async (page) => {
    await page.goto(server.baseUrl);
    await page.getByRole('button', { name: 'Nieuwe tafel' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'place of a piece': async (page) => {
    await page.goto(`${base}/lijst`);
    await page.getByRole('searchbox').fill(EIGEN);
    await chooseRow(page, EIGEN);
    await page.getByRole('button', { name: 'Andere plaats' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'shape of a piece': async (page) => {
    await page.getByRole('button', { name: 'Vorm aanpassen' }).click();
    await page.getByRole('dialog', { name: 'Vorm aanpassen' }).waitFor();
  },
  'functies of a piece': async (page) => {
    await page.getByRole('button', { name: 'Functies wijzigen' }).click();
    await page.getByRole('dialog', { name: 'Functies' }).waitFor();
  },
  'actions on a piece': async (page) => {
    await page.getByRole('button', { name: 'Meer acties' }).click();
    await page.getByRole('menu').waitFor();
  },
  'a choice': async (page) => {
    await page
      .getByRole('article')
      .getByRole('button', { name: /Status$/ })
      .click();
    await page.getByRole('listbox').waitFor();
  },
  [COMBO]: async (page) => {
    const box = page.getByRole('combobox', { name: 'Koppel een opgave' });
    // The list closes when the panel under it scrolls, as that does to bring the box in sight.
    await expect(async () => {
      await box.press('ArrowDown');
      await page.getByRole('listbox').waitFor({ timeout: 3000 });
    }).toPass();
  },
  'own menu': async (page) => {
    await page.getByRole('button', { name: /^Menu van/ }).click();
    await page.getByRole('menu').waitFor();
  },
  'who is here': async (page) => {
    await page.getByRole('button', { name: /deelnemers? (is|zijn) hier/ }).click();
    await page.getByRole('dialog').waitFor();
  },
  'new spanningspunt': async (page) => {
    await page.getByRole('button', { name: 'Nieuw spanningspunt' }).click();
    await page.getByRole('dialog', { name: 'Waar hoort dit?' }).waitFor();
  },
  kaartlagen: async (page) => {
    await page.goto(base);
    await mapReady(page);
    await page.getByRole('button', { name: 'Kaartlagen' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'an opgave': async (page) => {
    await page
      .getByRole('button', { name: /Utrecht-Amersfoort: woningen 2030/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Alle opgaven' }).waitFor();
  },
  'reason of a greyed menu': async (page) => {
    await page.goto(`${base}/lijst`);
    await page.getByRole('searchbox').fill(VAN_ANDER);
    await chooseRow(page, VAN_ANDER);
    await page.getByRole('button', { name: 'Meer acties' }).click();
    await page.getByRole('menuitem', { name: 'Archiveren' }).waitFor();
  },
  'reason of a greyed button': async (page) => {
    const button = page.getByRole('button', { name: 'Vorm aanpassen' });
    await button.focus();
    await button.press('Enter');
    await page.locator('[aria-live=polite]').getByText(/AZ5/).waitFor();
  },
  kladversies: async (page) => {
    await page.getByRole('button', { name: /^Menu van/ }).click();
    await page.getByRole('menuitem', { name: 'Kladversies' }).click();
    await page.getByRole('dialog', { name: 'Uw kladversies' }).waitFor();
  },
  'new optie': async (page) => {
    await page.goto(`${base}/spanningspunten`);
    await page.getByRole('button', { name: /Woningen in de schootsvelden/ }).click();
    await page.getByRole('button', { name: /^Breng een optie in/ }).click();
    await page.getByRole('textbox', { name: 'Optie', exact: true }).waitFor();
  },
  'own opgave': async (page) => {
    await page.goto(`${base}/lijst`);
    await page.getByRole('button', { name: 'Eigen opgave toevoegen' }).click();
    await page.getByRole('dialog', { name: /^Opgave van/ }).waitFor();
  },
  unlocking: async (page) => {
    await page.goto(`${base}/afspraken/${session.afspraken.get(BEVROREN) ?? ''}`);
    await page.getByRole('button', { name: 'Geef tekst vrij' }).click();
    await page.getByRole('dialog', { name: 'Tekst vrijgeven' }).waitFor();
  },
  'what can be done with a seat': async (page) => {
    await page.goto(`${base}/deelnemers`);
    await page.getByRole('button', { name: SEAT_MENU }).click();
    await page.getByRole('menu').waitFor();
  },
  rol: async (page) => await seatDialog(page, 'Rol wijzigen', /^Rol van/),
  vervanging: async (page) => await seatDialog(page, 'Vervanging regelen', /^Vervanging van/),
  'end of a seat': async (page) => await seatDialog(page, 'Plaats beëindigen', /beëindigen$/),
  'new variant': async (page) => {
    await page.goto(`${base}/varianten`);
    await page.getByRole('button', { name: 'Nieuwe variant' }).click();
    await page.getByRole('dialog', { name: 'Nieuwe variant' }).waitFor();
  },
  'joint variant': async (page) => {
    await page.getByRole('button', { name: 'Stel samen' }).click();
    await page.getByRole('dialog', { name: 'Gezamenlijke variant' }).waitFor();
  },
  'a rule': async (page) => {
    await page.goto(`${base}/regels`);
    await page.getByRole('button', { name: /^Wonen met Water: / }).click();
    await page.getByRole('dialog').waitFor();
  },
  'a kengetal': async (page) => {
    await page.goto(`${base}/regels/kengetallen`);
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  },
  'a kaartlaag to add': async (page) => {
    await page.goto(`${base}/regels/lagen`);
    await page.getByRole('button', { name: 'Kaartlaag toevoegen' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'accepting a botsing': async (page) => {
    await openLinks(page, 'Botsingen');
    await page.getByText('Met onze stukken').click();
    await page
      .getByRole('tabpanel', { name: 'Botsingen' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .click();
    await details(page)
      .getByRole('button', { name: /^Aanvaard namens/ })
      .click();
    await details(page).getByRole('textbox', { name: 'Waarom kan dit zo' }).waitFor();
  },
  'trying a zet': async (page) => {
    await page.goto(`${base}/lijst`);
    await page.getByRole('searchbox').fill(EIGEN);
    await chooseRow(page, EIGEN);
    await page.getByRole('link', { name: /^Puzzelkaart/ }).click();
    await details(page).getByRole('button', { name: 'Probeer een zet' }).click();
    await details(page)
      .getByRole('article', { name: `Zet met ${EIGEN}` })
      .waitFor();
  },
  'examples of 2025': async (page) => {
    await page.goto(`${base}/afspraken`);
    await page.getByRole('button', { name: 'Voorbeelden 2025' }).click();
    await page.getByRole('dialog').waitFor();
  },
};

const SEAT_MENU = 'Wat kunt u doen met de plaats van Sanne Kuipers?';

async function seatDialog(page: Page, item: string, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: SEAT_MENU }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
}

/**
 * What was open is gone and the focus is back where it came from: that happens a frame later, and would close again what
 * opens on focus in between.
 */
async function closed(page: Page): Promise<void> {
  await expect(page.locator('[data-rac][role=listbox], [role=menu], [role=dialog]')).toHaveCount(0);
  await page.evaluate(
    async () => await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
