import { useSyncExternalStore } from 'react';

const CHECK_EVERY_MS = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, CHECK_EVERY_MS);
  return () => clearInterval(timer);
}

function vandaag(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Today where this screen stands, as an ISO date; goes on at midnight. */
export function useVandaag(): string {
  return useSyncExternalStore(subscribe, vandaag);
}
