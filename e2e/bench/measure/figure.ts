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

/** Of several rounds the middle value of each figure, with all of them in its note. */
export function middleOf(rounds: readonly (readonly Figure[])[]): Figure[] {
  const [first] = rounds;
  if (first === undefined) return [];
  if (rounds.length === 1) return [...first];
  const middle: Figure[] = [];
  for (const { id, label, unit, better, note } of first) {
    const values = rounds.flatMap((round) => round.find((figure) => figure.id === id)?.value ?? []);
    const shown = values.map((value) => Number(value.toPrecision(4))).join(', ');
    const joined = note === undefined ? shown : `${shown}; ${note}`;
    middle.push({ id, label, unit, better, value: median(values), note: joined });
  }
  return middle;
}
