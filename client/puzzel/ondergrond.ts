import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';

/** A kaartlaag that figures would look at and that is not here. */
export interface Ontbrekend {
  readonly id: KaartlaagId;
  /** `niet-op-server`: this server has no such layer; `niet-bereikbaar`: it did not come, and is asked again. */
  readonly reden: 'niet-op-server' | 'niet-bereikbaar';
}

/** What the figures know of the land, and what they miss of it. */
export interface Ondergrond {
  readonly gebieden: readonly GebiedVlak[];
  readonly lagen: readonly LaagVlak[];
  readonly bezig: boolean;
  readonly ontbreekt: readonly Ontbrekend[];
}

export const KALE_ONDERGROND: Ondergrond = { gebieden: [], lagen: [], bezig: true, ontbreekt: [] };
