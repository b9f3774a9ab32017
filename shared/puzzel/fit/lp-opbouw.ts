import type { Lp } from '#shared/puzzel/fit/oplosser.ts';

/** Gathers the rows and columns of a programme; all columns are at least 0. Entries of a column name rows made before. */
export class LpOpbouw {
  readonly #cost: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  /** Its index. */
  row(lower: number, upper: number): number {
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    return this.#rowLower.length - 1;
  }

  column(cost: number, entries: readonly (readonly [row: number, value: number])[]): void {
    this.#cost.push(cost);
    for (const [row, value] of entries) {
      this.#rows.push(row);
      this.#values.push(value);
    }
    this.#starts.push(this.#rows.length);
  }

  lp(): Lp {
    const columns = this.#cost.length;
    return {
      colCost: Float64Array.from(this.#cost),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(Infinity),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts: Int32Array.from(this.#starts),
      rows: Int32Array.from(this.#rows),
      values: Float64Array.from(this.#values),
    };
  }
}
