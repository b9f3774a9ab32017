import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { addTo, type Blok } from '#shared/puzzel/engine/blok.ts';
import { PER_HORIZON } from '#shared/puzzel/engine/ruimte-delen.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';
import type { Ruimte } from '#shared/puzzel/uitkomst.ts';

/** The sums per horizon (BA7). */
export function ruimteVan(blokken: readonly Pick<Blok, 'ruimte' | 'perFunctie'>[]): readonly Ruimte[] {
  const sums = new Float64Array(PER_HORIZON * HORIZONNEN.length);
  const perFunctie = new Float64Array(FUNCTIES.length * HORIZONNEN.length);
  for (const blok of blokken) {
    addTo(sums, blok.ruimte);
    addTo(perFunctie, blok.perFunctie);
  }
  return HORIZONNEN.map((horizon, h) => {
    const [bruto, netto] = [bandAt(sums, h * PER_HORIZON), bandAt(sums, h * PER_HORIZON + 3)];
    const likely = Math.min(
      bruto.waarschijnlijk,
      Math.max(netto.laag, Math.min(netto.waarschijnlijk, netto.hoog)),
    );
    return {
      horizon,
      brutoHectare: bruto.waarschijnlijk,
      nettoHectare: likely,
      gedeeldHectare: bruto.waarschijnlijk - likely,
      bruto,
      netto: { ...netto, waarschijnlijk: likely },
      perFunctie: FUNCTIES.map((functie, at) => ({
        functie,
        brutoHectare: perFunctie[at * HORIZONNEN.length + h] ?? 0,
      }))
        .filter(({ brutoHectare }) => brutoHectare > 0)
        .sort((a, b) => b.brutoHectare - a.brutoHectare),
    };
  });
}

function bandAt(numbers: Float64Array, at: number): Band {
  return {
    laag: numbers[at] ?? 0,
    waarschijnlijk: numbers[at + 1] ?? 0,
    hoog: numbers[at + 2] ?? 0,
  };
}
