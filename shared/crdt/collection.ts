import type * as Y from 'yjs';
import { readRecord, type Records } from '#shared/crdt/read.ts';
import { RECORDS, type RecordRoot } from '#shared/crdt/layout.ts';

type DeepEvents = Parameters<Parameters<Y.Map<unknown>['observeDeep']>[0]>[0];

/**
 * All records of one root as immutable plain data, kept up to date per record: an edit re-reads only what it touched,
 * and every untouched record keeps its identity, so that views can compare by reference.
 */
export class Collection<Root extends RecordRoot> {
  readonly #root: Root;
  readonly #map: Y.Map<unknown>;
  readonly #listeners = new Set<() => void>();
  readonly #onDeep: (events: DeepEvents) => void;
  #snapshot: ReadonlyMap<string, Records[Root]>;

  constructor(doc: Y.Doc, root: Root) {
    this.#root = root;
    this.#map = doc.getMap(root);
    this.#snapshot = this.#readAll();
    this.#onDeep = (events) => this.#update(events);
    this.#map.observeDeep(this.#onDeep);
  }

  /** By id; archived records included. A new map after every change, the same map between changes. */
  getSnapshot = (): ReadonlyMap<string, Records[Root]> => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  destroy(): void {
    this.#map.unobserveDeep(this.#onDeep);
    this.#listeners.clear();
  }

  #readAll(): ReadonlyMap<string, Records[Root]> {
    const all = new Map<string, Records[Root]>();
    for (const [id, value] of this.#map.entries()) {
      const record = readRecord(this.#root, value);
      if (record) all.set(id, record);
    }
    return all;
  }

  #update(events: DeepEvents): void {
    const touched = new Set<string>();
    for (const event of events) {
      if (event.path.length > 0) touched.add(String(event.path[0]));
      else for (const key of event.keys.keys()) touched.add(key);
    }
    const next = new Map(this.#snapshot);
    for (const id of touched) {
      const record = readRecord(this.#root, this.#map.get(id));
      if (record) next.set(id, record);
      else next.delete(id);
    }
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  }
}

/** A collection for each kind of record. */
export type Collections = { readonly [Root in RecordRoot]: Collection<Root> };

const ROOTS = Object.keys(RECORDS) as RecordRoot[]; // the keys of a constant

export function openCollections(doc: Y.Doc): Collections {
  return Object.fromEntries(ROOTS.map((root) => [root, new Collection(doc, root)])) as Collections; // one for each root
}

export function closeCollections(collections: Collections): void {
  for (const root of ROOTS) collections[root].destroy();
}
