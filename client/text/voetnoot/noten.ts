/** A footnote as it stands in a text: its number over the whole text, from 1. */
export interface Noot {
  readonly nummer: number;
  readonly tekst: string;
}

/** A source with all places in it that a text names. `href` null: no address is known. */
export interface Bronvermelding {
  readonly document: string;
  readonly plaatsen: readonly string[];
  readonly href: string | null;
}

export interface Vermelding {
  readonly document: string;
  readonly plaats: string;
  readonly href: string | null;
}

/** What a text names, each document once, by its name. */
export function bronnenlijst(vermeldingen: readonly Vermelding[]): readonly Bronvermelding[] {
  const found = new Map<string, { document: string; plaatsen: Set<string>; href: string | null }>();
  for (const { document, plaats, href } of vermeldingen) {
    const key = document.toLowerCase();
    const bron = found.get(key) ?? { document, plaatsen: new Set<string>(), href };
    found.set(key, bron);
    bron.href ??= href;
    if (plaats !== '') bron.plaatsen.add(plaats);
  }
  return [...found.values()]
    .map(({ document, plaatsen, href }) => ({
      document,
      plaatsen: [...plaatsen].sort((left, right) => left.localeCompare(right, 'nl', { numeric: true })),
      href,
    }))
    .sort((left, right) => left.document.localeCompare(right.document, 'nl'));
}
