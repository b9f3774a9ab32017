import type { Bbox } from '#shared/geo/bbox.ts';
import type { Shape } from './shape.ts';

export type Outline = Pick<Shape, 'x' | 'y' | 'chunks' | 'chunkBoxes'>;

/**
 * The sides of some shapes that matter within a box, each from low to high, in metres from the corner of the box: small
 * numbers keep their precision. One instance is used over and over; its arrays only grow.
 *
 *     left of the box │ box │ right
 *     a run of sides  │     │ tells nothing
 *     becomes one     │     │
 *     upright side ──►│     │
 *
 * What lies left of the box only tells on which side of it we begin, and going up and down again cancels out: so a
 * coast of ten thousand points next to a small shape costs a few boxes and one side.
 */
export class Sides {
  count = 0;
  lowX = new Float64Array(1024);
  lowY = new Float64Array(1024);
  highX = new Float64Array(1024);
  highY = new Float64Array(1024);
  /** Metres of x per metre of y. */
  slope = new Float64Array(1024);
  /** Number of the shape, as given to `add`. */
  shape = new Int32Array(1024);
  #west = 0;
  #south = 0;
  #east = 0;
  #north = 0;
  #runFrom = 0;
  #runTo = 0;

  /** Empties it for a box. */
  begin(box: Bbox): void {
    this.count = 0;
    [this.#west, this.#south, this.#east, this.#north] = box;
  }

  /** Takes the sides of an area along under a number. */
  add({ x, y, chunks, chunkBoxes }: Outline, shape: number): void {
    const west = this.#west;
    const south = this.#south;
    const east = this.#east;
    const north = this.#north;
    this.#runFrom = this.#runTo = south;
    for (let c = 0; c * 2 < chunks.length; c++) {
      const maxX = chunkBoxes[c * 4 + 2] ?? 0;
      const minY = chunkBoxes[c * 4 + 1] ?? 0;
      if ((chunkBoxes[c * 4 + 3] ?? 0) <= south || minY >= north || (chunkBoxes[c * 4] ?? 0) > east) continue;
      const from = chunks[c * 2] ?? 0;
      const to = chunks[c * 2 + 1] ?? 0;
      if (maxX <= west) {
        this.#pass(y[from] ?? 0, y[to] ?? 0, shape);
        continue;
      }
      let bx = x[from] ?? 0;
      let by = y[from] ?? 0;
      for (let i = from + 1; i <= to; i++) {
        const ax = bx;
        const ay = by;
        bx = x[i] ?? 0;
        by = y[i] ?? 0;
        if (ay < by) {
          if (by <= south || ay >= north || (ax > east && bx > east)) continue;
          if (ax <= west && bx <= west) this.#pass(ay, by, shape);
          else this.#push(ax - west, ay - south, bx - west, by - south, shape);
        } else if (by < ay) {
          if (ay <= south || by >= north || (ax > east && bx > east)) continue;
          if (ax <= west && bx <= west) this.#pass(ay, by, shape);
          else this.#push(bx - west, by - south, ax - west, ay - south, shape);
        }
      }
    }
    this.#endRun(shape);
  }

  /** The two upright sides of a box, as a shape of its own. */
  addBox(box: Bbox, shape: number): void {
    const low = box[1] - this.#south;
    const high = box[3] - this.#south;
    this.#push(box[0] - this.#west, low, box[0] - this.#west, high, shape);
    this.#push(box[2] - this.#west, low, box[2] - this.#west, high, shape);
  }

  /** Goes up or down left of the box. */
  #pass(fromY: number, toY: number, shape: number): void {
    const from = Math.min(Math.max(fromY, this.#south), this.#north);
    const to = Math.min(Math.max(toY, this.#south), this.#north);
    if (from !== this.#runTo) {
      this.#endRun(shape);
      this.#runFrom = from;
    }
    this.#runTo = to;
  }

  #endRun(shape: number): void {
    const low = Math.min(this.#runFrom, this.#runTo) - this.#south;
    const high = Math.max(this.#runFrom, this.#runTo) - this.#south;
    this.#runFrom = this.#runTo;
    if (low < high) this.#push(0, low, 0, high, shape);
  }

  #push(lowX: number, lowY: number, highX: number, highY: number, shape: number): void {
    // taking the corner off may round two heights to one
    if (!(lowY < highY)) return;
    const at = this.count++;
    if (at === this.shape.length) this.#grow();
    this.lowX[at] = lowX;
    this.lowY[at] = lowY;
    this.highX[at] = highX;
    this.highY[at] = highY;
    this.slope[at] = (highX - lowX) / (highY - lowY);
    this.shape[at] = shape;
  }

  #grow(): void {
    const grown = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(old.length * 2);
      larger.set(old);
      return larger;
    };
    this.lowX = grown(this.lowX);
    this.lowY = grown(this.lowY);
    this.highX = grown(this.highX);
    this.highY = grown(this.highY);
    this.slope = grown(this.slope);
    const shape = new Int32Array(this.shape.length * 2);
    shape.set(this.shape);
    this.shape = shape;
  }
}
