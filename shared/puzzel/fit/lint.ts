import type { Region, Trapezoid } from '#shared/geo/coverage/regions.ts';
import { HECTARE } from '#shared/puzzel/engine/vorm.ts';

/** From which hectare to which of a cell, as its gebieden lie one after the other. */
export interface Stuk {
  readonly van: number;
  readonly tot: number;
}

/** The land of the cell between two of its hectares, cut to size. */
export function snij(gebieden: readonly Region[], { van, tot }: Stuk): readonly Trapezoid[] {
  const out: Trapezoid[] = [];
  let at = 0;
  for (const { trapezoids } of gebieden) {
    for (const trapezoid of trapezoids) {
      const hectare = hectareVan(trapezoid);
      const [from, to] = [Math.max(0, van - at), Math.min(hectare, tot - at)];
      at += hectare;
      if (to - from <= 1e-9) continue;
      out.push(from <= 0 && to >= hectare ? trapezoid : part(trapezoid, from, to));
    }
    if (at >= tot) break;
  }
  return out;
}

export function hectareVan({ south, north, southWest, southEast, northWest, northEast }: Trapezoid): number {
  return ((southEast - southWest + (northEast - northWest)) * (north - south)) / 2 / HECTARE;
}

/** The part between two of its hectares, counted from the south. */
function part(trapezoid: Trapezoid, from: number, to: number): Trapezoid {
  const low = heightAt(trapezoid, from);
  const high = heightAt(trapezoid, to);
  const mix = (south: number, north: number, share: number): number => south + (north - south) * share;
  const { south, north, southWest, southEast, northWest, northEast } = trapezoid;
  return {
    south: mix(south, north, low),
    north: mix(south, north, high),
    southWest: mix(southWest, northWest, low),
    southEast: mix(southEast, northEast, low),
    northWest: mix(southWest, northWest, high),
    northEast: mix(southEast, northEast, high),
  };
}

/** At which share of its height so many hectares lie below: the root of a quadratic, in the form that never cancels. */
function heightAt(trapezoid: Trapezoid, hectare: number): number {
  const { south, north, southWest, southEast, northWest, northEast } = trapezoid;
  const low = southEast - southWest;
  const high = northEast - northWest;
  const per = (hectare * HECTARE) / (north - south);
  const root = low + Math.sqrt(Math.max(0, low * low + 2 * (high - low) * per));
  return root > 0 ? Math.min(1, Math.max(0, (2 * per) / root)) : 0;
}
