import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';
import { sameDeel, sameWaarden } from '#shared/tekst/gelijk.ts';
import { joinRuns } from '#shared/tekst/lees.ts';

type Marks = Readonly<Record<string, TekstWaarde>>;

/** One character (an emoji is one) or one thing between words. */
export type Eenheid =
  | { readonly teken: string; readonly marks: Marks }
  | { readonly teken: null; readonly blok: TekstBlok };

export function eenhedenVan(delen: readonly TekstDeel[]): readonly Eenheid[] {
  return delen.flatMap((deel): Eenheid[] =>
    isRun(deel)
      ? Array.from(deel.tekst, (teken) => ({ teken, marks: deel.marks }))
      : [{ teken: null, blok: deel }],
  );
}

export function delenVan(eenheden: readonly Eenheid[]): readonly TekstDeel[] {
  return joinRuns(
    eenheden.map((eenheid) =>
      eenheid.teken === null ? eenheid.blok : { tekst: eenheid.teken, marks: eenheid.marks },
    ),
  );
}

/** The same character, or a thing of the same kind; marks and attributes may differ. */
export function sameContent(left: Eenheid, right: Eenheid): boolean {
  if (left.teken !== null || right.teken !== null) return left.teken === right.teken;
  const same = left.blok.attrs['id'] ?? null;
  return left.blok.soort === right.blok.soort && same === (right.blok.attrs['id'] ?? null);
}

export function sameEenheid(left: Eenheid, right: Eenheid): boolean {
  if (left.teken === null || right.teken === null)
    return left.teken === null && right.teken === null && sameDeel(left.blok, right.blok);
  return left.teken === right.teken && sameWaarden(left.marks, right.marks);
}
