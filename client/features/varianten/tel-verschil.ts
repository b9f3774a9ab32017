import type { StukVerschil } from '#shared/puzzel/variant/variant-verschil.ts';

/** How many pieces lie otherwise, are new, and are left out. */
export interface VerschilTelling {
  readonly anders: number;
  readonly nieuw: number;
  readonly weg: number;
}

export function telVerschil(verschil: readonly StukVerschil[]): VerschilTelling {
  const count = (soort: StukVerschil['soort']): number =>
    verschil.filter((each) => each.soort === soort).length;
  return { anders: count('anders'), nieuw: count('alleen-rechts'), weg: count('alleen-links') };
}
