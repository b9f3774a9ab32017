import { useSyncExternalStore } from 'react';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';

/** Gebieden and lagen as far as they are there; what an act passes on is found with them at once (AW1). */
export interface Land {
  readonly gebieden: readonly GebiedVlak[];
  readonly lagen: readonly LaagVlak[];
}

let land: Land = { gebieden: [], lagen: [] };
const listeners = new Set<() => void>();

/** Tells what land there is, as soon as it was fetched. */
export function setLand(next: Land): void {
  land = next;
  for (const listener of listeners) listener();
}

export function landNow(): Land {
  return land;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLand(): Land {
  return useSyncExternalStore(subscribe, landNow);
}
