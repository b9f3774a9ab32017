import type { EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { Bijdrage, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Band } from '#shared/puzzel/band.ts';

/** Kengetallen that make hectares into that unit; those for a functie of the piece first. */
export function fittingKengetallen(
  kengetallen: readonly EffectiefKengetal[],
  eenheid: string,
  functies: Puzzelstuk['functies'],
): readonly EffectiefKengetal[] {
  const fits = kengetallen.filter(({ van, naar }) => van === 'ha' && naar === eenheid);
  const isOwn = ({ functie }: EffectiefKengetal): boolean => functie !== null && functies.includes(functie);
  return [...fits.filter(isOwn), ...fits.filter((kengetal) => !isOwn(kengetal))];
}

/**
 * The same contribution told in another way. From a kengetal to an amount per hectare its range goes along; `total`, what
 * it amounted to, becomes the stated amount. Null when there is no kengetal to go to.
 */
export function asSoort(
  bijdrage: Bijdrage,
  soort: Bijdrage['soort'],
  fitting: readonly EffectiefKengetal[],
  total: Band | null,
): Bijdrage | null {
  const { eenheid } = bijdrage;
  if (bijdrage.soort === soort) return bijdrage;
  if (soort === 'kengetal') {
    const [first] = fitting;
    return first === undefined ? null : { soort, sleutel: first.sleutel, eenheid };
  }
  if (bijdrage.soort !== 'kengetal') return { ...bijdrage, soort };
  const factor = fitting.find(({ sleutel }) => sleutel === bijdrage.sleutel)?.factor ?? null;
  const band = soort === 'per-hectare' ? factor : total;
  if (band === null) return { soort, waarde: 0, eenheid };
  const [waarde, waardeTot] = [tidy(band.laag), tidy(band.hoog)];
  return waarde === waardeTot ? { soort, waarde, eenheid } : { soort, waarde, waardeTot, eenheid };
}

/** Three digits: what came out of a range is not known more exactly. */
function tidy(value: number): number {
  return Number(value.toPrecision(3));
}
