import type { Oplosser } from '#shared/puzzel/fit/oplosser.ts';

/** What answering needs from outside: a solver, and a clock to keep to its time. */
export interface Middelen {
  readonly oplosser: Oplosser;
  readonly nuMs: () => number;
}

/** Milliseconds until this moment of the clock, at least 0. */
export function tijdTot(middelen: Middelen, totMs: number): number {
  return Math.max(0, totMs - middelen.nuMs());
}
