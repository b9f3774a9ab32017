import type { Periode } from '#shared/domain/puzzelstuk/schema.ts';

export const HORIZONNEN = ['nu', 'straks', 'later'] as const;
export type Horizon = (typeof HORIZONNEN)[number];

/** Up to and including which year each horizon reaches. */
export const HORIZON_JAAR: Readonly<Record<Horizon, number>> = { nu: 2030, straks: 2050, later: 2100 };

/** Whether something with this period lies there in the year of the horizon (BA1). */
export function liesAt(periode: Periode, horizon: Horizon): boolean {
  const year = HORIZON_JAAR[horizon];
  return (periode.van ?? year) <= year && (periode.tot ?? year) >= year;
}
