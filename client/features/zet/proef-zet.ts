import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf, type Plaats, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Result } from '#shared/lib/result.ts';
import { centroidOf } from '#shared/geo/centroid.ts';
import { circleOfHectares } from '#shared/geo/circle.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { translateFromTo, translateMeters } from '#shared/geo/translate.ts';
import { maakZet, type ZetProbleem } from '#shared/puzzel/zet/maak-zet.ts';
import type { ZetProef } from '#client/board/zet-proef.ts';

/** What an attempt comes to. `titel`: what a part of the piece is called. */
export function zetVanProef(
  proef: ZetProef,
  stuk: Puzzelstuk,
  titel: string,
  kengetallen: readonly Kengetal[],
): Result<VariantStukken, ZetProbleem> {
  const { hoeveel, plaats, periode, grootte } = proef;
  return maakZet(stuk, { hoeveel, plaats, periode, grootte }, { id: proef.nieuw, titel }, kengetallen);
}

/**
 * The place of a move, of what was drawn or pointed at: a shape is the place itself; to a point the shape of the piece is
 * moved, or a circle of as many hectares as go there.
 */
export function plaatsVoor(geometrie: Geometry, stuk: Puzzelstuk, proef: ZetProef): Plaats {
  if (geometrie.type !== 'Point') return { soort: 'getekend', geometrie };
  const at = geometrie.coordinates;
  const shape = geometrieOf(stuk.plaats);
  if (proef.hoeveel.soort === 'hectare')
    return { soort: 'getekend', geometrie: circleOfHectares(at, proef.hoeveel.hectare) };
  if (proef.hoeveel.soort === 'alles' && shape !== null)
    return {
      soort: 'getekend',
      geometrie: normalizeGeometry(translateFromTo(shape, centroidOf(shape), at)),
    };
  const claim = claimOf(stuk);
  const deel = deelVan(stuk, proef);
  return claim === null || claim === 0 || deel === null
    ? { soort: 'getekend', geometrie }
    : { soort: 'getekend', geometrie: circleOfHectares(at, Math.max(0.01, claim * deel)) };
}

/** Which part of the piece goes along with so much of a stated contribution; null when that does not say. */
function deelVan(stuk: Puzzelstuk, { hoeveel }: ZetProef): number | null {
  if (hoeveel.soort !== 'bijdrage') return 1;
  const bijdrage = stuk.bijdrage[hoeveel.opgave];
  if (bijdrage?.soort === 'opgegeven' && bijdrage.waarde > 0)
    return Math.min(1, hoeveel.waarde / bijdrage.waarde);
  return null;
}

/** The place so many metres further, from where the move goes now or else from where the piece lies; null without a shape. */
export function geschoven(
  stuk: Puzzelstuk,
  proef: ZetProef,
  eastMeters: number,
  northMeters: number,
): Plaats | null {
  const shape = geometrieOf(proef.plaats ?? stuk.plaats);
  if (shape === null) return null;
  return {
    soort: 'getekend',
    geometrie: normalizeGeometry(translateMeters(shape, eastMeters, northMeters)),
  };
}
