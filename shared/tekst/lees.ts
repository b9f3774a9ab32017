import * as Y from 'yjs';
import type { TekstBlok, TekstDeel, TekstRun, TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { isRun } from '#shared/domain/afspraak/tekst-blok.ts';
import { attrsOf, inlineOf, shownIn, soortOf } from '#shared/tekst/element.ts';
import { sameWaarden } from '#shared/tekst/gelijk.ts';
import { isTextblock } from '#shared/tekst/soort.ts';

type AnyType = Y.AbstractType<unknown>;

/** What stands in a text now, with all open proposals in it. Reads only. */
export function readTekst(fragment: Y.XmlFragment): readonly TekstBlok[] {
  return new TekstLezer(fragment).read();
}

/** The same, again and again: what has not changed is the same object as before. */
export class TekstLezer {
  readonly #fragment: Y.XmlFragment;
  readonly #known = new WeakMap<object, TekstBlok>();

  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment;
  }

  read(): readonly TekstBlok[] {
    return shownIn(this.#fragment).map((child) => this.#element(child));
  }

  /** To be told of every change. */
  forget(events: readonly { readonly target: AnyType }[]): void {
    for (const { target } of events)
      for (
        let type: AnyType | null = target;
        type !== null;
        type = (type._item?.parent as AnyType | null) ?? null
      )
        this.#known.delete(type);
  }

  #element(element: Y.XmlElement): TekstBlok {
    let blok = this.#known.get(element);
    if (!blok) {
      const soort = soortOf(element);
      const inhoud = isTextblock(soort)
        ? joinRuns(inlineOf(element).flatMap((child) => this.#inline(child)))
        : shownIn(element).map((child) => this.#element(child));
      blok = { soort, attrs: attrsOf(element, soort), inhoud };
      this.#known.set(element, blok);
    }
    return blok;
  }

  #inline(child: Y.XmlText | Y.XmlElement): readonly TekstDeel[] {
    return child instanceof Y.XmlText ? runsOf(child) : [this.#element(child)];
  }
}

interface Delta {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, TekstWaarde>>;
}

/** A mark that can lie over another of its kind was once stored with a hash behind its name. */
const HASHED = /--[a-zA-Z0-9+/=]{8}$/;

export function markName(key: string): string {
  return key.replace(HASHED, '');
}

export function runsOf(text: Y.XmlText): readonly TekstRun[] {
  return (text.toDelta() as readonly Delta[]).flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' ? [{ tekst: insert, marks: marksOf(attributes) }] : [],
  );
}

function marksOf(attributes: Readonly<Record<string, TekstWaarde>>): Record<string, TekstWaarde> {
  const marks: Record<string, TekstWaarde> = {};
  for (const key of Object.keys(attributes).sort()) {
    const value = attributes[key] ?? null;
    if (value !== null) marks[markName(key)] = withoutNulls(value);
  }
  return marks;
}

function withoutNulls(value: TekstWaarde): TekstWaarde {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

/** Runs of the same marks that follow each other as one. */
export function joinRuns(delen: readonly TekstDeel[]): readonly TekstDeel[] {
  const joined: TekstDeel[] = [];
  for (const deel of delen) {
    const last = joined.at(-1);
    if (last && isRun(last) && isRun(deel) && sameWaarden(last.marks, deel.marks))
      joined[joined.length - 1] = { tekst: last.tekst + deel.tekst, marks: last.marks };
    else if (!isRun(deel) || deel.tekst !== '') joined.push(deel);
  }
  return joined;
}
