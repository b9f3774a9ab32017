import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Antwoord, Zet } from '#shared/domain/zet/schema.ts';
import { mustAnswer } from '#shared/puzzel/zet/zet-stand.ts';

/** Something about a zet that somebody of the own partij wants to know now. */
export type ZetMelding =
  | { readonly soort: 'nieuw' | 'anders'; readonly zet: Zet }
  | {
      readonly soort: 'antwoord';
      readonly zet: Zet;
      readonly partij: PartijId;
      readonly oordeel: Antwoord['oordeel'];
    };

type Zetten = ReadonlyMap<string, Zet>;

/** What there is to tell between two looks: zetten that now ask an answer, and answers to own ones. */
export function nieuweMeldingen(
  voor: Zetten,
  na: Zetten,
  { id, partij }: Pick<Deelnemer, 'id' | 'partij'>,
): readonly ZetMelding[] {
  if (voor === na) return [];
  const meldingen: ZetMelding[] = [];
  for (const [key, zet] of na) {
    const was = voor.get(key);
    if (was === zet || zet.archief !== null) continue;
    if (mustAnswer(zet, partij) && (was === undefined || !mustAnswer(was, partij)))
      meldingen.push({ soort: was?.antwoord[partij] === undefined ? 'nieuw' : 'anders', zet });
    if (zet.partij !== partij) continue;
    for (const [by, antwoord] of Object.entries(zet.antwoord))
      if (antwoord.door !== id && was?.antwoord[by]?.op !== antwoord.op)
        meldingen.push({ soort: 'antwoord', zet, partij: by, oordeel: antwoord.oordeel });
  }
  return meldingen;
}
