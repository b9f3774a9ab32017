/**
 * The segments under the sweep line, from low to high. A flat array that grows at both ends, so that putting something in
 * moves the shorter side only: thousands of segments lie under one line when a shape is a comb.
 */
export class SweepStatus {
  readonly #segments: Int32Array;
  #first: number;
  #end: number;

  constructor(capacity: number) {
    this.#segments = new Int32Array(2 * capacity + 2);
    this.#first = capacity + 1;
    this.#end = capacity + 1;
  }

  get size(): number {
    return this.#end - this.#first;
  }

  /** -1 beyond either end. */
  at(index: number): number {
    const place = this.#first + index;
    return place < this.#first || place >= this.#end ? -1 : (this.#segments[place] ?? -1);
  }

  set(index: number, segment: number): void {
    this.#segments[this.#first + index] = segment;
  }

  /** Makes room for `count` where now [low, high) lies; what stands there is to be set. */
  resize(low: number, high: number, count: number): void {
    const growth = count - (high - low);
    if (growth === 0) return;
    const [from, to] = [this.#first + low, this.#first + high];
    if (low < this.size - high) {
      this.#segments.copyWithin(this.#first - growth, this.#first, from);
      this.#first -= growth;
    } else {
      this.#segments.copyWithin(to + growth, to, this.#end);
      this.#end += growth;
    }
  }
}
