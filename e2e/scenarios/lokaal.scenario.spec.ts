import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import * as Y from 'yjs';
import { inviteAndSeat, seatRegisseur, tafelIdOf, untilSaved, type Actor } from '#e2e/fixtures/actors.ts';
import { fillField, openScreen } from '#e2e/fixtures/board.ts';
import { canonicalInBrowser } from '#e2e/fixtures/browser-copy.ts';
import { canonicalOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let server: RunningServer;
let regisseur: Actor;
let redacteur: Actor;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  const seat = { partij: 'rws', rol: 'redacteur', naam: 'Bart Smit' } as const;
  redacteur = await inviteAndSeat(browser, server, regisseur, seat);
  await newAfspraak(redacteur.page, 'Vaarweg');
  await untilSaved(redacteur);
});

test.afterAll(async () => {
  for (const actor of [regisseur, redacteur]) await actor?.context.close();
  await server?.stop();
});

test('[SY20] a refusal in one tab takes nothing away of what another tab has not saved', async () => {
  const { context, page } = redacteur;
  const address = page.url();
  const id = tafelIdOf(redacteur);

  const cutOff = await context.newPage();
  await cutOff.routeWebSocket(/\/sync\/tafel\//, (socket) => void socket.close({ code: 1013 }));
  await cutOff.goto(address);
  await newAfspraak(cutOff, 'Van de afgesneden tab');
  await expect(cutOff.getByRole('button', { name: /^U werkt lokaal · \d/ })).toBeVisible();

  // What the server must refuse, as work of an earlier visit: nothing in the app can make it.
  await page.close();
  await putInCopy(cutOff, id, forbiddenUpdate());
  const again = await context.newPage();
  redacteur = { ...redacteur, page: again };
  await again.goto(address);
  await expect(again.getByText('Een deel van uw werk is niet aangenomen').first()).toBeVisible();
  await expect(
    again.getByText(/De opgaven en de gegevens van de tafel kan niemand hier wijzigen/).first(),
  ).toBeVisible();
  await untilSaved(redacteur);

  await expect(cutOff.getByText(/kan geen kopie bewaren/)).toHaveCount(0);
  await expect.poll(() => canonicalInBrowser(cutOff, id)).toContain('Van de afgesneden tab');
  await cutOff.close({ runBeforeUnload: false });
  await again.reload();
  await untilSaved(redacteur);
  const stored = await canonicalOf(server, regisseur.context, id);
  expect(stored).toContain('Van de afgesneden tab');
  expect(stored).not.toContain('verboden');
  await dropDraft(again);
});

test('[D20] another life of the room: the work goes into a copy and the tafel opens afresh', async () => {
  const { context, page } = redacteur;
  const address = page.url();
  await untilSaved(redacteur);
  await page.close();
  const cutOff = await context.newPage();
  await cutOff.routeWebSocket(/\/sync\/tafel\//, (socket) => void socket.close({ code: 1013 }));
  await cutOff.goto(address);
  await newAfspraak(cutOff, 'Van voor het terugzetten');
  await expect(cutOff.getByRole('button', { name: /^U werkt lokaal · \d/ })).toBeVisible();
  await putEpoch(cutOff, tafelIdOf(redacteur), 'een-vorig-leven');
  await cutOff.close({ runBeforeUnload: false });

  const again = await context.newPage();
  redacteur = { ...redacteur, page: again };
  await again.goto(address);
  await expect(again.getByText(/op de server teruggezet/).first()).toBeVisible();
  await untilSaved(redacteur);
  await expect
    .poll(() => canonicalOf(server, regisseur.context, tafelIdOf(redacteur)))
    .toContain('Van voor het terugzetten');
  await dropDraft(again);
});

test('[C5] a browser that keeps nothing says so, and the work still reaches the server', async () => {
  const page = await redacteur.context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage here', 'SecurityError');
    };
  });
  await page.goto(redacteur.page.url());
  await expect(page.getByText(/kan geen kopie bewaren/)).toBeVisible();
  await newAfspraak(page, 'Zonder kopie');
  await untilSaved({ ...redacteur, page });
  expect(await canonicalOf(server, regisseur.context, tafelIdOf(redacteur))).toContain('Zonder kopie');
  await page.close();
});

test('[C5] a disk that is full says so while it lasts, and the copy is whole afterwards', async () => {
  const page = await redacteur.context.newPage();
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      if (document.documentElement.dataset['disk'] === 'full')
        throw new DOMException('Full', 'QuotaExceededError');
      return add.apply(this, given);
    };
  });
  await page.goto(redacteur.page.url());
  await untilSaved({ ...redacteur, page });
  await page.evaluate(() => (document.documentElement.dataset['disk'] = 'full'));
  await newAfspraak(page, 'Op een volle schijf');
  await expect(page.getByText(/kan geen kopie bewaren/)).toBeVisible();
  await untilSaved({ ...redacteur, page });
  await page.evaluate(() => delete document.documentElement.dataset['disk']);
  await expect(page.getByText(/kan geen kopie bewaren/)).toHaveCount(0, { timeout: 30_000 });
  expect(await canonicalInBrowser(page, tafelIdOf(redacteur))).toContain('Op een volle schijf');
  await page.close();
});

