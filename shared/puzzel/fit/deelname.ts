import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { maatOf, type Maat } from '#shared/puzzel/engine/maat.ts';
import { HORIZONNEN, liesAt, type Horizon } from '#shared/puzzel/horizon.ts';

/** Why a piece is no part of the question. */
export type Buiten = 'andere-periode' | 'uitgezet' | 'geen-vlak' | 'geen-hectares';

/** What a piece is to the question: a claim that may lie anywhere in its area, land that is taken, or nothing. */
export type Deelname =
  | {
      readonly stuk: string;
      readonly rol: 'claim';
      readonly hectare: number;
      readonly zoektInHectare: number;
    }
  | { readonly stuk: string; readonly rol: 'vast'; readonly hectare: number }
  | { readonly stuk: string; readonly rol: 'buiten'; readonly reden: Buiten };

/** What is asked. */
export interface FitKeuze {
  readonly horizon: Horizon;
  /** Which reading of claims that are a range. */
  readonly lezing: keyof Band;
  /** Pieces that are left out of the question, by id. */
  readonly zonder: readonly string[];
}

/** By what the piece itself says; which of its reasons to be left out is told first does not matter to the answer. */
export function deelnameVan(stuk: Puzzelstuk, keuze: FitKeuze): Deelname {
  if (!liesAt(stuk.periode, keuze.horizon)) return buiten(stuk, 'andere-periode');
  if (keuze.zonder.includes(stuk.id)) return buiten(stuk, 'uitgezet');
  const maat = maatOf(stuk);
  if (maat.shape?.kind !== 'vlak' || maat.oppervlak === 0) return buiten(stuk, 'geen-vlak');
  if (maat.zoekt === 'gebied') return buiten(stuk, 'geen-hectares');
  if (maat.zoekt === 'vast') return { stuk: stuk.id, rol: 'vast', hectare: maat.oppervlak };
  return {
    stuk: stuk.id,
    rol: 'claim',
    hectare: gevraagd(maat, keuze.lezing),
    zoektInHectare: maat.oppervlak,
  };
}

/** Hectares that a claim asks. */
export function gevraagd(maat: Maat, lezing: keyof Band): number {
  return maat.claim?.[lezing] ?? 0;
}

/** The horizons after this one. */
export function horizonnenNa(horizon: Horizon): readonly Horizon[] {
  return HORIZONNEN.slice(HORIZONNEN.indexOf(horizon) + 1);
}

const buiten = (stuk: Puzzelstuk, reden: Buiten): Deelname => ({ stuk: stuk.id, rol: 'buiten', reden });
