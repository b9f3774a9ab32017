import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { compareVeld, type VeldStand } from '#shared/veld/compare-veld.ts';
import { currentWords, type Words } from '#shared/veld/current-words.ts';
import type { VeldBronnen } from '#shared/veld/bronnen.ts';
import { bronKey, type Veld, type VeldBron } from '#shared/veld/veld.ts';
import type { GebondenVeld, GebondenVelden } from '#client/board/gebonden-velden.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** A field of which the source says otherwise than the text. */
export interface VeldVerschil extends GebondenVeld {
  readonly stand: Exclude<VeldStand, { readonly soort: 'gelijk' }>;
}

/** How the fields of the tafel stand. `bronnen` null: not known yet. */
export interface VeldBeeld {
  readonly bronnen: VeldBronnen | null;
  /** By afspraak; those without a difference are not in it. */
  readonly verschillen: ReadonlyMap<string, readonly VeldVerschil[]>;
}

const LEEG: VeldBeeld = { bronnen: null, verschillen: new Map() };

/** How the fields of one tafel stand, worked out once for all that show it. */
export class VeldStore {
  readonly #listeners = new Set<() => void>();
  #beeld: VeldBeeld = LEEG;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getSnapshot = (): VeldBeeld => this.#beeld;

  zet(bronnen: VeldBronnen, velden: GebondenVelden): void {
    const verschillen = new Map<string, readonly VeldVerschil[]>();
    for (const [afspraak, each] of velden) {
      const found = each.flatMap((gebonden): VeldVerschil[] => {
        const stand = standOf(gebonden.veld, bronnen);
        return stand.soort === 'gelijk' ? [] : [{ ...gebonden, stand }];
      });
      if (found.length > 0) verschillen.set(afspraak, found);
    }
    this.#beeld = { bronnen, verschillen };
    for (const listener of this.#listeners) listener();
  }
}

/** How one field stands against these sources; what is not known yet is no difference. */
export function standOf(veld: Veld, bronnen: VeldBronnen | null): VeldStand {
  return bronnen === null ? { soort: 'gelijk' } : compareVeld(veld.waarde, wordsOf(veld, bronnen));
}

const known = new WeakMap<VeldBronnen, Map<string, Words>>();

/** The words of a source; asked once for as long as the sources are the same. */
export function wordsOf(veld: VeldBron, bronnen: VeldBronnen): Words {
  let words = known.get(bronnen);
  if (!words) known.set(bronnen, (words = new Map()));
  const key = bronKey(veld);
  let found = words.get(key);
  if (!found) words.set(key, (found = currentWords(veld, bronnen)));
  return found;
}

const stores = new WeakMap<Y.Doc, VeldStore>();

export function useVeldStore(): VeldStore {
  const { doc } = useTafelSession();
  let store = stores.get(doc);
  if (!store) stores.set(doc, (store = new VeldStore()));
  return store;
}

/** How the fields of the open tafel stand. */
export function useVeldBeeld(): VeldBeeld {
  const store = useVeldStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
