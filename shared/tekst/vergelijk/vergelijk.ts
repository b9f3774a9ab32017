import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';
import { sameDeel, sameWaarden } from '#shared/tekst/gelijk.ts';
import { familyOf, isTextblock } from '#shared/tekst/soort.ts';
import { lijnUit } from '#shared/tekst/vergelijk/lijn-uit.ts';
import { gelijkenis, sum, woordTelling } from '#shared/tekst/vergelijk/woord.ts';
import { woordVerschil, type WoordVerschil } from '#shared/tekst/vergelijk/woord-verschil.ts';

type Attrs = Readonly<Record<string, TekstWaarde>>;

/** What a block is, beside what stands in it. */
export interface BlokVorm {
  readonly soort: string;
  readonly attrs: Attrs;
}

/** What stands in a block that changed: words, or other blocks. */
export type InhoudVerschil =
  | { readonly kind: 'woorden'; readonly woorden: readonly WoordVerschil[] }
  | { readonly kind: 'blokken'; readonly blokken: TekstVerschil };

/**
 * One block of a comparison. `oud` is its place (from 0) among its neighbours before; a block that moved is told twice:
 * where it left (`vertrokken`) and where it stands now (`verplaatst`).
 */
export type BlokVerschil =
  | { readonly soort: 'gelijk'; readonly oud: number; readonly blok: TekstBlok }
  | { readonly soort: 'weg'; readonly oud: number; readonly blok: TekstBlok }
  | { readonly soort: 'vertrokken'; readonly oud: number; readonly blok: TekstBlok }
  | { readonly soort: 'nieuw'; readonly blok: TekstBlok }
  | ({ readonly soort: 'gewijzigd' } & AnderBlok)
  | ({ readonly soort: 'verplaatst' } & AnderBlok);

/** A block of before beside the one that it became. */
export interface AnderBlok {
  readonly oud: number;
  readonly was: BlokVorm;
  readonly vorm: BlokVorm;
  readonly inhoud: InhoudVerschil;
}

/** Two texts compared: every block of both, in the order in which it reads. */
export type TekstVerschil = readonly BlokVerschil[];

/** Less alike than this two blocks are not the same one. */
const ZELFDE_BLOK = 0.34;
/** A block that went elsewhere was recognised by at least so much, and so many words. */
const VERPLAATST = 0.8;
const MIN_WOORDEN_VERPLAATST = 4;
/** Beyond this many pairs only blocks that are wholly the same are seen to have moved. */
const MAX_MOVE_PAIRS = 4_000;

/** Compares two texts, by block, sentence and word. Pure; what it costs is bounded. Gives back all of both. */
export function vergelijkTekst(oud: readonly TekstBlok[], nieuw: readonly TekstBlok[]): TekstVerschil {
  const tellingen = new Map<TekstBlok, ReadonlyMap<string, number>>();
  const tellingOf = (blok: TekstBlok): ReadonlyMap<string, number> => {
    let telling = tellingen.get(blok);
    if (!telling) tellingen.set(blok, (telling = woordTelling([blok])));
    return telling;
  };
  return new Vergelijking(tellingOf).blokken(oud, nieuw);
}

/** True when a comparison found nothing. */
export function isGelijk(verschil: TekstVerschil): boolean {
  return verschil.every(({ soort }) => soort === 'gelijk');
}

class Vergelijking {
  readonly #tellingOf: (blok: TekstBlok) => ReadonlyMap<string, number>;

  constructor(tellingOf: (blok: TekstBlok) => ReadonlyMap<string, number>) {
    this.#tellingOf = tellingOf;
  }

