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

/** A set is the one without its highest thing, and that thing; so it is known by two numbers, whatever its size. */
class NumberedSets implements CoverSets {
  readonly #without: number[] = [0];
  readonly #highest: number[] = [-1];
  /** By set and thing: with a higher thing added, and with a lower one toggled. */
  readonly #added = new Map<number, number>();
  readonly #toggled = new Map<number, number>();
  readonly #things: number;

  constructor(things: number) {
    this.#things = things;
  }

  toggle(set: number, thing: number): number {
    const highest = this.#highest[set] ?? -1;
    if (thing > highest) return this.#add(set, thing);
    const without = this.#without[set] ?? 0;
    if (thing === highest) return without;
    const key = set * this.#things + thing;
    const known = this.#toggled.get(key);
    if (known !== undefined) return known;
    const next = this.#add(this.toggle(without, thing), highest);
    this.#toggled.set(key, next);
    return next;
  }

  has(set: number, thing: number): boolean {
    for (let at = set; at !== 0; at = this.#without[at] ?? 0) {
      const highest = this.#highest[at] ?? -1;
      if (highest <= thing) return highest === thing;
    }
    return false;
  }

  members(set: number): readonly number[] {
    const members: number[] = [];
    for (let at = set; at !== 0; at = this.#without[at] ?? 0) members.push(this.#highest[at] ?? -1);
    return members.reverse();
  }

  #add(set: number, thing: number): number {
    const key = set * this.#things + thing;
    const known = this.#added.get(key);
    if (known !== undefined) return known;
    const number = this.#without.push(set) - 1;
    this.#highest.push(thing);
    this.#added.set(key, number);
    return number;
  }
}
