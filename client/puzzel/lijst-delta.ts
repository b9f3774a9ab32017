/** Edits of a list: what was the same object stays, and is told by where it stood; runs as pairs of from and up to. */
export interface LijstDelta<Item> {
  readonly delen: readonly (readonly [van: number, tot: number] | Item)[];
  /** Which of `delen` are runs. */
  readonly lopen: readonly boolean[];
}

/** How to make `after` from `before`; null when they hold the same objects in the same order. */
export function lijstDelta<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
): LijstDelta<Item> | null {
  // what is the same at both ends is most of it, and needs no looking up
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return null;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const runs = new Runs<Item>();
  runs.add(0, start);
  const places = new Map<Item, number>();
  for (let at = start; at < before.length - end; at++) {
    const item = before[at];
    if (item) places.set(item, at);
  }
  for (let at = start; at < after.length - end; at++) {
    const item = after[at];
    if (!item) continue;
    const place = places.get(item);
    if (place === undefined) runs.push(item);
    else runs.add(place, place + 1);
  }
  runs.add(before.length - end, before.length);
  return { delen: runs.delen, lopen: runs.lopen };
}

class Runs<Item> {
  readonly delen: (readonly [number, number] | Item)[] = [];
  readonly lopen: boolean[] = [];
  #run: [number, number] | null = null;

  push(item: Item): void {
    this.#run = null;
    this.delen.push(item);
    this.lopen.push(false);
  }

  add(van: number, tot: number): void {
    if (van === tot) return;
    if (this.#run?.[1] === van) {
      this.#run[1] = tot;
      return;
    }
    this.#run = [van, tot];
    this.delen.push(this.#run);
    this.lopen.push(true);
  }
}

/** The list of after, from the one of before. */
export function metDelta<Item>(before: readonly Item[], delta: LijstDelta<Item> | null): readonly Item[] {
  if (delta === null) return before;
  const { delen, lopen } = delta;
  const after: Item[] = [];
  for (let index = 0; index < delen.length; index++) {
    const deel = delen[index];
    if (deel === undefined) continue;
    if (lopen[index] !== true) {
      after.push(deel as Item); // what is no run is an item, as `lopen` says
      continue;
    }
    const [van, tot] = deel as readonly [number, number];
    for (let at = van; at < tot && at < before.length; at++) after.push(before[at] as Item); // within its length
  }
  return after;
}

/** Edits of a map. */
export interface MapDelta<Value> {
  readonly zet: readonly (readonly [string, Value])[];
  readonly weg: readonly string[];
}

export function mapDelta<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): MapDelta<Value> | null {
  if (before === after) return null;
  const zet = [...after].filter(([key, value]) => before.get(key) !== value || !before.has(key));
  const weg = [...before.keys()].filter((key) => !after.has(key));
  return zet.length + weg.length === 0 ? null : { zet, weg };
}

export function metMapDelta<Value>(
  before: ReadonlyMap<string, Value>,
  delta: MapDelta<Value> | null,
): ReadonlyMap<string, Value> {
  if (delta === null) return before;
  const after = new Map(before);
  for (const key of delta.weg) after.delete(key);
  for (const [key, value] of delta.zet) after.set(key, value);
  return after;
}
