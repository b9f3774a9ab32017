/**
 * The least of a list of numbers, of which a few change at a time: a tournament, in which each node holds the lesser of
 * its two. Used over and over; infinite stands for none.
 */
export class Earliest {
  #tree = new Float64Array(256);
  #leaves = 128;

  /** Begins anew with so many numbers, all infinite; give them with `put`, then `settle`. */
  begin(count: number): void {
    let leaves = 2;
    while (leaves < count) leaves *= 2;
    this.#leaves = leaves;
    if (leaves * 2 > this.#tree.length) this.#tree = new Float64Array(leaves * 2);
    for (let i = leaves + count; i < leaves * 2; i++) this.#tree[i] = Infinity;
  }

  put(index: number, value: number): void {
    this.#tree[this.#leaves + index] = value;
  }

  settle(): void {
    const tree = this.#tree;
    for (let i = this.#leaves - 1; i > 0; i--) tree[i] = Math.min(tree[i * 2] ?? 0, tree[i * 2 + 1] ?? 0);
  }

  /** Changes one number after `settle`. */
  change(index: number, value: number): void {
    const tree = this.#tree;
    let at = this.#leaves + index;
    tree[at] = value;
    for (at >>= 1; at > 0; at >>= 1) {
      const least = Math.min(tree[at * 2] ?? 0, tree[at * 2 + 1] ?? 0);
      if (tree[at] === least) return;
      tree[at] = least;
    }
  }

  get value(): number {
    return this.#tree[1] ?? Infinity;
  }

  /** The first index that holds the least. */
  get index(): number {
    const tree = this.#tree;
    const least = tree[1] ?? Infinity;
    let at = 1;
    while (at < this.#leaves) {
      at *= 2;
      if (tree[at] !== least) at++;
    }
    return at - this.#leaves;
  }
}
