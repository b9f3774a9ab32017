import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { partijIdSchema, type PartijId } from '#shared/domain/partij/schema.ts';
import { asVeld, type Veld } from '#shared/veld/veld.ts';

/** A piece of a text that changes, moves and concerns people by itself. `voor` null: all partijen to the afspraak. */
export interface Eenheid {
  readonly blok: TekstBlok;
  readonly voor: readonly PartijId[] | null;
}

const LISTS: ReadonlySet<string> = new Set(['bulletList', 'orderedList']);

/**
 * A text in the parts that people point at: each block, and each item of a list by itself, in a list of its own. A block
 * without a word or thing in it says nothing to anybody and is none of them.
 */
export function eenhedenOf(tekst: readonly TekstBlok[]): readonly Eenheid[] {
  return tekst
    .flatMap(splitList)
    .flatMap((blok) => (saysNothing(blok) ? [] : [{ blok, voor: voorOf(blok) }]));
}

/** The live fields anywhere in it. */
export function veldenIn(delen: readonly TekstDeel[]): readonly Veld[] {
  return delen.flatMap((deel) => {
    if (isRun(deel)) return [];
    return deel.soort === 'veld' ? (asVeld(deel.attrs) ?? []) : veldenIn(deel.inhoud);
  });
}

function splitList(blok: TekstBlok): readonly TekstBlok[] {
  return LISTS.has(blok.soort) ? blok.inhoud.map((item) => ({ ...blok, inhoud: [item] })) : [blok];
}

function saysNothing({ soort, inhoud }: TekstBlok): boolean {
  if (soort === 'veld' || soort === 'voetnoot' || soort === 'bron') return false;
  return inhoud.every((deel) => (isRun(deel) ? deel.tekst.trim() === '' : saysNothing(deel)));
}

/** Of a list item or table everybody whom a paragraph in it is about; one that is about all makes it about all. */
function voorOf(blok: TekstBlok): readonly PartijId[] | null {
  const partijen = new Set<PartijId>();
  for (const paragraph of paragraphsIn(blok)) {
    const { voor } = paragraph.attrs;
    if (saysNothing(paragraph)) continue;
    if (!Array.isArray(voor)) return null;
    for (const partij of voor) {
      const parsed = partijIdSchema.safeParse(partij);
      if (parsed.success) partijen.add(parsed.data);
    }
  }
  return partijen.size === 0 ? null : [...partijen].sort();
}

function paragraphsIn(blok: TekstBlok): readonly TekstBlok[] {
  if (blok.soort === 'paragraph' || blok.soort === 'heading') return [blok];
  return blok.inhoud.flatMap((deel) => (isRun(deel) ? [] : paragraphsIn(deel)));
}
