import type { LngLat } from '#shared/geo/geometry.ts';

/** Time in which half of the way is made: short enough to follow, long enough to hide twenty updates a second. */
const HALF_LIFE_MS = 45;
/** About a tenth of a metre: near enough to stop. */
const NEAR_DEGREES = 1e-6;

/** One step of a glide; the same whatever the frame rate. */
export function approach(at: LngLat, target: LngLat, elapsedMs: number): { at: LngLat; arrived: boolean } {
  const rest = 0.5 ** (elapsedMs / HALF_LIFE_MS);
  const lng = target[0] + (at[0] - target[0]) * rest;
  const lat = target[1] + (at[1] - target[1]) * rest;
  const arrived = Math.abs(lng - target[0]) < NEAR_DEGREES && Math.abs(lat - target[1]) < NEAR_DEGREES;
  return arrived ? { at: target, arrived } : { at: [lng, lat], arrived };
}
