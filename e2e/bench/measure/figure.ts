/** One measured figure of one server. `value` null: that server could not do it, and `note` says why. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly unit: 'ms' | 'ms/1000' | '/s' | 'kB' | 'B/min' | '%';
  readonly better: 'lower' | 'higher';
  readonly value: number | null;
  readonly note?: string;
}

/** Middle value; null when there is none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
