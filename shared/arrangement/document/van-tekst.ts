import { regels, type Blok, type Cel, type Stuk } from '#shared/arrangement/document/blok.ts';
import { schoon } from '#shared/arrangement/document/schoon.ts';
import { safeHref } from '#shared/domain/afspraak/safe-href.ts';
import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstRun,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';

/**
 * The text of an afspraak or inzet as blocks of a document. Headings come below `onderNiveau`, one step at a time, so that
 * no level is left out. What this does not know keeps its words.
 */
export function vanTekst(blokken: readonly TekstBlok[], onderNiveau: number): readonly Blok[] {
  return vanDelen(blokken, { onderNiveau, laatste: onderNiveau });
}

interface Niveau {
  readonly onderNiveau: number;
  laatste: number;
}

/** Words beside blocks, which a merge can leave, become a paragraph of their own. */
function vanDelen(delen: readonly TekstDeel[], niveau: Niveau): readonly Blok[] {
  const blokken: Blok[] = [];
  let los: TekstDeel[] = [];
  const flush = (): void => {
    if (los.length > 0) blokken.push({ soort: 'alinea', inhoud: stukkenVan(los) });
    los = [];
  };
  for (const deel of delen) {
    if (isRun(deel) || isInline(deel)) {
      los.push(deel);
      continue;
    }
    flush();
    blokken.push(...vanBlok(deel, niveau));
  }
  flush();
  return blokken;
}

const INLINE = new Set(['hardBreak', 'voetnoot', 'bron', 'veld']);

function isInline({ soort }: TekstBlok): boolean {
  return INLINE.has(soort);
}

function vanBlok({ soort, attrs, inhoud }: TekstBlok, niveau: Niveau): readonly Blok[] {
  switch (soort) {
    case 'paragraph':
      return inhoud.length === 0 ? [] : [{ soort: 'alinea', inhoud: stukkenVan(inhoud) }];
    case 'heading': {
      const asked = niveau.onderNiveau + clamp(attrs['level'], 1, 3, 1);
      niveau.laatste = Math.min(asked, niveau.laatste + 1, 6);
      const words = stukkenVan(inhoud);
      return words.length === 0 ? [] : [{ soort: 'kop', niveau: niveau.laatste, inhoud: words }];
    }
    case 'bulletList':
    case 'orderedList':
      return [
        {
          soort: 'lijst',
          genummerd: soort === 'orderedList',
          start: clamp(attrs['start'], 0, 1_000_000, 1),
          items: inhoud.map((item) => vanDelen(isRun(item) ? [item] : item.inhoud, niveau)),
        },
      ];
    case 'blockquote':
      return [{ soort: 'citaat', blokken: vanDelen(inhoud, niveau) }];
    case 'horizontalRule':
      return [{ soort: 'lijn' }];
    case 'table':
      return [tabelVan(inhoud, niveau)];
    default:
      return vanDelen(inhoud, niveau);
  }
}

function tabelVan(rijen: readonly TekstDeel[], niveau: Niveau): Blok {
  const cellen = rijen
    .flatMap((rij) =>
      isRun(rij) ? [] : [rij.inhoud.flatMap((cel) => (isRun(cel) ? [] : [celVan(cel, niveau)]))],
    )
    .filter((rij) => rij.length > 0);
  const eersteGewone = cellen.findIndex((rij) => rij.some(({ kop }) => !kop));
  // A table of headings alone has nothing below them: its first row is the heading.
  const kopRijen = eersteGewone === -1 ? Math.min(1, cellen.length - 1) : eersteGewone;
  return { soort: 'tabel', kopRijen: Math.max(0, kopRijen), rijen: cellen, breedtes: null };
}

function celVan({ soort, attrs, inhoud }: TekstBlok, niveau: Niveau): Cel {
  return {
    kop: soort === 'tableHeader',
    kolommen: clamp(attrs['colspan'], 1, 100, 1),
    rijen: clamp(attrs['rowspan'], 1, 1000, 1),
    blokken: vanDelen(inhoud, niveau),
  };
}

function stukkenVan(delen: readonly TekstDeel[]): readonly Stuk[] {
  return delen.flatMap((deel) => (isRun(deel) ? runVan(deel) : inlineVan(deel)));
}

function inlineVan({ soort, attrs, inhoud }: TekstBlok): readonly Stuk[] {
  switch (soort) {
    case 'hardBreak':
      return [{ soort: 'regel' }];
    case 'voetnoot': {
      const words = schoon(wordsOf(attrs['tekst'])).trim();
      return words === '' ? [] : [{ soort: 'voetnoot', tekst: words }];
    }
    case 'bron':
      return bronVan(attrs);
    case 'veld':
      return [{ soort: 'tekst', tekst: schoon(wordsOf(attrs['waarde'])) }];
    default:
      return stukkenVan(inhoud);
  }
}

function bronVan(attrs: TekstBlok['attrs']): readonly Stuk[] {
  const words = [attrs['document'], attrs['plaats']]
    .map((part) => schoon(wordsOf(part)).trim())
    .filter((part) => part !== '')
    .join(', ');
  if (words === '') return [];
  const href = safeHref(attrs['href']);
  return [{ soort: 'tekst', tekst: `(${words})`, cursief: true, ...(href === null ? {} : { href }) }];
}

function runVan({ tekst, marks }: TekstRun): readonly Stuk[] {
  const look: Partial<Record<'vet' | 'cursief' | 'onderstreept' | 'doorgehaald' | 'code', boolean>> = {};
  let href: string | null = null;
  for (const [name, value] of Object.entries(marks)) {
    if (name === 'bold') look.vet = true;
    else if (name === 'italic') look.cursief = true;
    else if (name === 'underline') look.onderstreept = true;
    else if (name === 'strike') look.doorgehaald = true;
    else if (name === 'code') look.code = true;
    else if (name === 'link') href = safeHref(hrefOf(value));
  }
  return regels(tekst, { ...look, ...(href === null ? {} : { href }) });
}

function hrefOf(value: TekstWaarde): unknown {
  return typeof value === 'object' && value !== null && 'href' in value ? value.href : null;
}

function wordsOf(value: TekstWaarde | undefined): string {
  return typeof value === 'string' ? value : '';
}

function clamp(value: TekstWaarde | undefined, min: number, max: number, fallback: number): number {
  const number = typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : fallback;
  return Math.min(max, Math.max(min, number));
}
