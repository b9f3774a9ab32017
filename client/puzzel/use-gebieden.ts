import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import { useOndergrond } from '#client/puzzel/use-ondergrond.ts';

/** The gebieden for which figures are told apart; empty while they load. */
export function useGebieden(): readonly GebiedVlak[] {
  return useOndergrond().gebieden;
}
