import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Pad } from '#shared/arrangement/kaart/tekening.ts';
import { puntenVan } from '#server/arrangement/kaart/letters.ts';

type Kleur = readonly [number, number, number];

export function kleurVan(hex: string): Kleur {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Part of a colour that a pixel gets; 0 leaves it. */
type Dekking = (x: number, y: number) => number;

/** Pixels to draw on, for programs that show no SVG; without edges that blend, as it is a second choice. */
export class Doek {
  readonly breedte: number;
  readonly hoogte: number;
  readonly #pixels: Uint8Array;

  constructor(breedte: number, hoogte: number) {
    this.breedte = breedte;
    this.hoogte = hoogte;
    this.#pixels = new Uint8Array(breedte * hoogte * 3).fill(255);
  }

  stip(x: number, y: number, kleur: Kleur, deel: number): void {
    if (x < 0 || y < 0 || x >= this.breedte || y >= this.hoogte || deel <= 0) return;
    const at = (y * this.breedte + x) * 3;
    for (let band = 0; band < 3; band++) {
      const before = this.#pixels[at + band] ?? 0;
      this.#pixels[at + band] = Math.round(before + ((kleur[band] ?? 0) - before) * deel);
    }
  }

  /** Fills what lies inside an odd number of rings, up to the column `rand`. */
  vul(paden: readonly Pad[], kleur: Kleur, dekking: Dekking, rand = this.breedte): void {
    for (let y = Math.max(0, Math.floor(laagste(paden))); y < this.hoogte; y++) {
      const cuts = snijpunten(paden, y + 0.5);
      if (cuts.length === 0 && y > hoogste(paden)) return;
      for (let at = 0; at + 1 < cuts.length; at += 2) {
        const end = Math.min(rand, Math.ceil((cuts[at + 1] ?? 0) - 0.5));
        for (let x = Math.max(0, Math.ceil((cuts[at] ?? 0) - 0.5)); x < end; x++)
          this.stip(x, y, kleur, dekking(x, y));
      }
    }
  }

  /** A line along the points; `streep`: so many pixels on and off in turn, 0 for a whole line. */
  lijn(pad: Pad, kleur: Kleur, dikte: number, sluit: boolean, streep = 0, rand = this.breedte): void {
    const points = sluit ? [...pad, pad[0] ?? 0, pad[1] ?? 0] : pad;
    let gone = 0;
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(at, at + 4);
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0)));
      for (let step = 0; step < steps; step++, gone++) {
        if (streep > 0 && Math.floor(gone / streep) % 2 === 1) continue;
        const left = Math.round(x0 + ((x1 - x0) * step) / steps - dikte / 2);
        const top = Math.round(y0 + ((y1 - y0) * step) / steps - dikte / 2);
        for (let y = top; y < top + dikte; y++)
          for (let x = left; x < left + dikte; x++) if (x < rand) this.stip(x, y, kleur, 1);
      }
    }
  }

  tekst(words: string, x: number, y: number, groot: number, kleur: Kleur): void {
    for (const [dx, dy] of puntenVan(words))
      for (let row = 0; row < groot; row++)
        for (let column = 0; column < groot; column++)
          this.stip(x + dx * groot + column, y + dy * groot + row, kleur, 1);
  }

  /** As PNG, without a moment or a name in it. */
  png(): Uint8Array {
    const row = this.breedte * 3;
    const raw = new Uint8Array((row + 1) * this.hoogte);
    for (let y = 0; y < this.hoogte; y++)
      raw.set(this.#pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, this.breedte);
    view.setUint32(4, this.hoogte);
    header.set([8, 2], 8);
    const parts = [
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', header),
      chunk('IDAT', zlibSync(raw, { level: 6 })),
      chunk('IEND', new Uint8Array()),
    ];
    return new Uint8Array(Buffer.concat(parts));
  }
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(Buffer.from(kind, 'latin1'), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

/** Where a row of pixels crosses the sides of the rings, from left to right. */
function snijpunten(paden: readonly Pad[], y: number): readonly number[] {
  const cuts: number[] = [];
  for (const pad of paden) {
    for (let at = 0; at < pad.length; at += 2) {
      const [x0 = 0, y0 = 0] = [pad[at], pad[at + 1]];
      const next = (at + 2) % pad.length;
      const [x1 = 0, y1 = 0] = [pad[next], pad[next + 1]];
      if (y0 <= y !== y1 <= y) cuts.push(x0 + ((y - y0) * (x1 - x0)) / (y1 - y0));
    }
  }
  return cuts.sort((left, right) => left - right);
}

function laagste(paden: readonly Pad[]): number {
  return uiterste(paden, Math.min, Infinity);
}

function hoogste(paden: readonly Pad[]): number {
  return uiterste(paden, Math.max, -Infinity);
}

function uiterste(paden: readonly Pad[], pick: (a: number, b: number) => number, begin: number): number {
  let found = begin;
  for (const pad of paden) for (let at = 1; at < pad.length; at += 2) found = pick(found, pad[at] ?? found);
  return found;
}
