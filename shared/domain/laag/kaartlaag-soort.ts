import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';

/** Which kaartlagen of the server hold the shapes that rules speak of; the others are for looking and choosing only. */
export const KAARTLAAG_SOORT: ReadonlyMap<KaartlaagId, LaagSoort> = new Map<KaartlaagId, LaagSoort>([
  ['natura2000', 'natura2000'],
  ['diepe-polder', 'diepe-polder'],
  ['werelderfgoed', 'erfgoed'],
]);
