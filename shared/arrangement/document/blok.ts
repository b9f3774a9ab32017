import { schoon } from '#shared/arrangement/document/schoon.ts';

/** The document that a person reads, apart from any file format: PDF, ODT and DOCX are all written from this. */
export interface ArrangementDocument {
  readonly titel: string;
  readonly ondertitel: string;
  /** For the metadata of a file: who made it, and one sentence about it. */
  readonly maker: string;
  readonly onderwerp: string;
  /** ISO; the only time that stands in a file. */
  readonly datum: string;
  readonly blokken: readonly Blok[];
}

/** Words in one look. */
export interface Tekst {
  readonly soort: 'tekst';
  readonly tekst: string;
  readonly vet?: boolean;
  readonly cursief?: boolean;
  readonly onderstreept?: boolean;
  readonly doorgehaald?: boolean;
  readonly code?: boolean;
  readonly href?: string;
}

/** What stands in a line. `regel`: a new line in the same paragraph. */
export type Stuk =
  | Tekst
  | { readonly soort: 'regel' }
  | { readonly soort: 'voetnoot'; readonly tekst: string };
export type Regel = readonly Stuk[];

/** A cell of a table; which columns and rows it takes is settled by `rasterVan`. */
export interface Cel {
  readonly kop: boolean;
  readonly kolommen: number;
  readonly rijen: number;
  readonly blokken: readonly Blok[];
}

export type Blok =
  | { readonly soort: 'alinea'; readonly inhoud: Regel }
  | { readonly soort: 'kop'; readonly niveau: number; readonly inhoud: Regel }
  | {
      readonly soort: 'lijst';
      readonly genummerd: boolean;
      readonly start: number;
      readonly items: readonly (readonly Blok[])[];
    }
  | { readonly soort: 'citaat'; readonly blokken: readonly Blok[] }
  | { readonly soort: 'lijn' }
  /** Names with what belongs to each. */
  | {
      readonly soort: 'gegevens';
      readonly rijen: readonly { readonly naam: string; readonly waarde: Regel }[];
    }
  | {
      readonly soort: 'tabel';
      /** The first rows that say what stands below them. */
      readonly kopRijen: number;
      readonly rijen: readonly (readonly Cel[])[];
      /** Parts of the width; null: all the same. */
      readonly breedtes: readonly number[] | null;
    }
  /** A drawing by its name in the package, such as `kaart/1.svg`. */
  | { readonly soort: 'figuur'; readonly bestand: string; readonly alt: string; readonly bijschrift: string }
  | { readonly soort: 'inhoudsopgave'; readonly titel: string }
  | { readonly soort: 'nieuwe-pagina' };

export function tekst(words: string, look: Omit<Tekst, 'soort' | 'tekst'> = {}): Tekst {
  return { soort: 'tekst', tekst: schoon(words), ...look };
}

export function alinea(...inhoud: readonly (string | Stuk)[]): Blok {
  return { soort: 'alinea', inhoud: regel(...inhoud) };
}

export function kop(niveau: number, words: string): Blok {
  return { soort: 'kop', niveau, inhoud: regel(words) };
}

export function regel(...inhoud: readonly (string | Stuk)[]): Regel {
  return inhoud.flatMap((each) => (typeof each === 'string' ? regels(each) : [each]));
}

/** A table of plain cells under one row that says what they are. */
export function tabel(
  koppen: readonly string[],
  rijen: readonly (readonly (string | Regel)[])[],
  breedtes: readonly number[] | null = null,
): Blok {
  const cel =
    (isKop: boolean) =>
    (inhoud: string | Regel): Cel => ({
      kop: isKop,
      kolommen: 1,
      rijen: 1,
      blokken: [{ soort: 'alinea', inhoud: typeof inhoud === 'string' ? regels(inhoud) : inhoud }],
    });
  return {
    soort: 'tabel',
    kopRijen: 1,
    rijen: [koppen.map(cel(true)), ...rijen.map((rij) => rij.map(cel(false)))],
    breedtes,
  };
}

/** Words with line breaks in them, all in one look. */
export function regels(words: string, look: Omit<Tekst, 'soort' | 'tekst'> = {}): readonly Stuk[] {
  const stukken: Stuk[] = [];
  for (const [index, line] of words.split(/\r\n|[\r\n\u0085\u2028\u2029]/).entries()) {
    if (index > 0) stukken.push({ soort: 'regel' });
    const words = tekst(line, look);
    if (words.tekst !== '') stukken.push(words);
  }
  return stukken;
}

/** Paragraphs of a plain field: an empty line begins a new one. */
export function alineas(words: string): readonly Blok[] {
  return words
    .split(/(?:\r\n|[\r\n]){2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => alinea(part));
}
