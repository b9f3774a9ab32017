import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';

/** One word, mark of punctuation, stretch of white space, or thing between words; never cut in two. */
export interface Woord {
  /** Equal for what reads the same, whatever its marks. */
  readonly key: string;
  readonly deel: TekstDeel;
  readonly marks: string;
  /** Letters and figures in it; 0 for white space and punctuation. */
  readonly gewicht: number;
}

/** Figures stay whole (1.200), words keep their hyphen and apostrophe, a composed emoji is one. */
const WOORD =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*|\s+|\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*)*|./gsu;
const LETTERS = /[\p{L}\p{N}]/gu;

export function woordenOf(inhoud: readonly TekstDeel[]): readonly Woord[] {
  return inhoud.flatMap((deel): readonly Woord[] => {
    if (!isRun(deel)) return [{ key: atomKey(deel), deel, marks: '', gewicht: 1 }];
    const marks = spelling(deel.marks);
    return (deel.tekst.match(WOORD) ?? []).map((tekst) => ({
      key: `t${tekst}`,
      deel: { tekst, marks: deel.marks },
      marks,
      gewicht: tekst.match(LETTERS)?.length ?? 0,
    }));
  });
}

/** A copy of a footnote or field has another id, and reads the same. */
function atomKey({ soort, attrs }: TekstBlok): string {
  const read = Object.fromEntries(Object.entries(attrs).filter(([name]) => name !== 'id'));
  return `a${soort}${spelling(read)}`;
}

function spelling(value: TekstWaarde): string {
  return canonicalJson(value);
}

/** Words as an author would count them, of a whole block, with how often each occurs. */
export function woordTelling(
  delen: readonly TekstDeel[],
  into = new Map<string, number>(),
): Map<string, number> {
  for (const deel of delen) {
    if (!isRun(deel) && deel.inhoud.length > 0) woordTelling(deel.inhoud, into);
    else
      for (const { key, gewicht } of woordenOf([deel]))
        if (gewicht > 0) into.set(key.toLowerCase(), (into.get(key.toLowerCase()) ?? 0) + 1);
  }
  return into;
}

/** Sharing so many words, a short text may be part of a long one. */
const MIN_DEEL = 3;
const WEIGHT_DEEL = 0.6;

/** How much two texts share, from 0 to 1 (Dice over words), or how much the short one is part of the long one. */
export function gelijkenis(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const [leftTotal, rightTotal] = [sum(left), sum(right)];
  if (leftTotal + rightTotal === 0) return 1;
  let shared = 0;
  for (const [key, count] of left) shared += Math.min(count, right.get(key) ?? 0);
  const dice = (2 * shared) / (leftTotal + rightTotal);
  return shared < MIN_DEEL ? dice : Math.max(dice, (WEIGHT_DEEL * shared) / Math.min(leftTotal, rightTotal));
}

export function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
