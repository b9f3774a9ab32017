import { useSyncExternalStore } from 'react';

let nieuw: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function change(next: ReadonlySet<string>): void {
  nieuw = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keys of botsingen that others made with pieces of the own partij and that nobody here has looked at yet. */
export function useNieuweBotsingen(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => nieuw);
}

export function meldNieuw(sleutels: readonly string[]): void {
  change(new Set([...nieuw, ...sleutels]));
}

/** What was looked at is new no more; without a key, all of them. */
export function markeerGezien(sleutel: string | null = null): void {
  if (nieuw.size === 0 || (sleutel !== null && !nieuw.has(sleutel))) return;
  change(sleutel === null ? new Set() : new Set([...nieuw].filter((each) => each !== sleutel)));
}
