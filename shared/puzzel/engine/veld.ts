import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { ordeVan, verplaatst, type Orde } from '#shared/puzzel/engine/orde.ts';

/** West, south, east, north. */
const BOX = 4;

/** What lies where: a copy to lay the next stand on, of which the one before keeps its own. */
export class Veld {
  readonly orde: Orde;
  readonly #knopen: (Knoop | undefined)[];
  /** Boxes of the shapes by place, in one row: thousands are passed over in no time. */
  readonly #boxes: Float64Array;

  private constructor(orde: Orde, knopen: (Knoop | undefined)[], boxes: Float64Array) {
    this.orde = orde;
    this.#knopen = knopen;
    this.#boxes = boxes;
  }

  static leeg(): Veld {
    return new Veld(ordeVan([]), [], new Float64Array(0));
  }

  kopie(orde: Orde): Veld {
    if (orde === this.orde) return new Veld(orde, this.#knopen.slice(), this.#boxes.slice());
    const veld = new Veld(
      orde,
      verplaatst(this.#knopen, this.orde, orde),
      new Float64Array(orde.ids.length * BOX).fill(NaN),
    );
    veld.#knopen.forEach((knoop, at) => {
      if (knoop) veld.#setBox(at, knoop);
    });
    return veld;
  }

  get(id: string): Knoop | undefined {
    const at = this.orde.plaats.get(id);
    return at === undefined ? undefined : this.#knopen[at];
  }

  zet(knoop: Knoop): void {
    const at = this.orde.plaats.get(knoop.stuk.id);
    if (at === undefined) return;
    this.#knopen[at] = knoop;
    this.#setBox(at, knoop);
  }

  /** By id. */
  alle(): readonly (Knoop | undefined)[] {
    return this.#knopen;
  }

  /** Calls `found` for all of which the box is at most so many metres away. */
  nabij({ maat }: Knoop, meters: number, found: (knoop: Knoop) => void): void {
    if (maat.shape === null) return;
    const boxes = this.#boxes;
    const [west, south, east, north] = maat.shape.bbox;
    for (let at = 0; at < boxes.length; at += BOX) {
      // nothing is near what has no place
      if (!((boxes[at] ?? NaN) <= east + meters && (boxes[at + 2] ?? NaN) >= west - meters)) continue;
      if (!((boxes[at + 1] ?? NaN) <= north + meters && (boxes[at + 3] ?? NaN) >= south - meters)) continue;
      const knoop = this.#knopen[at / BOX];
      if (knoop) found(knoop);
    }
  }

  #setBox(at: number, { maat: { shape } }: Knoop): void {
    for (let side = 0; side < BOX; side++) this.#boxes[at * BOX + side] = shape?.bbox[side] ?? NaN;
  }
}
