/** Twenty-four hues that keep 4.5:1 against white and stay apart for the common colour blindnesses; a name always stands beside them. */
const KLEUREN = [
  '#154273',
  '#176438',
  '#9b1652',
  '#1d4ed8',
  '#7c2d12',
  '#5b21b6',
  '#0f766e',
  '#a1260d',
  '#374151',
  '#86198f',
  '#3f6212',
  '#0369a1',
  '#854d0e',
  '#9f1239',
  '#4338ca',
  '#115e59',
  '#6b21a8',
  '#be123c',
  '#065f46',
  '#92400e',
  '#0e7490',
  '#4d7c0f',
  '#831843',
  '#44403c',
] as const;

/** The colour of the n-th partij at a tafel; after twenty-four they repeat. */
export function partijKleur(index: number): string {
  return KLEUREN[index % KLEUREN.length] ?? KLEUREN[0];
}
