import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';

/** Two generations compared by their afspraken, in the order in which each stands. */
export interface GeneratieVerschillen {
  readonly nieuw: readonly AfspraakInhoud[];
  readonly weg: readonly AfspraakInhoud[];
  readonly anders: readonly { readonly before: AfspraakInhoud; readonly after: AfspraakInhoud }[];
  /** How many read the same. */
  readonly gelijk: number;
}

type Bron = Pick<ArrangementInhoud, 'afspraken'>;

export function verschilVan(was: Bron, nu: Bron): GeneratieVerschillen {
  const before = new Map(was.afspraken.map((each) => [each.inhoud.id, each]));
  const after = new Set(nu.afspraken.map(({ inhoud }) => inhoud.id));
  const kept = nu.afspraken.flatMap((each) => {
    const known = before.get(each.inhoud.id);
    return known === undefined ? [] : [{ known, each }];
  });
  const anders = kept.filter(({ known, each }) => known.inhoudHash !== each.inhoudHash);
  return {
    nieuw: nu.afspraken.filter(({ inhoud }) => !before.has(inhoud.id)).map(({ inhoud }) => inhoud),
    weg: was.afspraken.filter(({ inhoud }) => !after.has(inhoud.id)).map(({ inhoud }) => inhoud),
    anders: anders.map(({ known, each }) => ({ before: known.inhoud, after: each.inhoud })),
    gelijk: kept.length - anders.length,
  };
}
