/** Up to so many things a set is its own number, bit by bit, and leaves room for one bit more. */
const MOST_BITS = 29;

/** Sets of numbered things, each with a number of its own (0 is the empty one), so that walking from one to the next is cheap. */
export interface CoverSets {
  /** The set that has `thing` where `set` has not, or the other way round. */
  toggle(set: number, thing: number): number;
  has(set: number, thing: number): boolean;
  /** Sorted. */
  members(set: number): readonly number[];
}

export function coverSetsOf(things: number): CoverSets {
  return things <= MOST_BITS ? BITS : new NumberedSets(things);
}

const BITS: CoverSets = {
  toggle: (set, thing) => set ^ (1 << thing),
  has: (set, thing) => ((set >> thing) & 1) === 1,
  members: (set) => {
    const members: number[] = [];
    for (let thing = 0; set >> thing > 0; thing++) if (((set >> thing) & 1) === 1) members.push(thing);
    return members;
  },
};

class NumberedSets implements CoverSets {
  readonly #members: (readonly number[])[] = [[]];
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #steps = new Map<number, number>();
  readonly #things: number;

  constructor(things: number) {
    this.#things = things;
  }

  toggle(set: number, thing: number): number {
    const step = set * this.#things + thing;
    const known = this.#steps.get(step);
    if (known !== undefined) return known;
    const next = this.#numberOf(set, thing);
    this.#steps.set(step, next);
    this.#steps.set(next * this.#things + thing, set);
    return next;
  }

  has(set: number, thing: number): boolean {
    return this.members(set).includes(thing);
  }

  members(set: number): readonly number[] {
    return this.#members[set] ?? [];
  }

  #numberOf(set: number, thing: number): number {
    const before = this.members(set);
    const members = before.includes(thing)
      ? before.filter((member) => member !== thing)
      : [...before, thing].sort((a, b) => a - b);
    const key = members.join(',');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#members.push(members) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
