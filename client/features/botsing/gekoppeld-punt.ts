import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { containsPosition } from '#shared/geo/contains.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import { lengthMeters } from '#shared/geo/length.ts';

/** As near to the place of a botsing as this, a spanningspunt is about the same place. */
const NEAR_METERS = 250;

/**
 * The spanningspunten at the place of a botsing: pinned to one of its pieces, lying in all of them, or next to where it
 * shows. Nothing records that one was made of the other, so this claims no more than that they are in the same place.
 */
export function puntenBij(
  plek: LngLat,
  stukken: readonly Puzzelstuk[],
  punten: readonly Spanningspunt[],
): readonly Spanningspunt[] {
  const shapes = stukken.map((stuk) => geometrieOf(stuk.plaats));
  return punten.filter((punt) => {
    if (punt.soort !== 'spanningspunt' || punt.archief !== null) return false;
    const { anker } = punt;
    if (anker.soort === 'puzzelstuk') return stukken.some((stuk) => stuk.id === anker.id);
    if (lengthMeters({ type: 'LineString', coordinates: [anker.lngLat, [plek[0], plek[1]]] }) <= NEAR_METERS)
      return true;
    return (
      shapes.length > 1 && shapes.every((shape) => shape !== null && containsPosition(shape, anker.lngLat))
    );
  });
}