test('[SY17] an older page is told to reload', async () => {
  const page = await redacteur.context.newPage();
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const address = new URL(socket.url());
    address.searchParams.set('v', '999');
    void socket.close({ code: 4426, reason: address.pathname });
  });
  await page.goto(redacteur.page.url());
  await expect(page.getByText(/Er is een nieuwe versie/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pagina opnieuw laden' })).toBeVisible();
  await page.close();
});

test('[SY16] a session that ended elsewhere: the work stays on the device, and the page says what to do', async ({
  browser,
}) => {
  const seat = { partij: 'rws', rol: 'redacteur', naam: 'Els Vos' } as const;
  const els = await inviteAndSeat(browser, server, regisseur, seat);
  const unsent = await els.context.newPage();
  let code = 1013;
  await unsent.routeWebSocket(/\/sync\/tafel\//, (socket) => void socket.close({ code }));
  await unsent.goto(els.page.url());
  await newAfspraak(unsent, 'Nog niet verstuurd');
  code = 4401;
  await expect(unsent.getByText(/nog niet opgeslagen: download eerst een kopie/)).toBeVisible({
    timeout: 40_000,
  });
  const downloading = unsent.waitForEvent('download');
  await unsent.getByRole('button', { name: 'Kopie downloaden' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('Nog niet verstuurd');
  const response = await els.context.request.delete(`${server.baseUrl}/v1/sessie`, {
    headers: { origin: server.baseUrl },
  });
  expect(response.ok()).toBe(true);
  await expect(els.page.getByText(/U bent niet meer aangemeld/).first()).toBeVisible();
  await expect(els.page.getByRole('button', { name: 'Alleen lezen' })).toBeVisible();
  expect(await canonicalInBrowser(els.page, tafelIdOf(els))).toContain('Vaarweg');
  await els.context.close();
});

test('[SY8] logging out counts unsaved work of all tabs first, and does nothing without a connection', async ({
  browser,
}) => {
  const seat = { partij: 'rws', rol: 'redacteur', naam: 'Piet Bos' } as const;
  const piet = await inviteAndSeat(browser, server, regisseur, seat);
  const cutOff = await piet.context.newPage();
  await cutOff.routeWebSocket(/\/sync\/tafel\//, (socket) => void socket.close({ code: 1013 }));
  await cutOff.goto(piet.page.url());
  await newAfspraak(cutOff, 'Van Piet');
  await expect(cutOff.getByRole('button', { name: /^U werkt lokaal · \d/ })).toBeVisible();

  await piet.page.getByRole('button', { name: 'Menu van Piet Bos' }).click();
  await piet.page.getByRole('menuitem', { name: 'Afmelden' }).click();
  const dialog = piet.page.getByRole('dialog', { name: 'Afmelden op dit apparaat' });
  await expect(dialog.getByText(/nog niet opgeslagen en (gaat|gaan) verloren/)).toBeVisible();
  await piet.context.setOffline(true);
  await dialog.getByRole('button', { name: /Toch afmelden/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('Er is niets gewist');
  expect(await canonicalInBrowser(cutOff, tafelIdOf(piet))).toContain('Van Piet');
  await piet.context.setOffline(false);
  await dialog.getByRole('button', { name: /Toch afmelden/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => copiesIn(piet.page)).toEqual([]);
  await piet.context.close();
});

async function newAfspraak(page: Page, titel: string): Promise<void> {
  await openScreen(page, 'Afspraken');
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await fillField(page.locator('main'), 'Titel', titel);
}

/** There is one draft of refused work, and its author throws it away. */
async function dropDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bekijk' }).click();
  const dialog = page.getByRole('dialog', { name: 'Uw kladversies' });
  await expect(dialog.getByRole('region')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Kopie weggooien' }).click();
  await expect(dialog.getByText('U heeft geen kladversies')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sluiten' }).first().click();
  await expect(page.getByText('Een deel van uw werk is niet aangenomen')).toHaveCount(0);
}

function forbiddenUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('tafel').set('naam', 'verboden');
  return Y.encodeStateAsUpdate(doc);
}

/** Adds a row to the offline copy, as an earlier visit would have. */
async function putInCopy(page: Page, tafelId: string, update: Uint8Array): Promise<void> {
  await page.evaluate(writeToCopy, { tafelId, update: [...update], epoch: null });
}

async function putEpoch(page: Page, tafelId: string, epoch: string): Promise<void> {
  await page.evaluate(writeToCopy, { tafelId, update: null, epoch });
}

interface CopyWrite {
  readonly tafelId: string;
  readonly update: readonly number[] | null;
  readonly epoch: string | null;
}

/** Runs in the browser. */
async function writeToCopy({ tafelId, update, epoch }: CopyWrite): Promise<void> {
  const databases = await indexedDB.databases();
  const name = databases.find((each) => each.name?.startsWith(`puzzeltafel/tafel/${tafelId}/`))?.name;
  if (name === undefined) throw new Error('This browser holds no copy of the tafel');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The copy does not open')));
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(['updates', 'meta'], 'readwrite');
    if (update !== null) transaction.objectStore('updates').add(Uint8Array.from(update));
    if (epoch !== null) transaction.objectStore('meta').put(epoch, 'epoch');
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(new Error('The copy does not take it')));
  });
  db.close();
}

async function copiesIn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.flatMap(({ name }) => (name?.startsWith('puzzeltafel/') === true ? [name] : []));
  });
}
