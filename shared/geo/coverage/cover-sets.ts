/** Sets of numbered things, each with a number of its own, so that walking from one to the next is one look-up. */
export class CoverSets {
  readonly #members: (readonly number[])[] = [[]];
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #steps = new Map<number, number>();
  readonly #things: number;

  constructor(things: number) {
    this.#things = things;
  }

  /** The set that has `thing` where `set` has not, or the other way round. Set 0 is the empty one. */
  toggle(set: number, thing: number): number {
    const step = set * this.#things + thing;
    const known = this.#steps.get(step);
    if (known !== undefined) return known;
    const next = this.#numberOf(set, thing);
    this.#steps.set(step, next);
    this.#steps.set(next * this.#things + thing, set);
    return next;
  }

  /** Sorted. */
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
