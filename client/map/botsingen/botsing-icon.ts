import type { BotsingStand } from '#shared/puzzel/uitkomst.ts';
import { must } from '#shared/lib/assert.ts';
import { BOTSING_VORM } from '#client/map/botsingen/botsing-vorm.ts';

/** What a mark shows. `vast` false: one of the two only searches there. */
export interface BotsingIcon {
  readonly stand: BotsingStand;
  readonly nummer: number;
  readonly vast: boolean;
}

const STANDEN = Object.keys(BOTSING_VORM) as BotsingStand[]; // the record has exactly these keys
const PIXEL_RATIO = 2;
const SIZE_PIXELS = 26;
const BOX = 24;
/** From here a number does not fit its mark, and all look the same. */
const TE_LANG = 1000;

/** Name of the image of a mark; the image is drawn when the map first asks for it by this name. */
export function botsingIconKey({ stand, nummer, vast }: BotsingIcon): string {
  return `botsing/${stand}/${vast ? 'zeker' : 'mogelijk'}/${Math.min(nummer, TE_LANG)}`;
}

/** Reads such a name back; null for any other image name. */
export function parseBotsingIconKey(key: string): BotsingIcon | null {
  const match = /^botsing\/([a-z-]+)\/(zeker|mogelijk)\/(\d{1,5})$/.exec(key);
  const stand = STANDEN.find((each) => each === match?.[1]);
  if (match === null || stand === undefined) return null;
  return { stand, nummer: Number(match[3]), vast: match[2] === 'zeker' };
}

export function drawBotsingIcon({ stand, nummer, vast }: BotsingIcon): ImageData {
  const { pad, kleur } = BOTSING_VORM[stand];
  const canvas = new OffscreenCanvas(SIZE_PIXELS * PIXEL_RATIO, SIZE_PIXELS * PIXEL_RATIO);
  const context = must(canvas.getContext('2d', { willReadFrequently: true }), 'a canvas has a 2d context');
  const scale = (SIZE_PIXELS * PIXEL_RATIO) / (BOX + 4);
  context.setTransform(scale, 0, 0, scale, 2 * scale, 2 * scale);
  const shape = new Path2D(pad);
  context.lineJoin = 'round';
  context.strokeStyle = '#ffffff';
  context.lineWidth = 3;
  context.stroke(shape);
  // What only may clash is an outline; what does clash is full.
  context.fillStyle = vast ? kleur : '#ffffff';
  context.save();
  context.clip(shape);
  context.fillRect(0, 0, BOX, BOX);
  context.restore();
  if (!vast) {
    context.strokeStyle = kleur;
    context.lineWidth = 2;
    context.setLineDash([3, 2]);
    context.stroke(shape);
  }
  context.fillStyle = vast ? '#ffffff' : kleur;
  context.font = `700 ${nummer > 99 ? 8 : 11}px "Source Sans 3 Variable", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(nummer >= TE_LANG ? '…' : String(nummer), BOX / 2, BOX / 2 + 4);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
