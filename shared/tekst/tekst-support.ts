import type { TekstBlok, TekstDeel, TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';

type Waarden = Readonly<Record<string, TekstWaarde>>;

/** A paragraph of words and things, for tests. */
export function p(...inhoud: readonly (string | TekstDeel)[]): TekstBlok {
  return blok('paragraph', {}, ...inhoud.map((deel) => (typeof deel === 'string' ? run(deel) : deel)));
}

export function run(tekst: string, marks: Waarden = {}): TekstDeel {
  return { tekst, marks };
}

export function blok(soort: string, attrs: Waarden, ...inhoud: readonly TekstDeel[]): TekstBlok {
  return { soort, attrs, inhoud };
}

export function lijst(...items: readonly TekstBlok[]): TekstBlok {
  return blok('bulletList', {}, ...items.map((item) => blok('listItem', {}, item)));
}
