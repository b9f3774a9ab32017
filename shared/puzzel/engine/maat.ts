import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';
import { GEEN, type Band } from '#shared/puzzel/band.ts';
import { claimBand } from '#shared/puzzel/claim-band.ts';
import { HECTARE, shapeOf } from '#shared/puzzel/engine/vorm.ts';

/**
 * How sure it is which land a piece claims. `vast`: all of its shape. `claim`: that many hectares somewhere in its shape.
 * `gebied`: it only searches, and did not say for how much.
 */
type Zoekt = 'vast' | 'claim' | 'gebied';

/** How a piece claims land; hectares. */
export interface Maat {
  /** Null: it lies nowhere yet. */
  readonly shape: Shape | null;
  /** Of the shape; 0 for a line or a point. */
  readonly oppervlak: number;
  /** Null when it follows a shape that is not there (PS3). */
  readonly claim: Band | null;
  readonly zoekt: Zoekt;
  /** The part of the claim that lies within the shape; all of it for a line or a point. */
  readonly binnen: Band;
}

export function maatOf(stuk: Pick<Puzzelstuk, 'plaats' | 'claim' | 'status'>): Maat {
  const geometrie = geometrieOf(stuk.plaats);
  const shape = geometrie === null ? null : shapeOf(geometrie);
  const oppervlak = shape === null ? 0 : shape.areaSquareMeters / HECTARE;
  const claim = claimBand(stuk.claim, shape === null ? null : oppervlak);
  return {
    shape,
    oppervlak,
    claim,
    zoekt: zoektOf(stuk, claim, oppervlak),
    binnen: within(claim, shape?.kind === 'vlak' ? oppervlak : Infinity),
  };
}

function zoektOf(
  { status, claim: { soort } }: Pick<Puzzelstuk, 'claim' | 'status'>,
  claim: Band | null,
  oppervlak: number,
): Zoekt {
  if (oppervlak === 0 || claim === null) return 'vast';
  if (soort === 'geometrie') return status === 'zoekgebied' ? 'gebied' : 'vast';
  return claim.laag < oppervlak ? 'claim' : 'vast';
}

function within(claim: Band | null, most: number): Band {
  if (claim === null) return GEEN;
  return {
    laag: Math.min(claim.laag, most),
    waarschijnlijk: Math.min(claim.waarschijnlijk, most),
    hoog: Math.min(claim.hoog, most),
  };
}