  blokken(oud: readonly TekstBlok[], nieuw: readonly TekstBlok[]): TekstVerschil {
    const lines = lijnUit({
      oud,
      nieuw,
      same: (left, right) => sameDeel(left, right) || this.#sameWords(left, right),
      gelijkenis: (left, right) => this.#gelijkenis(left, right),
      drempel: ZELFDE_BLOK,
    });
    const found: BlokVerschil[] = [];
    for (const line of lines) {
      const was = 'oud' in line ? oud[line.oud] : undefined;
      const wordt = 'nieuw' in line ? nieuw[line.nieuw] : undefined;
      if (line.soort === 'zelfde' && was && wordt && sameDeel(was, wordt))
        found.push({ soort: 'gelijk', oud: line.oud, blok: wordt });
      else if ((line.soort === 'zelfde' || line.soort === 'paar') && was && wordt)
        found.push({ soort: 'gewijzigd', oud: line.oud, ...this.#inside(was, wordt) });
      else if (line.soort === 'weg' && was) found.push({ soort: 'weg', oud: line.oud, blok: was });
      else if (wordt) found.push({ soort: 'nieuw', blok: wordt });
    }
    return this.#withMoves(found);
  }

  /** Another form of the same words is the same block: what stays where it was is then not told as moved. */
  #sameWords(left: TekstBlok, right: TekstBlok): boolean {
    if (!isTextblock(left.soort) || !isTextblock(right.soort)) return false;
    const words = wordsOf(left);
    return words !== '' && words === wordsOf(right);
  }

  #gelijkenis(left: TekstBlok, right: TekstBlok): number {
    if (familyOf(left.soort) !== familyOf(right.soort)) return 0;
    return gelijkenis(this.#tellingOf(left), this.#tellingOf(right));
  }

  #inside(was: TekstBlok, wordt: TekstBlok): Omit<AnderBlok, 'oud'> {
    const inhoud: InhoudVerschil = isTextblock(wordt.soort)
      ? { kind: 'woorden', woorden: woordVerschil(was.inhoud, wordt.inhoud) }
      : { kind: 'blokken', blokken: this.#children(was, wordt) };
    return {
      was: { soort: was.soort, attrs: was.attrs },
      vorm: { soort: wordt.soort, attrs: wordt.attrs },
      inhoud,
    };
  }

  /** Cells of rows of the same width belong to each other by place: a table reads by column. */
  #children(was: TekstBlok, wordt: TekstBlok): TekstVerschil {
    const oud = was.inhoud.filter(isBlok);
    const nieuw = wordt.inhoud.filter(isBlok);
    if (wordt.soort !== 'tableRow' || oud.length !== nieuw.length) return this.blokken(oud, nieuw);
    return oud.flatMap((cel, place): readonly BlokVerschil[] => {
      const now = nieuw[place];
      if (!now) return [];
      return sameDeel(cel, now)
        ? [{ soort: 'gelijk', oud: place, blok: now }]
        : [{ soort: 'gewijzigd', oud: place, ...this.#inside(cel, now) }];
    });
  }

  #withMoves(found: readonly BlokVerschil[]): TekstVerschil {
    const left = found.filter((one) => one.soort === 'weg');
    const arrived = found.filter((one) => one.soort === 'nieuw');
    if (left.length === 0 || arrived.length === 0) return found;
    const moved = new Map<BlokVerschil, BlokVerschil>();
    for (const isMove of [
      sameDeel,
      (was: TekstBlok, wordt: TekstBlok) => this.#gelijkenis(was, wordt) >= VERPLAATST,
    ]) {
      if (isMove !== sameDeel && left.length * arrived.length > MAX_MOVE_PAIRS) break;
      for (const one of arrived) {
        if (moved.has(one) || sum(this.#tellingOf(one.blok)) < MIN_WOORDEN_VERPLAATST) continue;
        const from = left.find((was) => !moved.has(was) && isMove(was.blok, one.blok));
        if (!from) continue;
        moved.set(from, { soort: 'vertrokken', oud: from.oud, blok: from.blok });
        moved.set(one, { soort: 'verplaatst', oud: from.oud, ...this.#inside(from.blok, one.blok) });
      }
    }
    return found.map((one) => moved.get(one) ?? one);
  }
}

/** True when what a block is changed, beside what stands in it. */
export function isAndereVorm(was: BlokVorm, vorm: BlokVorm): boolean {
  return was.soort !== vorm.soort || !sameWaarden(was.attrs, vorm.attrs);
}

function wordsOf({ inhoud }: TekstBlok): string {
  return inhoud.map((deel) => (isRun(deel) ? deel.tekst : '')).join('');
}

function isBlok(deel: TekstDeel): deel is TekstBlok {
  return !isRun(deel);
}
