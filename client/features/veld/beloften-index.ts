import type * as Y from 'yjs';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import type { OpTafel } from '#shared/veld/bronnen.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';

type Beloften = ReadonlyMap<string, OpTafel<Belofte>>;

/** All beloften by id; the same map while none of them changes, whatever is typed in the texts around them. */
class BeloftenIndex {
  readonly #afspraken: TafelSession['afspraken'];
  #read: unknown = null;
  #snapshot: Beloften = new Map();

  constructor({ afspraken }: TafelSession) {
    this.#afspraken = afspraken;
  }

  subscribe = (listener: () => void): (() => void) => this.#afspraken.subscribe(listener);

  getSnapshot = (): Beloften => {
    const afspraken = this.#afspraken.getSnapshot();
    if (this.#read === afspraken) return this.#snapshot;
    this.#read = afspraken;
    const now = [...afspraken.values()].flatMap(({ archief, inzet }) =>
      inzet.flatMap((each) =>
        each.belofte.map((item) => ({ item, gearchiveerd: archief !== null || each.archief !== null })),
      ),
    );
    if (!jsonEqual([...this.#snapshot.values()], now))
      this.#snapshot = new Map(now.map((each) => [each.item.id, each]));
    return this.#snapshot;
  };
}

const indexes = new WeakMap<Y.Doc, BeloftenIndex>();

/** The index of an open tafel. */
export function beloftenIndexOf(session: TafelSession): BeloftenIndex {
  let index = indexes.get(session.doc);
  if (!index) indexes.set(session.doc, (index = new BeloftenIndex(session)));
  return index;
}
