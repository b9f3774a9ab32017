import type { LngLat } from '#shared/geo/geometry.ts';
import type { LaagVorm } from '#server/arrangement/geo/lagen.ts';

export type Plek = readonly [number, number];

/** A shape in the coordinates of a file. */
export type PlekVorm =
  | { readonly type: 'MULTIPOLYGON'; readonly polygonen: readonly (readonly (readonly Plek[])[])[] }
  | { readonly type: 'LINESTRING'; readonly lijn: readonly Plek[] }
  | { readonly type: 'POINT'; readonly punt: Plek };

/** The same shape elsewhere: outer rings counter-clockwise, holes clockwise, no position twice after another. */
export function verplaats(vorm: LaagVorm, change: (position: LngLat) => Plek): PlekVorm {
  switch (vorm.type) {
    case 'POINT':
      return { type: 'POINT', punt: change(vorm.punt) };
    case 'LINESTRING':
      return { type: 'LINESTRING', lijn: zonderDubbel(vorm.lijn.map(change)) };
    case 'MULTIPOLYGON':
      return {
        type: 'MULTIPOLYGON',
        polygonen: vorm.polygonen.map((ringen) =>
          ringen.flatMap((ring, index) => {
            const positions = zonderDubbel(ring.map(change));
            // A hole that is smaller than the coordinates can tell is no hole.
            if (index > 0 && positions.length < 4) return [];
            return [oppervlak(positions) > 0 === (index === 0) ? positions : positions.toReversed()];
          }),
        ),
      };
  }
}

function zonderDubbel(positions: readonly Plek[]): readonly Plek[] {
  const kept = positions.filter(([x, y], index) => {
    const before = positions[index - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
  // A line or ring needs its two ends, however small it is.
  return kept.length < 2 ? positions : kept;
}

/** Twice the signed area: positive when counter-clockwise. */
function oppervlak(ring: readonly Plek[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum;
}

/** A rounding to so many decimals, without a minus before a zero. */
export function afgerond(decimals: number): (value: number) => number {
  const factor = 10 ** decimals;
  return (value) => Math.round(value * factor) / factor + 0;
}
