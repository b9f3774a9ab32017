import { inflateSync } from 'node:zlib';
import { assert, must } from '#shared/lib/assert.ts';

/** One image of a TIFF with numbers in it: a band after another, rows from the top. */
export interface TiffBeeld {
  readonly breedte: number;
  readonly hoogte: number;
  readonly banden: readonly Float32Array[];
  /** Size of a cell in the units of the file. */
  readonly cel: readonly [number, number];
  /** Where the upper left stands. */
  readonly oorsprong: readonly [number, number];
}

const TAG = {
  breedte: 256,
  hoogte: 257,
  compressie: 259,
  strookPlaatsen: 273,
  banden: 277,
  rijenPerStrook: 278,
  strookLengtes: 279,
  planair: 284,
  voorspeller: 317,
  tegelBreedte: 322,
  tegelHoogte: 323,
  tegelPlaatsen: 324,
  tegelLengtes: 325,
  celmaat: 33550,
  hechtpunt: 33922,
} as const;

/**
 * The images of the TIFF in which NSGI spreads its correction grid: little-endian, deflated, bands apart, floats stored as
 * differences (predictor 3). Throws on any other kind.
 */
export function leesTiff(bytes: Uint8Array): readonly TiffBeeld[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  assert(view.getUint16(0, true) === 0x4949 && view.getUint16(2, true) === 42, 'a little-endian TIFF');
  const beelden: TiffBeeld[] = [];
  let at = view.getUint32(4, true);
  while (at !== 0) {
    const tags = new Map<number, readonly number[]>();
    const count = view.getUint16(at, true);
    for (let entry = 0; entry < count; entry++) leesTag(view, at + 2 + 12 * entry, tags);
    beelden.push(leesBeeld(bytes, tags));
    at = view.getUint32(at + 2 + 12 * count, true);
  }
  return beelden;
}

/** Whole numbers of two and four bytes, and doubles; other kinds are words about the file. */
function leesTag(view: DataView, at: number, tags: Map<number, readonly number[]>): void {
  const soort = view.getUint16(at + 2, true);
  const count = view.getUint32(at + 4, true);
  const size = soort === 3 ? 2 : soort === 4 ? 4 : soort === 12 ? 8 : 0;
  if (size === 0) return;
  const start = size * count <= 4 ? at + 8 : view.getUint32(at + 8, true);
  tags.set(
    view.getUint16(at, true),
    Array.from({ length: count }, (_, index) => {
      const from = start + size * index;
      if (size === 2) return view.getUint16(from, true);
      return size === 4 ? view.getUint32(from, true) : view.getFloat64(from, true);
    }),
  );
}

function leesBeeld(bytes: Uint8Array, tags: ReadonlyMap<number, readonly number[]>): TiffBeeld {
  const all = (tag: number): readonly number[] => must(tags.get(tag), `tag ${tag} of a TIFF`);
  const one = (tag: number, fallback?: number): number =>
    must(tags.get(tag)?.[0] ?? fallback, `tag ${tag} of a TIFF`);
  assert(
    [8, 32946].includes(one(TAG.compressie)) && one(TAG.planair) === 2,
    'a deflated TIFF with its bands apart',
  );
  assert(one(TAG.voorspeller) === 3, 'floats as differences');
  const [breedte, hoogte] = [one(TAG.breedte), one(TAG.hoogte)];
  const inTegels = tags.has(TAG.tegelPlaatsen);
  const [w, h] = inTegels
    ? [one(TAG.tegelBreedte), one(TAG.tegelHoogte)]
    : [breedte, one(TAG.rijenPerStrook, hoogte)];
  const plaatsen = all(inTegels ? TAG.tegelPlaatsen : TAG.strookPlaatsen);
  const lengtes = all(inTegels ? TAG.tegelLengtes : TAG.strookLengtes);
  const [across, down] = [Math.ceil(breedte / w), Math.ceil(hoogte / h)];
  const banden = Array.from({ length: one(TAG.banden) }, (_, band) => {
    const values = new Float32Array(breedte * hoogte);
    for (let deel = 0; deel < across * down; deel++) {
      const index = band * across * down + deel;
      const [left, top] = [(deel % across) * w, Math.floor(deel / across) * h];
      const start = plaatsen[index] ?? 0;
      // A strip at the end is shorter than the others; a tile never is.
      const rows = inTegels ? h : Math.min(h, hoogte - top);
      const part = ontcijfer(inflateSync(bytes.subarray(start, start + (lengtes[index] ?? 0))), w, rows);
      for (let y = 0; y < rows && top + y < hoogte; y++)
        for (let x = 0; x < w && left + x < breedte; x++)
          values[(top + y) * breedte + left + x] = part[y * w + x] ?? 0;
    }
    return values;
  });
  const [celX = 0, celY = 0] = all(TAG.celmaat);
  const [, , , west = 0, noord = 0] = all(TAG.hechtpunt);
  return { breedte, hoogte, banden, cel: [celX, celY], oorsprong: [west, noord] };
}

/** Predictor 3: each row holds the bytes of its floats by significance, as differences with the byte before. */
function ontcijfer(raw: Uint8Array, breedte: number, hoogte: number): Float32Array {
  const out = new Float32Array(breedte * hoogte);
  const view = new DataView(out.buffer);
  const row = new Uint8Array(breedte * 4);
  for (let y = 0; y < hoogte; y++) {
    let sum = 0;
    for (let at = 0; at < row.length; at++) row[at] = sum = (sum + (raw[y * row.length + at] ?? 0)) & 255;
    for (let x = 0; x < breedte; x++)
      for (let byte = 0; byte < 4; byte++)
        view.setUint8((y * breedte + x) * 4 + 3 - byte, row[byte * breedte + x] ?? 0);
  }
  return out;
}
