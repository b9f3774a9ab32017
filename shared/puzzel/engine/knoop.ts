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

/**
 * Divides the land of a piece by who else lies on it; the neighbours by id, so that the order of edits does not matter. Of a
 * neighbour that shares land with no other of them what it shares is known already; only the others are laid over each other.
 */
export function delenVan(
  { shape, oppervlak }: Maat,
  buren: readonly Buur[],
  knoopVan: (id: string) => Knoop | undefined,
): readonly Deel[] | null {
  if (shape?.kind !== 'vlak') return null;
  const op = new Set<string>();
  for (const { id, raak } of buren) if (raak.hectare > 0) op.add(id);
  if (op.size === 0) return null;
  const alleen: Deel[] = [];
  const plaatsen: number[] = [];
  const samen: Shape[] = [];
  let free = oppervlak;
  buren.forEach(({ id, raak }, place) => {
    const knoop = op.has(id) ? knoopVan(id) : undefined;
    if (!knoop?.maat.shape) return;
    if (knoop.buren.some((other) => other.raak.hectare > 0 && op.has(other.id))) {
      plaatsen.push(place);
      samen.push(knoop.maat.shape);
      return;
    }
    free -= raak.hectare;
    alleen.push({ met: [place], hectare: raak.hectare });
  });
  if (samen.length === 0) return [{ met: [], hectare: Math.max(0, free) }, ...alleen];
  const delen = coverage(shape, samen).map(({ others, areaSquareMeters }) => ({
    met: others.map((at) => plaatsen[at] ?? 0),
    hectare: areaSquareMeters / HECTARE,
  }));
  if (alleen.length === 0) return delen;
  const bezet = delen.reduce((sum, { met, hectare }) => (met.length === 0 ? sum : sum + hectare), 0);
  const bedekt = delen.filter(({ met }) => met.length > 0);
  return [{ met: [], hectare: Math.max(0, free - bezet) }, ...alleen, ...bedekt];
}
