import { LAAG_SOORTEN, type LaagSoort } from '#shared/domain/laag/schema.ts';
import { must } from '#shared/lib/assert.ts';

/** CSS hex, at least 3:1 against the land of the map; what a laag is stands in words in it too. */
export const LAAG_KLEUR: Readonly<Record<LaagSoort, string>> = {
  uiterwaard: '#2b6c99',
  'diepe-polder': '#1f5f8b',
  veen: '#7a5230',
  waterkering: '#8a4b08',
  drinkwater: '#0b6e8f',
  waterberging: '#2f5fb3',
  natura2000: '#2f7a3d',
  erfgoed: '#8a5a3c',
  laagvliegroute: '#5f6b2d',
  geluid: '#8f3d6b',
  'externe-veiligheid': '#a5200d',
  overig: '#4b5563',
};

const PREFIX = 'laag/';
const TILE_SIZE = 16;
const PIXEL_RATIO = 2;

/** Name of the image of a hatch; it is drawn when the map first asks for it by this name. */
export function laagPatternKey(soort: LaagSoort): string {
  return `${PREFIX}${soort}`;
}

/** Reads such a name back; null for any other image name. */
export function parseLaagPatternKey(key: string): LaagSoort | null {
  if (!key.startsWith(PREFIX)) return null;
  return LAAG_SOORTEN.find((soort) => laagPatternKey(soort) === key) ?? null;
}

/** Thin hatching with nothing between it, so that what lies under it stays in sight, at twice the size. */
export function drawLaagPattern(soort: LaagSoort): ImageData {
  const canvas = new OffscreenCanvas(TILE_SIZE * PIXEL_RATIO, TILE_SIZE * PIXEL_RATIO);
  const context = must(canvas.getContext('2d'), 'a canvas has a 2d context');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.strokeStyle = LAAG_KLEUR[soort];
  context.globalAlpha = 0.5;
  context.lineWidth = 1.1;
  context.beginPath();
  // Twice a tile's width on both sides, so that tiles join without a seam.
  for (let x = -2 * TILE_SIZE; x <= 2 * TILE_SIZE; x += TILE_SIZE / 2) {
    context.moveTo(x, 2 * TILE_SIZE);
    context.lineTo(x + 3 * TILE_SIZE, -TILE_SIZE);
  }
  context.stroke();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
