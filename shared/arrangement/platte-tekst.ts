import type { Blok, Regel } from '#shared/arrangement/document/blok.ts';
import { vanTekst } from '#shared/arrangement/document/van-tekst.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';

/** A text as plain lines: list items with a dash or number, cells with a bar between them, footnotes in brackets. */
export function stukTekst(blokken: readonly TekstBlok[]): string {
  return regelsVan(vanTekst(blokken, 0)).join('\n');
}

function regelsVan(blokken: readonly Blok[]): readonly string[] {
  return blokken.flatMap((blok): readonly string[] => {
    switch (blok.soort) {
      case 'alinea':
      case 'kop':
        return woorden(blok.inhoud).split('\n');
      case 'lijst':
        return blok.items.flatMap((item, index) => {
          const mark = blok.genummerd ? `${blok.start + index}. ` : '- ';
          return regelsVan(item).map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`);
        });
      case 'citaat':
        return regelsVan(blok.blokken).map((line) => `> ${line}`);
      case 'tabel':
        return blok.rijen.map((rij) => rij.map((cel) => regelsVan(cel.blokken).join(' ')).join(' | '));
      default:
        return [];
    }
  });
}

function woorden(regel: Regel): string {
  return regel
    .map((stuk) => {
      if (stuk.soort === 'tekst') return stuk.tekst;
      return stuk.soort === 'regel' ? '\n' : ` [${stuk.tekst}]`;
    })
    .join('');
}
