import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { regionsOf, type Region } from '#shared/geo/coverage/regions.ts';
import { sharedBox } from '#shared/geo/coverage/shared-box.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';
import { shapeOf } from '#shared/puzzel/engine/vorm.ts';
import { deelnameVan, horizonnenNa, type FitKeuze } from '#shared/puzzel/fit/deelname.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';

/** All land where claims search, divided by what lies over it; at the horizon that is asked and at later ones. */
export interface Land {
  /** Pieces and shapes of kaartlagen, by the numbers that `gebieden` tell. */
  readonly lagen: readonly (Puzzelstuk | LaagVlak)[];
  readonly gebieden: readonly Region[];
}

export const isStuk = (each: Puzzelstuk | LaagVlak): each is Puzzelstuk => 'functies' in each;

/** Overlays what matters: claims and fixed pieces, and shapes of lagen in which a functie of a claim may not lie. */
export function landVan(
  stukken: readonly Puzzelstuk[],
  vlakken: readonly LaagVlak[],
  regels: readonly Regel[],
  keuze: FitKeuze,
): Land {
  const searching: Shape[] = [];
  const closing = new Set<string>();
  const lagen: (Puzzelstuk | LaagVlak)[] = [];
  const shapes: Shape[] = [];
  const put = (each: Puzzelstuk | LaagVlak, shape: Shape): void => {
    lagen.push(each);
    shapes.push(shape);
  };
  const taken: [Puzzelstuk, Shape][] = [];
  for (const stuk of [...stukken].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (stuk.plaats.soort === 'geen') continue;
    const roles = new Set(
      [keuze.horizon, ...horizonnenNa(keuze.horizon)].map(
        (horizon) => deelnameVan(stuk, { ...keuze, horizon }).rol,
      ),
    );
    const shape = shapeOf(stuk.plaats.geometrie);
    if (roles.has('vast')) taken.push([stuk, shape]);
    if (!roles.has('claim')) continue;
    searching.push(shape);
    put(stuk, shape);
    for (const { onderwerp, oordeel } of regels) {
      if (oordeel === 'botst' && onderwerp.soort === 'laag' && stuk.functies.includes(onderwerp.functie))
        closing.add(onderwerp.laag);
    }
  }
  const claims = lagen.length;
  const isNear = (shape: Shape): boolean =>
    searching.some((other) => sharedBox(shape.bbox, other.bbox) !== null);
  for (const [stuk, shape] of taken) if (isNear(shape)) put(stuk, shape);
  for (const vlak of vlakken) {
    if (!closing.has(vlak.soort)) continue;
    const shape = shapeOf(vlak.geometrie);
    if (shape.kind === 'vlak' && isNear(shape)) put(vlak, shape);
  }
  // claims have the lowest numbers, and a region tells its numbers sorted
  return { lagen, gebieden: regionsOf(shapes, ([first]) => first !== undefined && first < claims) };
}
