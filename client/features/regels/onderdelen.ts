/** The parts of the screen, each with an address of its own; the first stands at the address of the screen itself. */
export const ONDERDELEN = ['combinaties', 'kengetallen', 'lagen'] as const;
export type Onderdeel = (typeof ONDERDELEN)[number];

/** Path of a part at a tafel. */
export function onderdeelPath(tafelId: string, onderdeel: Onderdeel): string {
  const base = `/tafel/${tafelId}/regels`;
  return onderdeel === 'combinaties' ? base : `${base}/${onderdeel}`;
}

/** Which part a path shows; null when there is no such part. */
export function onderdeelOf(path: string): Onderdeel | null {
  const detail = path.replace(/\/$/, '').split('/')[4];
  if (detail === undefined) return 'combinaties';
  return ONDERDELEN.find((each) => each === detail && each !== 'combinaties') ?? null;
}
