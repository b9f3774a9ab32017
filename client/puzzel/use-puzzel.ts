import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { useTafelSession } from '#client/doc/session-context.ts';
import { hostOf } from '#client/puzzel/host-of.ts';
import type { Kanaal, PuzzelStaat } from '#client/puzzel/kanaal.ts';
import type { PuzzelHost } from '#client/puzzel/puzzel-host.ts';

/** The outcome of what lies on the board now, shapes under hands included; the last one while a newer is computed. */
export function usePuzzel(): PuzzelStaat {
  const { bord } = useHost();
  return useSyncExternalStore(bord.subscribe, bord.getSnapshot);
}

/** The outcome if these pieces lay otherwise on the board; null asks nothing. The same object asks it once. */
export function useProef(stukken: VariantStukken | null): PuzzelStaat {
  const host = useHost();
  const [kanaal] = useState(() => host.nieuweProef());
  const staat = useSyncExternalStore(kanaal.subscribe, kanaal.getSnapshot);
  useEffect(() => {
    if (stukken === null) host.laatLos(kanaal);
    else host.proef(kanaal, stukken);
  }, [host, kanaal, stukken]);
  useEffect(() => () => host.laatLos(kanaal), [host, kanaal]);
  return stukken === null ? NIETS_GEVRAAGD : staat;
}

/** The same for several at once, in the same order: to hold varianten side by side. */
export function useUitkomsten(overlays: readonly VariantStukken[]): readonly PuzzelStaat[] {
  const host = useHost();
  const [store] = useState(() => new Proeven(host));
  const staten = useSyncExternalStore(store.subscribe, store.getSnapshot);
  useEffect(() => store.vraag(overlays), [store, overlays]);
  useEffect(() => () => store.vraag([]), [store]);
  return useMemo(() => overlays.map((_, at) => staten[at] ?? BEZIG), [overlays, staten]);
}

const NIETS_GEVRAAGD: PuzzelStaat = { uitkomst: null, bezig: false, fout: null };
const BEZIG: PuzzelStaat = { uitkomst: null, bezig: true, fout: null };

function useHost(): PuzzelHost {
  return hostOf(useTafelSession());
}

/** A what-if for each place in a list, as one store. */
class Proeven {
  readonly #host: PuzzelHost;
  readonly #kanalen: { readonly kanaal: Kanaal; readonly stop: () => void }[] = [];
  readonly #luisteraars = new Set<() => void>();
  #staten: readonly PuzzelStaat[] = [];

  constructor(host: PuzzelHost) {
    this.#host = host;
  }

  subscribe = (luisteraar: () => void): (() => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  getSnapshot = (): readonly PuzzelStaat[] => this.#staten;

  vraag(overlays: readonly VariantStukken[]): void {
    while (this.#kanalen.length > overlays.length) {
      const last = this.#kanalen.pop();
      last?.stop();
      if (last) this.#host.laatLos(last.kanaal);
    }
    overlays.forEach((stukken, at) => {
      let each = this.#kanalen[at];
      if (!each) {
        const kanaal = this.#host.nieuweProef();
        each = { kanaal, stop: kanaal.subscribe(() => this.#zeg()) };
        this.#kanalen.push(each);
      }
      this.#host.proef(each.kanaal, stukken);
    });
    this.#zeg();
  }

  #zeg(): void {
    const staten = this.#kanalen.map(({ kanaal }) => kanaal.getSnapshot());
    if (staten.length === this.#staten.length && staten.every((each, at) => each === this.#staten[at]))
      return;
    this.#staten = staten;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}
