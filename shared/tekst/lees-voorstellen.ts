import type * as Y from 'yjs';
import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';
import type { VoorstelHerkomst } from '#shared/domain/afspraak/voorstel.ts';
import { readTekst } from '#shared/tekst/lees.ts';
import { herkomstVan } from '#shared/tekst/register.ts';
import { isInlineAtom, isTextblock } from '#shared/tekst/soort.ts';
import { voorstelIn, wordtIn } from '#shared/tekst/voorstel-van.ts';

/** One thing that a proposal does, in words as data. `soort` of a block or thing: a name of `TEXT_NODES`. */
export type VoorstelStuk =
  /** Words that come, words that go, or the one for the other. */
  | { readonly wat: 'woorden'; readonly erbij: string; readonly eraf: string }
  | {
      readonly wat: 'opmaak';
      readonly woorden: string;
      readonly erbij: readonly string[];
      readonly eraf: readonly string[];
    }
  | { readonly wat: 'splitsing'; readonly grens: 'alinea' | 'item' | 'regel' }
  | { readonly wat: 'toegevoegd' | 'verwijderd' | 'samengevoegd'; readonly soort: string }
  | { readonly wat: 'wordt'; readonly soort: string; readonly naar: string; readonly niveau: number | null };

/** An open proposal with all its pieces; `herkomst` null: whose it is was never told in this text. */
export interface Voorstel {
  readonly id: string;
  readonly herkomst: VoorstelHerkomst | null;
  readonly stukken: readonly VoorstelStuk[];
}

/** The open proposals in a text, in the order in which they first appear in it. */
export function readVoorstellen(fragment: Y.XmlFragment): readonly Voorstel[] {
  const found = new Verzameling();
  for (const blok of readTekst(fragment)) visitBlok(blok, null, found);
  return [...found.stukken].map(([id, stukken]) => ({ id, herkomst: herkomstVan(fragment, id), stukken }));
}

class Verzameling {
  readonly stukken = new Map<string, VoorstelStuk[]>();

  add(id: string | null, stuk: VoorstelStuk): void {
    if (id === null) return;
    const known = this.stukken.get(id);
    if (known) known.push(stuk);
    else this.stukken.set(id, [stuk]);
  }
}

const OF_BLOCK = ['toegevoegd', 'verwijderd', 'samengevoegd'] as const;

function visitBlok(blok: TekstBlok, parent: TekstBlok | null, found: Verzameling): void {
  const { soort, attrs } = blok;
  for (const wat of OF_BLOCK) {
    const id = voorstelIn(attrs, wat);
    // of a list that comes, its items need no mention
    if (id !== null && (parent === null || voorstelIn(parent.attrs, wat) !== id))
      found.add(id, { wat, soort });
  }
  const naar = wordtIn(attrs);
  if (naar !== null) {
    const niveau = naar.attrs['level'];
    const becomes = {
      wat: 'wordt',
      soort,
      naar: naar.soort,
      niveau: typeof niveau === 'number' ? niveau : null,
    } as const;
    found.add(voorstelIn(attrs, 'gewijzigd'), becomes);
  }
  if (isTextblock(soort)) visitInline(blok, found);
  else for (const deel of blok.inhoud) if (!isRun(deel)) visitBlok(deel, blok, found);
}

/** Words that go and come side by side under one proposal are one replacement. */
function visitInline(blok: TekstBlok, found: Verzameling): void {
  let open: { readonly id: string; erbij: string; eraf: string } | null = null;
  const flush = (): void => {
    if (open) found.add(open.id, { wat: 'woorden', erbij: open.erbij, eraf: open.eraf });
    open = null;
  };
  const words = (id: string, erbij: string, eraf: string): void => {
    if (open?.id !== id) flush();
    open ??= { id, erbij: '', eraf: '' };
    open.erbij += erbij;
    open.eraf += eraf;
  };
  for (const deel of blok.inhoud) {
    if (!isRun(deel)) {
      flush();
      if (isInlineAtom(deel.soort)) visitBlok(deel, blok, found);
      continue;
    }
    const inserted = voorstelIn(deel.marks, 'insertion');
    const deleted = voorstelIn(deel.marks, 'deletion');
    const grens = grensIn(deel);
    if (inserted !== null && grens !== null) {
      flush();
      found.add(inserted, { wat: 'splitsing', grens });
    } else if (inserted !== null) words(inserted, deel.tekst, '');
    if (deleted !== null) words(deleted, '', deel.tekst);
    if (inserted === null && deleted === null) flush();
    const look = voorstelIn(deel.marks, 'opmaak');
    if (look !== null) found.add(look, opmaakVan(deel));
  }
  flush();
}

function grensIn(deel: TekstDeel): 'alinea' | 'item' | 'regel' | null {
  if (!isRun(deel)) return null;
  const { grens } = (deel.marks['insertion'] ?? {}) as Readonly<Record<string, TekstWaarde>>;
  return grens === 'alinea' || grens === 'item' || grens === 'regel' ? grens : null;
}

function opmaakVan(deel: TekstDeel): VoorstelStuk {
  if (!isRun(deel)) return { wat: 'opmaak', woorden: '', erbij: [], eraf: [] };
  const { naar = {} } = deel.marks['opmaak'] as { readonly naar?: Readonly<Record<string, TekstWaarde>> };
  const names = Object.keys(naar).sort();
  return {
    wat: 'opmaak',
    woorden: deel.tekst,
    erbij: names.filter((name) => naar[name] !== null),
    eraf: names.filter((name) => naar[name] === null),
  };
}
