const DAY_MS = 86_400_000;

/** Whole days between an ISO time and now; a clock that runs ahead gives none. */
export function daysSince(iso: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(iso)) / DAY_MS));
}
