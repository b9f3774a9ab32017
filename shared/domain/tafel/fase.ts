import type { TafelSoort } from '#shared/domain/tafel/schema.ts';

/**
 * The phases of the programme as its sources name them: of a province (huiswerk, puzzel, afspraken, vervolg) and of a
 * NOVEX-gebied (huiswerk, concretisering, operationalisering, uitvoering). Source: programma NOVEX 2022, 4.1 and 4.2.
 */
export const TAFEL_FASEN = [
  'huiswerk',
  'puzzel',
  'afspraken',
  'vervolg',
  'concretisering',
  'operationalisering',
  'uitvoering',
] as const;
export type TafelFase = (typeof TAFEL_FASEN)[number];

const OF_PROVINCIE: readonly TafelFase[] = ['huiswerk', 'puzzel', 'afspraken', 'vervolg'];
const OF_GEBIED: readonly TafelFase[] = ['huiswerk', 'concretisering', 'operationalisering', 'uitvoering'];

/** The phases that a tafel of this kind goes through, in order. */
export function fasenOf(soort: TafelSoort): readonly TafelFase[] {
  return soort === 'gebiedstafel' ? OF_GEBIED : OF_PROVINCIE;
}

/** Where a new tafel begins: the phase in which the puzzle is laid. */
export function firstFase(soort: TafelSoort): TafelFase {
  return soort === 'gebiedstafel' ? 'concretisering' : 'puzzel';
}

/** `gepauzeerd`: only reactions; `gesloten`: for reading only. */
export const TAFEL_STATUSSEN = ['open', 'gepauzeerd', 'gesloten'] as const;
export type TafelStatus = (typeof TAFEL_STATUSSEN)[number];
