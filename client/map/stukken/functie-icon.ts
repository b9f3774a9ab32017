import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { must } from '#shared/lib/assert.ts';
import { FUNCTIE_PATHS } from '#client/map/stukken/functie-paths.ts';

const PREFIX = 'functie/';
const SIZE = 26;
const PIXEL_RATIO = 2;

export function functieIconKey(functie: Functie): string {
  return PREFIX + functie;
}

export function parseFunctieIconKey(key: string): Functie | null {
  return FUNCTIES.find((functie) => PREFIX + functie === key) ?? null;
}

/** A rounded square in the colour of the functie with its sign in white, for a piece that is a point or a line. */
export function drawFunctieIcon(functie: Functie): ImageData {
  const canvas = new OffscreenCanvas(SIZE * PIXEL_RATIO, SIZE * PIXEL_RATIO);
  const context = must(canvas.getContext('2d'), 'a canvas has a 2d context');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.beginPath();
  context.roundRect(1, 1, SIZE - 2, SIZE - 2, 6);
  context.fillStyle = FUNCTIE_WEERGAVE[functie].kleur;
  context.strokeStyle = '#ffffff';
  context.lineWidth = 2;
  context.fill();
  context.stroke();
  context.translate(5, 5);
  context.scale(16 / 24, 16 / 24);
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const path of FUNCTIE_PATHS[functie]) context.stroke(new Path2D(path));
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A small round mark in the colour of the partij that owns the piece, before its title. */
export function drawStip(color: string): ImageData {
  const canvas = new OffscreenCanvas(20, 20);
  const context = must(canvas.getContext('2d'), 'a canvas has a 2d context');
  context.beginPath();
  context.arc(10, 10, 7, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.strokeStyle = '#ffffff';
  context.lineWidth = 3;
  context.stroke();
  context.fill();
  return context.getImageData(0, 0, 20, 20);
}
