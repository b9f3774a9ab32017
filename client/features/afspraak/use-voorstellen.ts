import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { readVoorstellen, type Voorstel } from '#shared/tekst/lees-voorstellen.ts';

/** A whole text is read to find them, so not at every key press. */
const READ_INTERVAL_MS = 250;

const NONE: readonly Voorstel[] = [];

/** The open proposals in a text; follows it, at most some times a second. */
export function useVoorstellen(fragment: Y.XmlFragment | null): readonly Voorstel[] {
  const store = useMemo(() => (fragment ? new VoorstelStore(fragment) : null), [fragment]);
  return useSyncExternalStore(store?.subscribe ?? never, store?.read ?? none);
}

const never = () => () => undefined;
const none = () => NONE;

class VoorstelStore {
  readonly #fragment: Y.XmlFragment;
  #found: readonly Voorstel[];

  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment;
    this.#found = readVoorstellen(fragment);
  }

  readonly read = (): readonly Voorstel[] => this.#found;

  readonly subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      const found = readVoorstellen(this.#fragment);
      if (found.length === 0 && this.#found.length === 0) return;
      this.#found = found;
      listener();
    };
    const follow = (): void => {
      timer ??= setTimeout(look, READ_INTERVAL_MS);
    };
    this.#fragment.observeDeep(follow);
    // something may have come in since the first reading
    follow();
    return () => {
      if (timer !== null) clearTimeout(timer);
      this.#fragment.unobserveDeep(follow);
    };
  };
}
