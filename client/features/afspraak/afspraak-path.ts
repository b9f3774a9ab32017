/** Addresses of the screens that afspraken lead to. */
export function afsprakenPath(tafelId: string): string {
  return `/tafel/${tafelId}/afspraken`;
}

export function afspraakPath(tafelId: string, afspraakId: string): string {
  return `${afsprakenPath(tafelId)}/${afspraakId}`;
}

/** The board with the thing chosen on it. */
export function kiesPath(tafelId: string, id: string): string {
  return `/tafel/${tafelId}?kies=${encodeURIComponent(id)}`;
}
