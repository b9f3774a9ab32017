import { nearestBetween, type Nearest } from '#shared/geo/coverage/nearest.ts';
import { sharedLand } from '#shared/geo/coverage/shared-area.ts';
import { pointInShared } from '#shared/geo/coverage/shared-point.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';
import type { LngLat, Rd } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { deelIn, partOf } from '#shared/puzzel/engine/deel-in.ts';
import type { Maat } from '#shared/puzzel/engine/maat.ts';
import { HECTARE } from '#shared/puzzel/engine/vorm.ts';

/** How two shapes lie to each other. */
export interface Raak {
  /** Land that they share; 0 when one of them is a line or a point. */
  readonly hectare: number;
  /** Which part of the one lies in the other, and the other way round. */
  readonly deel: number;
  readonly deelAnder: number;
  /** They share more than a border (BO6). */
  readonly deelt: boolean;
  /** 0 where they share; null when they are further apart than was asked. */
  readonly meters: number | null;
  /** In the largest piece of what they share, or halfway between them; null where that was not found along the way. */
  readonly midden: Rd | null;
}

const GRENS_HECTARE = 0.01;
const GRENS_DEEL = 0.001;

/** Null when they have nothing to do with each other; `most`: up to how many metres apart they do. */
export function raakOf(a: Shape, b: Shape, most: number): Raak | null {
  if (a.kind !== 'vlak' || b.kind !== 'vlak') return dunRaak(a, b, most);
  const { areaSquareMeters: shared, place } = sharedLand(a, b);
  const hectare = shared / HECTARE;
  const deel = partOf(shared, a.areaSquareMeters);
  const deelAnder = partOf(shared, b.areaSquareMeters);
  const deelt = hectare >= GRENS_HECTARE || Math.max(deel, deelAnder) >= GRENS_DEEL;
  if (deelt) return { hectare, deel, deelAnder, deelt, meters: 0, midden: place };
  const nearest = most > 0 ? nearestBetween(a, b, most) : null;
  if (hectare === 0 && nearest === null) return null;
  const midden = place ?? (nearest === null ? null : halfway(nearest));
  return { hectare, deel, deelAnder, deelt, meters: nearest?.distanceMeters ?? null, midden };
}

/** A line or a point has no land of its own: it shares where it runs or lies. */
function dunRaak(a: Shape, b: Shape, most: number): Raak | null {
  const nearest = nearestBetween(a, b, most);
  if (nearest === null) return null;
  const { distanceMeters: meters } = nearest;
  return {
    hectare: 0,
    deel: deelIn(a, b),
    deelAnder: deelIn(b, a),
    deelt: meters === 0,
    meters,
    // along a line there is a better place than the first that touches
    midden: meters === 0 ? null : halfway(nearest),
  };
}

function halfway({ places: [[ax, ay], [bx, by]] }: Nearest): Rd {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** The same, seen from the other. */
export function andersom(raak: Raak): Raak {
  return { ...raak, deel: raak.deelAnder, deelAnder: raak.deel };
}

/**
 * Hectares that the claims of two shapes share, from what cannot be avoided to what may be: of two claims somewhere in
 * their shapes at least c₁ + c₂ − |A₁ ∪ A₂| is shared, and at most the least of c₁, c₂ and |A₁ ∩ A₂|.
 */
export function gedeeldeHectares(a: Maat, b: Maat, raak: Raak): Band {
  if (a.shape?.kind !== 'vlak') return dunneHectares(a, b, raak.deel);
  if (b.shape?.kind !== 'vlak') return dunneHectares(b, a, raak.deelAnder);
  const samen = a.oppervlak + b.oppervlak - raak.hectare;
  const laag = Math.max(0, zekerClaim(a) + zekerClaim(b) - samen);
  const hoog = Math.min(a.binnen.hoog, b.binnen.hoog, raak.hectare);
  const likely = raak.hectare * dichtheid(a) * dichtheid(b);
  return ordered(laag, likely, hoog);
}

/** Hectares of a claim that lie in one shape of a laag. */
export function hectaresIn(stuk: Maat, raak: Raak): Band {
  if (stuk.shape?.kind !== 'vlak') return dunneHectares(stuk, null, raak.deel);
  const buiten = stuk.oppervlak - raak.hectare;
  return ordered(
    Math.max(0, zekerClaim(stuk) - buiten),
    raak.hectare * dichtheid(stuk),
    Math.min(stuk.binnen.hoog, raak.hectare),
  );
}

/** The likely part of each hectare of the shape that is claimed. */
export function dichtheid(maat: Maat): number {
  return maat.oppervlak === 0 ? 0 : maat.binnen.waarschijnlijk / maat.oppervlak;
}

function zekerClaim(maat: Maat): number {
  return maat.zoekt === 'gebied' ? 0 : maat.binnen.laag;
}

function dunneHectares(dun: Maat, ander: Maat | null, deel: number): Band {
  const searches = ander !== null && ander.zoekt !== 'vast';
  const dens = ander === null || ander.shape?.kind !== 'vlak' ? 1 : dichtheid(ander);
  return ordered(
    searches ? 0 : dun.binnen.laag * deel,
    dun.binnen.waarschijnlijk * deel * dens,
    dun.binnen.hoog * deel,
  );
}

function ordered(laag: number, likely: number, hoog: number): Band {
  const most = Math.max(laag, hoog);
  return { laag: Math.min(laag, most), waarschijnlijk: Math.min(Math.max(likely, laag), most), hoog: most };
}

const plekken = new WeakMap<Raak, LngLat>();

/** A place in the land that two shapes share, or halfway between them. */
export function plekVan(a: Shape, b: Shape, raak: Raak): LngLat {
  let plek = plekken.get(raak);
  if (!plek) plekken.set(raak, (plek = rounded(zoekPlek(a, b, raak))));
  return plek;
}

function zoekPlek(a: Shape, b: Shape, { midden }: Raak): LngLat {
  if (midden !== null) return rdToLngLat(midden);
  const place = pointInShared(a, b);
  if (place !== null) return place;
  const nearest = nearestBetween(a, b, Infinity);
  return nearest === null ? [0, 0] : rdToLngLat(halfway(nearest));
}

/** To a decimetre. */
function rounded([longitude, latitude]: LngLat): LngLat {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}
