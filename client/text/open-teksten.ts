import type * as Y from 'yjs';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import type { Oordeel } from '#shared/tekst/besluit.ts';

/** A text that is open for writing here, for what is done to it from outside the editor. */
export interface OpenTekst {
  /** Makes one proposal of the difference with another text; its id, or null when there is none. */
  readonly stelVoor: (wanted: readonly TekstBlok[]) => string | null;
  /** Takes these proposals over or takes them out, in one step of undo. */
  readonly beslis: (ids: ReadonlySet<string>, oordeel: Oordeel) => void;
  /** Takes back the last thing that was done in it. */
  readonly maakOngedaan: () => void;
  /** Shows which proposal somebody looks at; null: none. With `gaHeen` the writer is put there. */
  readonly toon: (id: string | null, gaHeen: boolean) => void;
}

const open = new WeakMap<Y.XmlFragment, OpenTekst>();
const listeners = new Set<() => void>();

/** Tells that a text is open; gives the way to tell that it closed. */
export function meldOpenTekst(fragment: Y.XmlFragment, tekst: OpenTekst): () => void {
  open.set(fragment, tekst);
  for (const listener of listeners) listener();
  return () => {
    if (open.get(fragment) === tekst) open.delete(fragment);
    for (const listener of listeners) listener();
  };
}

/** Null while nobody writes in it here, such as for who may only read it. */
export function openTekst(fragment: Y.XmlFragment): OpenTekst | null {
  return open.get(fragment) ?? null;
}

export function onOpenTeksten(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
