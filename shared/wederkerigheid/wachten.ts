import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import { compareText, type Overzicht } from '#shared/wederkerigheid/overzicht.ts';

/** Which belofte waits for which, of those that exist: sorted, so that the outcome does not depend on the order of edits. */
export type Wachtgraaf = ReadonlyMap<BelofteId, readonly BelofteId[]>;

/** Beloften of which none can begin, as each waits for another of them. */
export interface Kring {
  /** Smallest way round: each waits for the next, the last for the first. It begins with the lowest id. */
  readonly kring: readonly BelofteId[];
  /** All that wait for each other in one knot, of which the way round is a part; sorted. */
  readonly groep: readonly BelofteId[];
}

export function wachtgraafOf({ giftOf }: Pick<Overzicht, 'giftOf'>): Wachtgraaf {
  const ids = [...giftOf.keys()].sort(compareText);
  return new Map(
    ids.map((id) => {
      const wachtOp = giftOf.get(id)?.belofte.voorwaarde?.wachtOp ?? [];
      return [id, [...new Set(wachtOp)].filter((other) => giftOf.has(other)).sort(compareText)] as const;
    }),
  );
}

/**
 * Every knot of circular waits once (WE5), with its smallest way round. `door`: only knots, and ways round, that go
 * through one of these.
 */
export function kringenIn(graaf: Wachtgraaf, door: ReadonlySet<BelofteId> | null = null): readonly Kring[] {
  return knotsOf(graaf).flatMap((groep) => {
    const inKnot = new Set(groep);
    const starts = door === null ? groep : groep.filter((id) => door.has(id));
    const kring = starts
      .map((start) => shortestRound(graaf, inKnot, start))
      .reduce<readonly BelofteId[] | null>(
        (best, round) => (round !== null && (best === null || round.length < best.length) ? round : best),
        null,
      );
    return kring === null ? [] : [{ kring: fromLowest(kring), groep }];
  });
}

/** Whether `from` would wait for itself, along others, if it also waited for `to`; the way there, from `to` on, or null. */
export function wegTerug(graaf: Wachtgraaf, from: BelofteId, to: BelofteId): readonly BelofteId[] | null {
  return from === to ? [to] : shortestWay(graaf, to, from, () => true);
}

function shortestRound(graaf: Wachtgraaf, within: ReadonlySet<BelofteId>, start: BelofteId) {
  const ways = (graaf.get(start) ?? [])
    .filter((next) => within.has(next))
    .map((next) => (next === start ? [start] : shortestWay(graaf, next, start, (id) => within.has(id))));
  let best: readonly BelofteId[] | null = null;
  for (const way of ways) if (way !== null && (best === null || way.length < best.length)) best = way;
  return best;
}

/** Shortest way from one to the other, both named; of equally short ones the first in the order of ids. */
function shortestWay(
  graaf: Wachtgraaf,
  from: BelofteId,
  to: BelofteId,
  mayPass: (id: BelofteId) => boolean,
): readonly BelofteId[] | null {
  const cameFrom = new Map<BelofteId, BelofteId | null>([[from, null]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) return backTo(cameFrom, to);
    for (const next of graaf.get(id) ?? [])
      if (!cameFrom.has(next) && mayPass(next)) {
        cameFrom.set(next, id);
        queue.push(next);
      }
  }
  return null;
}

function backTo(cameFrom: ReadonlyMap<BelofteId, BelofteId | null>, to: BelofteId): readonly BelofteId[] {
  const way: BelofteId[] = [];
  for (let at: BelofteId | null = to; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.reverse();
}

function fromLowest(kring: readonly BelofteId[]): readonly BelofteId[] {
  const lowest = kring.reduce((best, id, index) => (id < (kring[best] ?? id) ? index : best), 0);
  return [...kring.slice(lowest), ...kring.slice(0, lowest)];
}

interface Visit {
  readonly id: BelofteId;
  next: number;
}

/**
 * Strongly connected parts of more than one belofte, or of one that waits for itself; sorted by their lowest id. Tarjan
 * (1972), with a stack of its own: a chain of waits may be longer than calls can be deep.
 */
function knotsOf(graaf: Wachtgraaf): readonly (readonly BelofteId[])[] {
  const number = new Map<BelofteId, number>();
  const low = new Map<BelofteId, number>();
  const open: BelofteId[] = [];
  const isOpen = new Set<BelofteId>();
  const knots: BelofteId[][] = [];
  const lower = (id: BelofteId, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  const visits: Visit[] = [];
  const enter = (id: BelofteId): void => {
    number.set(id, number.size);
    lower(id, number.size - 1);
    open.push(id);
    isOpen.add(id);
    visits.push({ id, next: 0 });
  };
  const leave = (id: BelofteId): void => {
    if (low.get(id) !== number.get(id)) return;
    const knot = open.splice(open.lastIndexOf(id));
    for (const each of knot) isOpen.delete(each);
    if (knot.length > 1 || (graaf.get(id) ?? []).includes(id)) knots.push(knot.sort(compareText));
  };
  for (const root of graaf.keys()) {
    if (number.has(root)) continue;
    enter(root);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { id } = visit;
      const next = (graaf.get(id) ?? [])[visit.next];
      visit.next += 1;
      if (next === undefined) {
        visits.pop();
        leave(id);
        const parent = visits.at(-1);
        if (parent) lower(parent.id, low.get(id) ?? 0);
      } else if (!number.has(next)) enter(next);
      else if (isOpen.has(next)) lower(id, number.get(next) ?? 0);
    }
  }
  return knots.sort((left, right) => compareText(left[0] ?? '', right[0] ?? ''));
}
