import type { Onderwerp } from '#shared/domain/combinatieregel/schema.ts';
import type { AreaGeometry } from '#shared/geo/geometry.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';

/** Whether all claims fit at one horizon, and what to say about it. Pieces are told by id. */
export type FitAntwoord =
  | { readonly soort: 'niets-te-vragen' }
  | { readonly soort: 'past'; readonly indeling: readonly IndelingDeel[] }
  | PastNiet
  | { readonly soort: 'onbekend'; readonly reden: 'tijd' | 'te-groot' | 'te-veel-combinaties' };

/** Where one claim lies in the suggested lay-out (FI2). */
export interface IndelingDeel {
  readonly stuk: string;
  readonly hectare: number;
  readonly geometrie: AreaGeometry;
  /** Of that, what it shares with other claims. */
  readonly gedeeldHectare: number;
}

/** A smallest set of claims that cannot go together, with the figures for a sentence (FI3). */
export interface PastNiet {
  readonly soort: 'past-niet';
  /** By how much they ask, most first. */
  readonly claims: readonly ClaimInSet[];
  /** Whether each of them was seen to be needed; if not, the set could be smaller. */
  readonly kleinst: boolean;
  readonly gevraagdHectare: number;
  /** The land that any of them may use, counted once. */
  readonly ruimteHectare: number;
  readonly tekortHectare: number;
  readonly plekken: AreaGeometry | null;
  readonly hulp: readonly Hulp[];
  /** How many ways out were tried; those that do not help are not told. */
  readonly geprobeerd: number;
}

export interface ClaimInSet {
  readonly stuk: string;
  readonly hectare: number;
  /** What it finds when it has all land that it may use to itself. */
  readonly ruimteHectare: number;
}

/**
 * What was tried and makes this set fit (FI4). `alles`: whether then all claims of the question fit; null when there was
 * no time to see.
 */
export type Hulp = { readonly alles: boolean | null } & (
  | { readonly soort: 'minder'; readonly stuk: string; readonly minderHectare: number }
  | { readonly soort: 'regel'; readonly onderwerp: Onderwerp; readonly bestaat: boolean }
  | { readonly soort: 'later'; readonly stuk: string; readonly horizon: Horizon }
);
