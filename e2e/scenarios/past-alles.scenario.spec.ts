import { randomBytes } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createRecord } from '#shared/crdt/mutate.ts';
import type { PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import { randomId } from '#shared/lib/id.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { seatRegisseur, tafelIdOf, type Actor } from '#e2e/fixtures/actors.ts';
import { mapReady } from '#e2e/fixtures/board.ts';
import { fillSession, type FilledSession, type NodeSeat } from '#e2e/fixtures/filled-session.ts';
import { cookieOf } from '#e2e/fixtures/node-tafel.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';

test.describe.configure({ mode: 'serial', timeout: 360_000 });

let server: RunningServer;
let regisseur: Actor;
let session: FilledSession;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ env: { PUZZELTAFEL_GEODATA: null, ONLINE_BASISLAGEN: 'uit' } });
  regisseur = await seatRegisseur(browser, server, 'Fatima de Boer');
  const cookie = await cookieOf(server, regisseur.context);
  session = await fillSession(server, cookie, tafelIdOf(regisseur));
  const [first, second] = session.seats;
  if (first) zoekt(first, 'Wonen rond Noord', ['wonen'], 700);
  if (second) zoekt(second, 'Werken rond Noord', ['werken'], 500);
});

test.afterAll(async () => {
  session?.close();
  await regisseur?.context.close();
  await server?.stop();
});

/** A claim on a square of 1.000 ha, where nothing else lies. */
function zoekt(seat: NodeSeat, titel: string, functies: PuzzelstukFields['functies'], hectare: number): void {
  const side = Math.sqrt(1000) * 100;
  const corner = (x: number, y: number): [number, number] => {
    const [lng, lat] = rdToLngLat([160_000 + x * side, 440_000 + y * side]);
    return [lng, lat];
  };
  const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
  createRecord(
    seat.tafel.doc,
    'puzzelstuk',
    {
      id: randomId((length) => randomBytes(length)),
      partij: seat.partij,
      gemaaktDoor: seat.deelnemerId,
      gemaaktOp: new Date().toISOString(),
    } as Parameters<typeof createRecord>[2],
    {
      titel,
      toelichting: '',
      functies: [...functies],
      plaats: { soort: 'getekend', geometrie: { type: 'Polygon', coordinates: [ring] } },
      claim: { soort: 'opgegeven', hectare },
      periode: { van: null, tot: null },
      status: 'zoekgebied',
      bron: '',
      drager: 'onbekend',
      archief: null,
    },
    { bijdrage: {} },
  );
}

test('[FI3] who cannot go together is told in a sentence, shown on the map and made a spanningspunt, by keyboard', async () => {
  const { page } = regisseur;
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${server.baseUrl}/tafel/${tafelIdOf(regisseur)}/past/passen`);
  await expect(page.getByText('Wonen rond Noord: 700 ha ergens in 1.000 ha')).toBeVisible();
  const start = page.getByRole('button', { name: 'Ga na of alles past' });
  await start.focus();
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'Antwoord voor 2030' });
  await expect(answer).toBeVisible({ timeout: 60_000 });
  await expect(answer).toBeFocused();
  await expect(answer).toContainText('“Wonen rond Noord” en “Werken rond Noord” passen niet samen');
  await expect(answer).toContainText('200 ha tekort');
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations).toEqual([]);

  await answer.getByRole('button', { name: 'Toon op de kaart' }).focus();
  await page.keyboard.press('Enter');
  await mapReady(page);
  await expect(page.getByText('Hier passen de claims niet samen (2030)')).toBeVisible();
  await page.getByRole('button', { name: 'Haal van de kaart' }).click();
  await page.goBack();
  await expect(answer).toBeVisible();
  await answer.getByRole('button', { name: 'Maak er een spanningspunt van' }).focus();
  await page.keyboard.press('Enter');
  await answer.getByRole('button', { name: 'Open het spanningspunt' }).click();
  await expect(
    page.getByRole('heading', { name: 'Wonen rond Noord en Werken rond Noord passen niet samen' }),
  ).toBeVisible();
  expect(errors.filter((text) => /wasm|Content Security/i.test(text))).toEqual([]);
});

test('[FI2] [FI5] an edit makes the answer old; without one of the two the rest fits and a lay-out is shown', async () => {
  const { page } = regisseur;
  await page.goto(`${server.baseUrl}/tafel/${tafelIdOf(regisseur)}/past/passen`);
  await page.getByRole('button', { name: 'Ga na of alles past' }).click();
  const answer = page.getByRole('region', { name: 'Antwoord voor 2030' });
  await expect(answer).toBeVisible({ timeout: 60_000 });
  const claim = page.getByRole('checkbox', { name: /Werken rond Noord/ });
  await claim.focus();
  await page.keyboard.press('Space');
  await expect(answer).toContainText('Dit antwoord is van daarvoor');
  await expect(answer).toContainText('passen niet samen');
  await page.getByRole('button', { name: 'Ga opnieuw na of alles past' }).click();
  await expect(answer).toContainText('Ja, alles past.', { timeout: 60_000 });
  await expect(answer.getByRole('row', { name: /Wonen rond Noord/ })).toContainText('700 ha');
  await expect(answer).not.toContainText('Dit antwoord is van daarvoor');
  await answer.getByRole('button', { name: 'Toon op de kaart' }).click();
  await expect(page.getByText('Een mogelijke indeling (2030), geen besluit')).toBeVisible();
});
