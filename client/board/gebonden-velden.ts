import type * as Y from 'yjs';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak, InzetId } from '#shared/domain/afspraak/schema.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import type { Veld } from '#shared/veld/veld.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { veldenIn } from '#client/text/veld/velden-in.ts';

/** A live field as it stands in an afspraak; `inzet` null: in its shared text. */
export interface GebondenVeld {
  readonly veld: Veld;
  readonly inzet: InzetId | null;
}

/** Of each afspraak on the table that has fields, which. */
export type GebondenVelden = ReadonlyMap<string, readonly GebondenVeld[]>;

/**
 * Follows which live fields stand in which afspraken. Only an afspraak that changed is read again, and what then reads the
 * same is the same object.
 */
class VeldIndex {
  readonly #session: TafelSession;
  readonly #read = new Map<string, { readonly van: Afspraak; readonly velden: readonly GebondenVeld[] }>();
  #snapshot: GebondenVelden = new Map();
  #isStale = true;

  constructor(session: TafelSession) {
    this.#session = session;
    session.afspraken.subscribe(() => {
      this.#isStale = true;
    });
  }

  subscribe = (listener: () => void): (() => void) => this.#session.afspraken.subscribe(listener);

  getSnapshot = (): GebondenVelden => {
    if (!this.#isStale) return this.#snapshot;
    this.#isStale = false;
    const next = new Map<string, readonly GebondenVeld[]>();
    for (const afspraak of this.#session.afspraken.getSnapshot().values()) {
      if (afspraak.archief !== null) continue;
      const velden = this.#veldenVan(afspraak);
      if (velden.length > 0) next.set(afspraak.id, velden);
    }
    const before = this.#snapshot;
    const same = next.size === before.size && [...next].every(([id, velden]) => before.get(id) === velden);
    if (!same) this.#snapshot = next;
    return this.#snapshot;
  };

  #veldenVan(afspraak: Afspraak): readonly GebondenVeld[] {
    const known = this.#read.get(afspraak.id);
    if (known?.van === afspraak) return known.velden;
    const { doc } = this.#session;
    const inzetten = afspraak.inzet.filter(({ archief }) => archief === null).map(({ id }) => id);
    const fresh = [null, ...inzetten].flatMap((inzet) =>
      inText(textOf(doc, afspraak.id, inzet)).map((veld): GebondenVeld => ({ veld, inzet })),
    );
    const velden = known !== undefined && jsonEqual(known.velden, fresh) ? known.velden : fresh;
    this.#read.set(afspraak.id, { van: afspraak, velden });
    return velden;
  }
}

function inText(fragment: Y.XmlFragment | null): readonly Veld[] {
  return fragment === null ? [] : veldenIn(fragment);
}

const indexes = new WeakMap<Y.Doc, VeldIndex>();

/** The index of an open tafel. */
export function veldIndexOf(session: TafelSession): VeldIndex {
  let index = indexes.get(session.doc);
  if (!index) indexes.set(session.doc, (index = new VeldIndex(session)));
  return index;
}
