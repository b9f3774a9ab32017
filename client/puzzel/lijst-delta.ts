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
  if (before.length === after.length && after.every((item, at) => item === before[at])) return null;
  const places = new Map(before.map((item, at) => [item, at]));
  const delen: (readonly [number, number] | Item)[] = [];
  const lopen: boolean[] = [];
  let run: [number, number] | null = null;
  for (const item of after) {
    const at = places.get(item);
    if (at === undefined) {
      run = null;
      delen.push(item);
      lopen.push(false);
    } else if (run !== null && run[1] === at) run[1]++;
    else {
      run = [at, at + 1];
      delen.push(run);
      lopen.push(true);
    }
  }
  return { delen, lopen };
}

/** The list of after, from the one of before. */
export function metDelta<Item>(before: readonly Item[], delta: LijstDelta<Item> | null): readonly Item[] {
  if (delta === null) return before;
  const after: Item[] = [];
  delta.delen.forEach((deel, index) => {
    if (delta.lopen[index] !== true) {
      after.push(deel as Item); // what is no run is an item, as `lopen` says
      return;
    }
    const [van, tot] = deel as readonly [number, number];
    for (let at = van; at < tot; at++) {
      const item = before[at];
      if (item !== undefined) after.push(item);
    }
  });
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
