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
  const middle: Middle<Item> = {
    before,
    from: start,
    old: before.length - end,
    after,
    to: start,
    now: after.length - end,
  };
  const left = inStep(middle, runs);
  if (left < middle.now) bySearch({ ...middle, to: left }, runs);
  runs.add(middle.old, before.length);
  return { delen: runs.delen, lopen: runs.lopen };
}

/** The part of two lists that is not the same: from `from` to `old` of the one, from `to` to `now` of the other. */
interface Middle<Item> {
  readonly before: readonly Item[];
  readonly from: number;
  readonly old: number;
  readonly after: readonly Item[];
  readonly to: number;
  readonly now: number;
}

/** So far is looked on both sides for where two lists go on the same. */
const WINDOW = 64;

/** Walks through both lists in step, as few items differ and most stay in order; up to where they differ too much. */
function inStep<Item extends object>(middle: Middle<Item>, runs: Runs<Item>): number {
  const { before, old, after, now } = middle;
  let { from, to } = middle;
  while (to < now) {
    const run = from;
    while (from < old && to < now && before[from] === after[to]) {
      from++;
      to++;
    }
    runs.add(run, from);
    if (to === now) break;
    const ahead = nearestSame({ ...middle, from, to });
    if (ahead === null) break;
    for (; to < ahead.to; to++) runs.push(after[to]);
    from = ahead.from;
  }
  return to;
}

/** Where two lists are the same again, with as little as can be passed over; null when that is not near. */
function nearestSame<Item>({
  before,
  from,
  old,
  after,
  to,
  now,
}: Middle<Item>): { readonly from: number; readonly to: number } | null {
  for (let apart = 1; apart <= WINDOW; apart++) {
    for (let gone = 0; gone <= apart; gone++) {
      const [b, a] = [from + gone, to + apart - gone];
      if (b < old && a < now && before[b] === after[a]) return { from: b, to: a };
    }
  }
  // or as many others in their place, such as all lines of one opgave
  for (let gone = WINDOW / 2; from + gone < old && to + gone < now; gone++)
    if (before[from + gone] === after[to + gone]) return { from: from + gone, to: to + gone };
  return null;
}

/** Each item is looked up in the list of before. */
function bySearch<Item extends object>(
  { before, from, old, after, to, now }: Middle<Item>,
  runs: Runs<Item>,
): void {
  const places = new Map<Item, number>();
  for (let at = from; at < old; at++) {
    const item = before[at];
    if (item) places.set(item, at);
  }
  for (let at = to; at < now; at++) {
    const item = after[at];
    const place = item && places.get(item);
    if (place === undefined) runs.push(item);
    else runs.add(place, place + 1);
  }
}

class Runs<Item> {
  readonly delen: (readonly [number, number] | Item)[] = [];
  readonly lopen: boolean[] = [];
  #run: [number, number] | null = null;

  push(item: Item | undefined): void {
    if (item === undefined) return;
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
  const zet: (readonly [string, Value])[] = [];
  // mostly both hold the same keys in the same order, and then nothing need be looked up
  const old = before.entries();
  let isInStep = true;
  for (const entry of after) {
    const [key, value] = entry;
    const next: IteratorResult<[string, Value], undefined> | null = isInStep ? old.next() : null;
    isInStep = next?.value !== undefined && next.value[0] === key;
    const isSame = isInStep ? next?.value?.[1] === value : before.get(key) === value && before.has(key);
    if (!isSame) zet.push(entry);
  }
  const weg =
    isInStep && before.size === after.size ? [] : [...before.keys()].filter((key) => !after.has(key));
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
