/**
 * `npm run bench:edits`: 2.000 pieces of 100 vertices on the board in a real Chromium, and somebody else who drags one of
 * them ten times a second, while the page shows the list, the past screen, and the map with the tray and with the list of
 * botsingen. Writes `results/edit-time.json`: what the tasks of the main thread took, on the clock and of the processor.
 * How the map is drawn is not in it: that is another thread.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import * as z from 'zod';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import type { Bijdrage } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { must } from '#shared/lib/assert.ts';
import { randomId } from '#shared/lib/id.ts';
import { sessieSchema } from '#shared/rest/sessie.ts';
import { makeBoard } from '#e2e/bench/measure/puzzel/board.ts';
import { mainThreadTasks, type Task } from '#e2e/bench/frames/main-thread.ts';
import { takeSeat, tafelIdOf, untilSaved } from '#e2e/fixtures/actors.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '#e2e/fixtures/chromium.ts';
import { cookieOf, openNodeTafel } from '#e2e/fixtures/node-tafel.ts';
import { startServer } from '#e2e/fixtures/server.ts';

const PIECES = 2000;
const EDITS = 60;
const EDIT_EVERY_MS = 100;
const RESULTS = 'e2e/bench/results';
const opgavenSchema = z.object({
  opgaven: z.array(z.object({ id: z.string(), eenheid: z.string().nullable() })),
});

interface Row {
  readonly label: string;
  readonly value: number;
}

const server = await startServer({ env: { LOG_LEVEL: 'warn' } });
const browser = await chromium.launch({
  executablePath: ensureChromium((line) => console.log(line)),
  args: [...CHROMIUM_FLAGS],
});
try {
  const actor = await takeSeat(browser, server.regisseurLink, 'Meting');
  const { page, context } = actor;
  await page.setViewportSize({ width: 1440, height: 900 });
  const sessie = sessieSchema.parse(await (await context.request.get(`${server.baseUrl}/v1/sessie`)).json());
  const me = must(sessie.plaatsen[0], 'the actor has a seat').deelnemer;
  const tafelId = tafelIdOf(actor);
  const { opgaven } = opgavenSchema.parse(
    await (await context.request.get(`${server.baseUrl}/v1/startpakket/opgaven`)).json(),
  );
  const asked = opgaven.filter(({ eenheid }) => eenheid !== null);
  const tafel = await openNodeTafel(server, await cookieOf(server, context), tafelId);
  const laid = makeBoard(PIECES, 500, 4).stukken.map((stuk, index) => {
    const { bijdrage: _bijdrage, opengesteld: _open, ...rest } = stuk;
    const { id: _id, partij: _partij, gemaaktDoor: _door, gemaaktOp: _op, ...fields } = rest;
    const id = randomId((length) => randomBytes(length));
    const goal = must(asked[index % asked.length], 'opgaven with a unit');
    const bijdrage: Readonly<Record<string, Bijdrage>> = {
      [goal.id]: { soort: 'per-hectare', waarde: 1, eenheid: goal.eenheid as 'ha' },
    };
    createRecord(
      tafel.doc,
      'puzzelstuk',
      { id, partij: me.partij.id, gemaaktDoor: deelnemerIdSchema.parse(me.id), gemaaktOp: stuk.gemaaktOp },
      fields,
      { bijdrage },
    );
    return { id, plaats: stuk.plaats };
  });
  await page.waitForTimeout(15_000);
  await untilSaved(actor);
  const rows: Row[] = [];
  const drag = async (turn: number): Promise<void> => {
    const { id, plaats } = must(laid[37 + turn], 'a piece');
    if (plaats.soort === 'geen') return;
    for (let step = 1; step <= EDITS; step++) {
      const geometrie = moved(plaats.geometrie, step * 0.0004);
      setFields(tafel.doc, 'puzzelstuk', id, { plaats: { soort: 'getekend', geometrie } });
      await sleep(EDIT_EVERY_MS);
    }
  };
  const views: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['lijst', async () => await page.goto(`${server.baseUrl}/tafel/${tafelId}/lijst`).then(() => undefined)],
    ['past', async () => await page.goto(`${server.baseUrl}/tafel/${tafelId}/past`).then(() => undefined)],
    [
      'kaart en lade',
      async () => await page.goto(`${server.baseUrl}/tafel/${tafelId}`).then(() => undefined),
    ],
    [
      'kaart en botsingen',
      async () =>
        await page
          .getByRole('tab', { name: /^Botsingen/u })
          .first()
          .click(),
    ],
  ];
  for (const [turn, [name, open]] of views.entries()) {
    await open(page);
    await page.waitForTimeout(12_000);
    const load = loadavg()[0] ?? 0;
    const tasks = await mainThreadTasks(browser, page, async () => await drag(turn));
    for (const row of rowsOf(`${PIECES} pieces, one dragged, ${name}`, tasks)) {
      rows.push(row);
      console.log(`${row.label}: ${row.value} ms (load ${load.toFixed(1)})`);
    }
  }
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}/edit-time.json`, `${JSON.stringify(rows, null, 2)}\n`);
  tafel.close();
} finally {
  await browser.close();
  await server.stop();
}

function rowsOf(name: string, tasks: readonly Task[]): readonly Row[] {
  const worst = (of: (task: Task) => number): number => Math.round(Math.max(0, ...tasks.map(of)) * 10) / 10;
  const total = tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  return [
    { label: `${name}: longest task, own CPU`, value: worst(({ cpuMs }) => cpuMs) },
    { label: `${name}: longest task, clock`, value: worst(({ wallMs }) => wallMs) },
    { label: `${name}: main thread per step, own CPU`, value: Math.round((total / EDITS) * 10) / 10 },
  ];
}

function moved(geometry: Geometry, degrees: number): Geometry {
  if (geometry.type !== 'Polygon') return geometry;
  return {
    type: 'Polygon',
    coordinates: geometry.coordinates.map((ring) => ring.map(([x, y]): [number, number] => [x + degrees, y])),
  };
}
