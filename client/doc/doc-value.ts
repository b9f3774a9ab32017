import type * as Y from 'yjs';

/** A value read from some roots of a document, read again only when one of them changed. */
export class DocValue<Value> {
  readonly #roots: readonly Y.Map<unknown>[];
  readonly #listeners = new Set<() => void>();
  readonly #onChange: () => void;
  #value: Value;

  constructor(doc: Y.Doc, roots: readonly string[], read: (doc: Y.Doc) => Value) {
    this.#roots = roots.map((root) => doc.getMap(root));
    this.#value = read(doc);
    this.#onChange = () => {
      this.#value = read(doc);
      for (const listener of this.#listeners) listener();
    };
    for (const root of this.#roots) root.observeDeep(this.#onChange);
  }

  getSnapshot = (): Value => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  destroy(): void {
    for (const root of this.#roots) root.unobserveDeep(this.#onChange);
    this.#listeners.clear();
  }
}
