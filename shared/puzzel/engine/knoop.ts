import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { coverage } from '#shared/geo/coverage/coverage.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';
import { maatOf, type Maat } from '#shared/puzzel/engine/maat.ts';
import type { Raak } from '#shared/puzzel/engine/raak.ts';
import { HECTARE } from '#shared/puzzel/engine/vorm.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';
import type { StukInGebied } from '#shared/puzzel/uitkomst.ts';

/** Another piece that shares land with this one, or is near enough for a rule. */
export interface Buur {
  readonly id: string;
  readonly raak: Raak;
}

export interface LaagRaak {
  readonly vlak: LaagVlak;
  readonly raak: Raak;
}

/** Hectares of a piece on which exactly these neighbours lie too, as places in `buren`. */
export interface Deel {
  readonly met: readonly number[];
  readonly hectare: number;
}

/** All that is known of where one piece lies. Never changed in place. */
export interface Knoop {
  readonly stuk: Puzzelstuk;
  readonly maat: Maat;
  readonly gebieden: readonly StukInGebied[];
  /** By id of the vlak. */
  readonly lagen: readonly LaagRaak[];
  /** By id. */
  readonly buren: readonly Buur[];
  /** Null: no other piece lies on its land. */
  readonly delen: readonly Deel[] | null;
}

export function losseKnoop(stuk: Puzzelstuk): Knoop {
  return { stuk, maat: maatOf(stuk), gebieden: [], lagen: [], buren: [], delen: null };
}

/** Divides the land of a piece by who else lies on it; the neighbours by id, so that the order of edits does not matter. */
export function delenVan(
  maat: Maat,
  buren: readonly Buur[],
  shapeVan: (id: string) => Shape | null,
): readonly Deel[] | null {
  const { shape, oppervlak } = maat;
  if (shape?.kind !== 'vlak') return null;
  const plaatsen: number[] = [];
  const others: Shape[] = [];
  buren.forEach(({ id, raak }, index) => {
    const other = raak.hectare > 0 ? shapeVan(id) : null;
    if (other === null) return;
    plaatsen.push(index);
    others.push(other);
  });
  const [only] = plaatsen;
  if (only === undefined) return null;
  if (plaatsen.length === 1) {
    const hectare = Math.min(oppervlak, buren[only]?.raak.hectare ?? 0);
    return [
      { met: [], hectare: oppervlak - hectare },
      { met: [only], hectare },
    ];
  }
  return coverage(shape, others).map(({ others: met, areaSquareMeters }) => ({
    met: met.map((at) => plaatsen[at] ?? 0),
    hectare: areaSquareMeters / HECTARE,
  }));
}
