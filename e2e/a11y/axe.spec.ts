import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { invite, seatRegisseur, tafelIdOf, type Actor } from '#e2e/fixtures/actors.ts';
import { chooseRow, mapReady } from '#e2e/fixtures/board.ts';
import { fillSession, showPresence, type FilledSession } from '#e2e/fixtures/filled-session.ts';
import { cookieOf } from '#e2e/fixtures/node-tafel.ts';
import { freeze } from '#e2e/fixtures/seats.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of the partij of whom looks, and of another. */
const EIGEN = 'Heuvelrug: nieuw bos';
const VAN_ANDER = 'Rijnenburg';
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

const SCREENS: Readonly<Record<string, Opening>> = {
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
};

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
    await page.getByRole('combobox', { name: 'Koppel een opgave' }).click();
    await page.getByRole('listbox').waitFor();
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
    async () =>
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** No serious or critical violation; what is found is named with its rule and its elements. */
async function expectAccessible(page: Page, what: string, without: string[] = []): Promise<void> {
  await page.evaluate(
    async () =>
      await Promise.all(document.getAnimations().map(async (each) => await each.finished.catch(() => null))),
  );
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .disableRules(without)
    .analyze();
  expect(passes.length, `${what} was looked at`).toBeGreaterThan(10);
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).join('\n')}`,
    );
  expect.soft(found, what).toEqual([]);
}
