import { must } from '#shared/lib/assert.ts';
import { ERNSTEN } from '#shared/domain/spanningspunt/schema.ts';

type Ernst = (typeof ERNSTEN)[number];

/** What a mark shows. `stil`: solved, so drawn pale. */
export type PuntIcon =
  | {
      readonly soort: 'spanningspunt';
      readonly nummer: number;
      readonly ernst: Ernst;
      readonly stil: boolean;
    }
  | { readonly soort: 'kans'; readonly stil: boolean };

const PIXEL_RATIO = 2;
const SIZE = { licht: 26, matig: 30, ernstig: 34 } as const satisfies Record<Ernst, number>;
const KANS_SIZE = 30;
const ORANGE = '#e8590c';
const BLUE_GREEN = '#0e7490';

export function puntIconKey(icon: PuntIcon): string {
  const stil = icon.stil ? 'stil' : 'open';
  return icon.soort === 'kans' ? `kans/${stil}` : `spanning/${stil}/${icon.ernst}/${icon.nummer}`;
}

export function parsePuntIconKey(key: string): PuntIcon | null {
  const kans = /^kans\/(open|stil)$/.exec(key);
  if (kans !== null) return { soort: 'kans', stil: kans[1] === 'stil' };
  const spanning = /^spanning\/(open|stil)\/([a-z]+)\/(\d{1,5})$/.exec(key);
  const ernst = ERNSTEN.find((each) => each === spanning?.[2]);
  if (spanning === null || ernst === undefined) return null;
  return { soort: 'spanningspunt', nummer: Number(spanning[3]), ernst, stil: spanning[1] === 'stil' };
}

export function drawPuntIcon(icon: PuntIcon): ImageData {
  const size = icon.soort === 'kans' ? KANS_SIZE : SIZE[icon.ernst];
  const canvas = new OffscreenCanvas(size * PIXEL_RATIO, size * PIXEL_RATIO);
  const context = must(canvas.getContext('2d'), 'a canvas has a 2d context');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.globalAlpha = icon.stil ? 0.55 : 1;
  context.lineJoin = 'round';
  context.strokeStyle = '#ffffff';
  if (icon.soort === 'kans') drawStar(context, size);
  else drawTriangle(context, size, icon.nummer);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function drawTriangle(context: OffscreenCanvasRenderingContext2D, size: number, nummer: number): void {
  context.beginPath();
  context.moveTo(size / 2, 3);
  context.lineTo(size - 2.5, size - 3.5);
  context.lineTo(2.5, size - 3.5);
  context.closePath();
  context.lineWidth = 5;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = ORANGE;
  context.fillStyle = ORANGE;
  context.fill();
  context.stroke();
  context.fillStyle = '#ffffff';
  context.font = `700 ${nummer > 99 ? size * 0.3 : size * 0.42}px "Source Sans 3 Variable", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(String(nummer), size / 2, size - 7);
}

function drawStar(context: OffscreenCanvasRenderingContext2D, size: number): void {
  const center = size / 2;
  context.beginPath();
  context.arc(center, center, center - 2, 0, 2 * Math.PI);
  context.fillStyle = BLUE_GREEN;
  context.lineWidth = 2.5;
  context.fill();
  context.stroke();
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const radius = point % 2 === 0 ? center - 6 : (center - 6) * 0.42;
    const angle = (point * Math.PI) / 5 - Math.PI / 2;
    context.lineTo(center + radius * Math.cos(angle), center + radius * Math.sin(angle));
  }
  context.closePath();
  context.fillStyle = '#ffffff';
  context.fill();
}
