import Flatbush from 'flatbush';
import type { Shape } from './shape.ts';

/** Which of many shapes may meet one: by their boxes. Built anew when the shapes change: a few milliseconds for 20.000. */
export class ShapeIndex {
  readonly #tree: Flatbush | null;
  /** Positions in the given list of those that have a place at all. */
  readonly #positions: readonly number[];

  constructor(shapes: readonly Shape[]) {
    const positions: number[] = [];
    for (let i = 0; i < shapes.length; i++) if ((shapes[i]?.x.length ?? 0) > 0) positions.push(i);
    this.#positions = positions;
    this.#tree = positions.length === 0 ? null : new Flatbush(positions.length);
    for (const position of positions) {
      const box = shapes[position]?.bbox;
      if (box) this.#tree?.add(box[0], box[1], box[2], box[3]);
    }
    this.#tree?.finish();
  }

  /** Indexes of the shapes whose box is at most so far from that of this one, rising; itself included when it is among them. */
  near({ bbox }: Pick<Shape, 'bbox'>, marginMeters = 0): readonly number[] {
    if (this.#tree === null) return [];
    const [west, south, east, north] = bbox;
    const found = this.#tree.search(
      west - marginMeters,
      south - marginMeters,
      east + marginMeters,
      north + marginMeters,
    );
    return found.map((at) => this.#positions[at] ?? 0).sort((a, b) => a - b);
  }
}
