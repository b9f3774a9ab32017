import type { Geometry, Rd } from '#shared/geo/geometry.ts';
import { polygonsOf } from '#shared/geo/positions.ts';
import { projectRd } from '#shared/geo/project-rd.ts';

/** A regular grid in RD New; cell `row * kolommen + column`, from the south-west. */
export interface Raster {
  readonly oorsprong: Rd;
  readonly celMeters: number;
  readonly kolommen: number;
  readonly rijen: number;
}

const CEL_METERS = [25, 50, 100, 200, 250, 500, 1000, 2000, 5000] as const;
const MAX_CELLEN = 40_000;

/** Rings of an area in RD New metres, flat [x0, y0, x1, y1, …]; none for a point or a line. */
function ringsRd(geometrie: Geometry): readonly Float64Array[] {
  return polygonsOf(geometrie).flatMap((polygon) =>
    polygon.map((ring) => {
      const flat = new Float64Array(ring.length * 2);
      ring.forEach(([longitude, latitude], index) => projectRd(longitude, latitude, flat, index * 2));
      return flat;
    }),
  );
}

/** The finest round grid over these areas that stays calculable; null when there is no area among them. */
export function rasterOver(geometrieen: readonly Geometry[]): Raster | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometrie of geometrieen)
    for (const ring of ringsRd(geometrie))
      for (let i = 0; i + 1 < ring.length; i += 2) {
        const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
  if (west === Infinity) return null;
  const size = (cel: number): Raster => {
    const oorsprong: Rd = [Math.floor(west / cel) * cel, Math.floor(south / cel) * cel];
    return {
      oorsprong,
      celMeters: cel,
      kolommen: Math.max(1, Math.ceil((east - oorsprong[0]) / cel)),
      rijen: Math.max(1, Math.ceil((north - oorsprong[1]) / cel)),
    };
  };
  const rasters = CEL_METERS.map(size);
  return rasters.find(({ kolommen, rijen }) => kolommen * rijen <= MAX_CELLEN) ?? rasters.at(-1) ?? null;
}

/** Calls `visit` once for each cell whose centre lies in the area: even-odd along each row, so holes are left out. */
export function visitCells(geometrie: Geometry, raster: Raster, visit: (cell: number) => void): void {
  const { oorsprong, celMeters, kolommen, rijen } = raster;
  const hits: number[][] = Array.from({ length: rijen }, () => []);
  for (const ring of ringsRd(geometrie)) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[i + 2] ?? 0, ring[i + 3] ?? 0];
      if (ay === by) continue;
      const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
      const first = Math.max(0, Math.ceil((low - oorsprong[1]) / celMeters - 0.5));
      const last = Math.min(rijen - 1, Math.ceil((high - oorsprong[1]) / celMeters - 0.5) - 1);
      for (let row = first; row <= last; row++) {
        const y = oorsprong[1] + (row + 0.5) * celMeters;
        hits[row]?.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
    }
  }
  for (const [row, crossings] of hits.entries()) {
    crossings.sort((left, right) => left - right);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
      const first = Math.max(0, Math.ceil((from - oorsprong[0]) / celMeters - 0.5));
      const last = Math.min(kolommen - 1, Math.ceil((to - oorsprong[0]) / celMeters - 0.5) - 1);
      for (let column = first; column <= last; column++) visit(row * kolommen + column);
    }
  }
}
