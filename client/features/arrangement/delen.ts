/** The parts of the screen, each with an address of its own; the first stands at the address of the screen itself. */
export const ARRANGEMENT_DELEN = ['inhoud', 'ondertekenen', 'generaties', 'voortgang'] as const;
export type ArrangementDeel = (typeof ARRANGEMENT_DELEN)[number];

export function arrangementPath(tafelId: string, deel: ArrangementDeel): string {
  const base = `/tafel/${tafelId}/arrangement`;
  return deel === 'inhoud' ? base : `${base}/${deel}`;
}

/** Which part a path shows; null when there is no such part. */
export function arrangementDeelOf(path: string): ArrangementDeel | null {
  const detail = path.replace(/\/$/, '').split('/')[4];
  if (detail === undefined) return 'inhoud';
  return ARRANGEMENT_DELEN.find((each) => each === detail && each !== 'inhoud') ?? null;
}
