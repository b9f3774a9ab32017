import { useSyncExternalStore } from 'react';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { AreaGeometry } from '#shared/geo/geometry.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';

/** Of an answer whether all fits, what is shown on the map: the places that are too small, or a lay-out that fits. */
export type FitBeeld = { readonly horizon: Horizon } & (
  | { readonly soort: 'plekken'; readonly geometrie: AreaGeometry }
  | {
      readonly soort: 'indeling';
      readonly delen: readonly { readonly functie: Functie; readonly geometrie: AreaGeometry }[];
    }
);

let beeld: FitBeeld | null = null;
const listeners = new Set<() => void>();

/** Lays it on the map until something else is; null takes it away. For me alone. */
export function toonFitBeeld(next: FitBeeld | null): void {
  if (next === beeld) return;
  beeld = next;
  for (const listener of listeners) listener();
}

export function useFitBeeld(): FitBeeld | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => beeld,
  );
}
