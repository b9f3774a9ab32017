/** The parts of the screen, each with an address of its own; the first stands at the address of the screen itself. */
export const WEDERKERIGHEID_DELEN = ['matrix', 'beeld', 'partij', 'signalen', 'uitvoerbaarheid'] as const;
export type WederkerigheidDeel = (typeof WEDERKERIGHEID_DELEN)[number];

/** Path of a part at a tafel; `afspraak`: about that one alone. */
export function wederkerigheidPath(
  tafelId: string,
  deel: WederkerigheidDeel,
  afspraak: string | null = null,
): string {
  const base = `/tafel/${tafelId}/wederkerigheid`;
  const path = deel === 'matrix' ? base : `${base}/${deel}`;
  return afspraak === null ? path : `${path}?afspraak=${afspraak}`;
}

/** Which part a path shows; null when there is no such part. */
export function wederkerigheidDeelOf(path: string): WederkerigheidDeel | null {
  const detail = path.replace(/\/$/, '').split('/')[4];
  if (detail === undefined) return 'matrix';
  return WEDERKERIGHEID_DELEN.find((each) => each === detail && each !== 'matrix') ?? null;
}
