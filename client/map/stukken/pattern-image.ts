import { FUNCTIE_WEERGAVE, type Patroon } from '#shared/domain/functie/weergave.ts';
import { must, unreachable } from '#shared/lib/assert.ts';
import type { PatternSpec } from '#client/map/stukken/pattern-key.ts';

/** Side of one tile in CSS pixels; every motif below repeats within it, so tiles join without a seam. */
const TILE_SIZE = 24;
const PIXEL_RATIO = 2;
const BAND_WIDTH = 8;

type Context2d = OffscreenCanvasRenderingContext2D;

/** Draws one tile, at twice the size for sharp screens. */
export function drawPattern(spec: PatternSpec): ImageData {
  const canvas = new OffscreenCanvas(TILE_SIZE * PIXEL_RATIO, TILE_SIZE * PIXEL_RATIO);
  const context = must(canvas.getContext('2d'), 'a canvas has a 2d context');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  const [main, ...others] = spec.functies;
  const { kleur, patroon } = FUNCTIE_WEERGAVE[main];
  fill(context, kleur, { zoek: 0.22, gewoon: 0.4, hard: 0.55 }[spec.hardheid]);
  others.forEach((functie, index) => {
    band(context, FUNCTIE_WEERGAVE[functie].kleur, index * (BAND_WIDTH + 4));
  });
  context.globalAlpha = spec.hardheid === 'hard' ? 0.95 : 0.75;
  motif(context, patroon, kleur);
  if (spec.hardheid === 'zoek') hatch(context, kleur);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function fill(context: Context2d, color: string, alpha: number): void {
  context.globalAlpha = alpha;
  context.fillStyle = color;
  context.fillRect(0, 0, TILE_SIZE, TILE_SIZE);
}

/** A broad diagonal band in the colour of a further functie. */
function band(context: Context2d, color: string, offset: number): void {
  context.globalAlpha = 0.6;
  context.strokeStyle = color;
  context.lineWidth = BAND_WIDTH / Math.SQRT2;
  diagonals(context, TILE_SIZE, offset, 1);
}

/** Fine hatch over a search area: "somewhere in here", visible without colour. */
function hatch(context: Context2d, color: string): void {
  context.globalAlpha = 0.5;
  context.strokeStyle = color;
  context.lineWidth = 0.8;
  diagonals(context, 6, 3, 1);
}

/** Parallel diagonals every `step` pixels; `direction` 1 rises to the right, -1 falls. */
function diagonals(context: Context2d, step: number, offset: number, direction: 1 | -1): void {
  context.beginPath();
  for (let x = -2 * TILE_SIZE + offset; x <= 3 * TILE_SIZE; x += step) {
    context.moveTo(x, direction === 1 ? 2 * TILE_SIZE : -TILE_SIZE);
    context.lineTo(x + 3 * TILE_SIZE, direction === 1 ? -TILE_SIZE : 2 * TILE_SIZE);
  }
  context.stroke();
}

function grid(step: number, draw: (x: number, y: number) => void): void {
  for (let row = 0; row <= TILE_SIZE / step; row++)
    for (let x = row % 2 === 0 ? 0 : step / 2; x <= TILE_SIZE; x += step) draw(x, row * step);
}

function straight(context: Context2d, step: number, axis: 'x' | 'y'): void {
  context.beginPath();
  for (let at = step / 2; at < TILE_SIZE; at += step) {
    context.moveTo(axis === 'x' ? at : 0, axis === 'x' ? 0 : at);
    context.lineTo(axis === 'x' ? at : TILE_SIZE, axis === 'x' ? TILE_SIZE : at);
  }
  context.stroke();
}

function motif(context: Context2d, patroon: Patroon, color: string): void {
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 1.4;
  context.lineCap = 'butt';
  switch (patroon) {
    case 'schuin':
      return diagonals(context, 8, 0, 1);
    case 'tegenschuin':
      return diagonals(context, 6, 0, -1);
    case 'ruit':
      diagonals(context, 12, 0, 1);
      return diagonals(context, 12, 0, -1);
    case 'kruisschuin':
      diagonals(context, 8, 0, 1);
      return diagonals(context, 8, 0, -1);
    case 'staand':
      return straight(context, 8, 'x');
    case 'liggend':
      return straight(context, 8, 'y');
    case 'kruis':
      straight(context, 12, 'x');
      return straight(context, 12, 'y');
    case 'stip':
      return grid(6, (x, y) => dot(context, x, y, 1.2, 'fill'));
    case 'ring':
      return grid(12, (x, y) => dot(context, x, y, 3, 'stroke'));
    case 'blad':
      return grid(8, (x, y) => leaf(context, x, y));
    case 'golf':
      return waves(context);
    case 'streepstip':
      context.setLineDash([6, 2, 2, 2]);
      straight(context, 6, 'x');
      return context.setLineDash([]);
    default:
      return unreachable(patroon);
  }
}

function dot(context: Context2d, x: number, y: number, radius: number, paint: 'fill' | 'stroke'): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context[paint]();
}

function leaf(context: Context2d, x: number, y: number): void {
  context.beginPath();
  context.ellipse(x, y, 2.4, 1.1, -Math.PI / 4, 0, 2 * Math.PI);
  context.fill();
}

function waves(context: Context2d): void {
  context.beginPath();
  for (let y = 4; y < TILE_SIZE; y += 8)
    for (let x = -12; x < TILE_SIZE + 12; x += 12) {
      context.moveTo(x, y);
      context.bezierCurveTo(x + 3, y - 4, x + 9, y + 4, x + 12, y);
    }
  context.stroke();
}
