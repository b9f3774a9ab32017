import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import type { Bbox } from '#shared/geo/bbox.ts';
import { deelIn } from '#shared/puzzel/engine/deel-in.ts';
import type { LaagRaak } from '#shared/puzzel/engine/knoop.ts';
import type { Maat } from '#shared/puzzel/engine/maat.ts';
import { raakOf } from '#shared/puzzel/engine/raak.ts';
import type { RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import { shapeOf } from '#shared/puzzel/engine/vorm.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import type { StukInGebied } from '#shared/puzzel/uitkomst.ts';

/** Parts smaller than this are a border that two sources draw a little differently. */
const KLEINSTE_DEEL = 1e-6;

/** The part of a piece in each gebied (BA8), by code. */
export function gebiedenVan({ shape }: Maat, gebieden: readonly GebiedVlak[]): readonly StukInGebied[] {
  if (shape === null) return [];
  const delen: StukInGebied[] = [];
  for (const { code, geometrie } of gebieden) {
    const vlak = shapeOf(geometrie);
    if (apart(shape.bbox, vlak.bbox, 0)) continue;
    const deel = deelIn(shape, vlak);
    if (deel > KLEINSTE_DEEL) delen.push({ gebied: code, deel: deel > 1 - KLEINSTE_DEEL ? 1 : deel });
  }
  return delen.sort((a, b) => (a.gebied < b.gebied ? -1 : 1));
}

/**
 * The shapes of lagen that rules speak of and in or near which a piece lies, by id. `eerder`: what was found for the same
 * shape under the same rules, of which the same vlakken are not measured again.
 */
export function lagenVan(
  { shape }: Maat,
  lagen: readonly LaagVlak[],
  boek: RegelBoek,
  eerder: readonly LaagRaak[],
): readonly LaagRaak[] {
  if (shape === null) return [];
  const geraakt: LaagRaak[] = [];
  for (const vlak of lagen) {
    const bereik = boek.laagBereik.get(vlak.soort);
    if (bereik === undefined) continue;
    const other = shapeOf(vlak.geometrie);
    if (apart(shape.bbox, other.bbox, bereik)) continue;
    const known = eerder.find((each) => each.vlak === vlak);
    const raak = known?.raak ?? raakOf(shape, other, bereik);
    if (raak !== null) geraakt.push(known ?? { vlak, raak });
  }
  geraakt.sort((a, b) => (a.vlak.id < b.vlak.id ? -1 : 1));
  return sameItems(geraakt, eerder) ? eerder : geraakt;
}

function apart(p: Bbox, q: Bbox, by: number): boolean {
  return !(q[0] <= p[2] + by && q[2] >= p[0] - by && q[1] <= p[3] + by && q[3] >= p[1] - by);
}
