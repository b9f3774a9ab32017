import type { Plek, PlekVorm } from '#server/arrangement/geo/posities.ts';

export interface Omvang {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

const RD_NEW = 28992;
const POINT = 1;
const LINESTRING = 2;
const POLYGON = 3;
const MULTIPOLYGON = 6;

/** A shape as a GeoPackage holds it: header with its extent, then WKB, all little-endian (OGC 12-128r19, 2.1.3). */
export function gpkgGeometrie(vorm: PlekVorm): { readonly blob: Uint8Array; readonly omvang: Omvang } {
  const omvang = omvangVan(plekken(vorm));
  const out = new Schrijver();
  out.byte(0x47, 0x50, 0, 0b0000_0011);
  out.heel(RD_NEW);
  for (const value of [omvang.minX, omvang.maxX, omvang.minY, omvang.maxY]) out.getal(value);
  switch (vorm.type) {
    case 'POINT':
      out.kop(POINT);
      out.plek(vorm.punt);
      break;
    case 'LINESTRING':
      out.kop(LINESTRING);
      out.rij(vorm.lijn);
      break;
    case 'MULTIPOLYGON':
      out.kop(MULTIPOLYGON);
      out.heel(vorm.polygonen.length);
      for (const ringen of vorm.polygonen) {
        out.kop(POLYGON);
        out.heel(ringen.length);
        for (const ring of ringen) out.rij(ring);
      }
      break;
  }
  return { blob: out.bytes(), omvang };
}

function plekken(vorm: PlekVorm): readonly Plek[] {
  if (vorm.type === 'POINT') return [vorm.punt];
  return vorm.type === 'LINESTRING' ? vorm.lijn : vorm.polygonen.flat(2);
}

export function omvangVan(positions: readonly Plek[]): Omvang {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of positions) {
    [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
    [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
  }
  return { minX, maxX, minY, maxY };
}

class Schrijver {
  readonly #parts: number[] = [];
  readonly #scratch = new DataView(new ArrayBuffer(8));

  byte(...values: readonly number[]): void {
    this.#parts.push(...values);
  }

  heel(value: number): void {
    this.#scratch.setUint32(0, value, true);
    this.#take(4);
  }

  getal(value: number): void {
    this.#scratch.setFloat64(0, value, true);
    this.#take(8);
  }

  kop(type: number): void {
    this.byte(1);
    this.heel(type);
  }

  plek([x, y]: Plek): void {
    this.getal(x);
    this.getal(y);
  }

  rij(positions: readonly Plek[]): void {
    this.heel(positions.length);
    for (const position of positions) this.plek(position);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#parts);
  }

  #take(count: number): void {
    for (let at = 0; at < count; at++) this.#parts.push(this.#scratch.getUint8(at));
  }
}
