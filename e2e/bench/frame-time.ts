/**
 * `npm run bench:frames`: 2.000 pieces of 100 vertices on the board in a real Chromium, the map panned with the mouse.
 * Writes `results/frame-time.json`, which the table of `npm run bench` takes along. Say with it how the browser drew: in
 * software (SwiftShader) the figure is that of the processor, not of the product.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import * as z from 'zod';
import { createRecord } from '#shared/crdt/mutate.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { PUZZELSTUK_STATUSSEN } from '#shared/domain/puzzelstuk/schema.ts';
import { randomId } from '#shared/lib/id.ts';
import { must } from '#shared/lib/assert.ts';
import { sessieSchema } from '#shared/rest/sessie.ts';
import { takeSeat, tafelIdOf, untilSaved } from '#e2e/fixtures/actors.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '#e2e/fixtures/chromium.ts';
import { cookieOf, openNodeTafel } from '#e2e/fixtures/node-tafel.ts';
import { startServer } from '#e2e/fixtures/server.ts';

const PIECES = 2000;
const VERTICES = 100;
const PAN_SECONDS = 8;
const RESULTS = 'e2e/bench/results';

function piece(index: number): [number, number][] {
  const longitude = 4.85 + (index % 50) * 0.016;
  const latitude = 51.9 + Math.floor(index / 50) * 0.01;
  const ring = Array.from({ length: VERTICES }, (_, k): [number, number] => {
    const angle = (k / VERTICES) * 2 * Math.PI;
    const radius = 0.006 * (1 + 0.2 * Math.sin(3 * angle + index));
    return [round(longitude + radius * Math.cos(angle)), round(latitude + radius * 0.6 * Math.sin(angle))];
  });
  return [...ring, must(ring[0], 'a ring has points')];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

const framesSchema = z.object({
  renderer: z.string(),
  frames: z.array(z.number()),
  longTasks: z.array(z.number()),
});
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
  const tafel = await openNodeTafel(server, await cookieOf(server, context), tafelIdOf(actor));
  for (let index = 0; index < PIECES; index++) {
    createRecord(
      tafel.doc,
      'puzzelstuk',
      {
        id: randomId((length) => randomBytes(length)),
        partij: me.partij.id,
        gemaaktDoor: deelnemerIdSchema.parse(me.id),
        gemaaktOp: new Date().toISOString(),
      },
      {
        titel: `Stuk ${index}`,
        toelichting: '',
        functies: [must(FUNCTIES[index % FUNCTIES.length], 'a functie')],
        plaats: { soort: 'getekend', geometrie: { type: 'Polygon', coordinates: [piece(index)] } },
        claim: { soort: 'geometrie' },
        periode: { van: null, tot: 2030 },
        status: must(PUZZELSTUK_STATUSSEN[index % PUZZELSTUK_STATUSSEN.length], 'a status'),
        bron: '',
        drager: 'onbekend',
        archief: null,
      },
    );
  }
  await page.waitForTimeout(15_000);
  await untilSaved(actor);
  const box = must(await page.locator('canvas').first().boundingBox(), 'the map is shown');
  // As a string: the page has no names of this file.
  await page.evaluate(`
    window.puzzeltafelMeting = { frames: [], longTasks: [], last: performance.now() };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.puzzeltafelMeting.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    const step = (now) => {
      const meting = window.puzzeltafelMeting;
      meting.frames.push(now - meting.last);
      meting.last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  `);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('canvas').first().focus();
  const until = Date.now() + PAN_SECONDS * 1000;
  for (let step = 0; Date.now() < until; step++) {
    await page.keyboard.press(step % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
  }
  const measured = framesSchema.parse(
    await page.evaluate(`(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const info = gl && gl.getExtension('WEBGL_debug_renderer_info');
      const renderer = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'unknown';
      return { renderer, frames: window.puzzeltafelMeting.frames, longTasks: window.puzzeltafelMeting.longTasks };
    })()`),
  );
  const sorted = measured.frames.slice(2).toSorted((left, right) => left - right);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  const rows = [
    { label: `2.000 pieces, frame time while panning, p50 (${measured.renderer})`, value: at(0.5) },
    { label: '2.000 pieces, frame time while panning, p95', value: at(0.95) },
    {
      label: '2.000 pieces, longest task on the main thread',
      value: Math.round(Math.max(0, ...measured.longTasks)),
    },
  ];
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}/frame-time.json`, `${JSON.stringify(rows, null, 2)}\n`);
  for (const { label, value } of rows) console.log(`${label}: ${value} ms`);
  tafel.close();
} finally {
  await browser.close();
  await server.stop();
}
