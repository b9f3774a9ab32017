import type * as Y from 'yjs';
import { textOf } from '#shared/crdt/mutate.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import type { Draad, Hangt } from '#shared/domain/draad/schema.ts';
import { vindAnker, type Bereik } from '#client/text/draad/anker.ts';
import type { DraadPlek, DraadPort, Selectie } from '#client/text/draad/draad-port.ts';

type Zin = Extract<Hangt, { soort: 'tekst' }>;

/** Words that somebody wants to begin a thread on. */
export type Gevraagd = Bereik & { readonly fragment: Y.XmlFragment };

/** What the screen shows of threads beside the threads themselves. */
export interface DraadStaat {
  /** The thread that somebody looks at; a new object for each time it is asked for. */
  readonly actief: { readonly id: string } | null;
  readonly selectie: Selectie | null;
  readonly gevraagd: Gevraagd | null;
}

/** The threads of one afspraak between its texts and the margin beside them. */
export class DraadBord implements DraadPort {
  readonly #doc: Y.Doc;
  readonly #afspraak: string;
  readonly #listeners = new Set<() => void>();
  readonly #staatListeners = new Set<() => void>();
  #draden: readonly Draad[] = [];
  #versie = 0;
  #staat: DraadStaat = { actief: null, selectie: null, gevraagd: null };

  constructor(doc: Y.Doc, afspraak: string) {
    this.#doc = doc;
    this.#afspraak = afspraak;
  }

  /** Those on the table; what is resolved is not marked in the text. */
  zet(draden: readonly Draad[]): void {
    if (draden === this.#draden) return;
    this.#draden = draden;
    this.#draw();
  }

  readonly plekken = (fragment: Y.XmlFragment): readonly DraadPlek[] =>
    this.#draden.flatMap((draad) => {
      if (draad.opgelost !== null) return [];
      return zinnenVan(draad, this.#afspraak).flatMap((zin) => {
        if (this.fragmentOf(zin) !== fragment) return [];
        const found = vindAnker(fragment, zin);
        return found === null
          ? []
          : [{ ...found, id: draad.id, actief: this.#staat.actief?.id === draad.id }];
      });
    });

  /** The text that a sentence stands in; null when it is gone. */
  fragmentOf(zin: Zin): Y.XmlFragment | null {
    return textOf(this.#doc, zin.afspraak, zin.inzet as InzetId | null); // an id of an inzet, or of nothing
  }

  readonly getVersie = (): number => this.#versie;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly kies = (id: string): void => {
    this.#zetStaat({ actief: { id } });
    this.#draw();
  };

  readonly selecteer = (selectie: Selectie | null): void => this.#zetStaat({ selectie });

  readonly reageer = ({ fragment, van, tot }: Gevraagd): void =>
    this.#zetStaat({ gevraagd: { fragment, van, tot }, selectie: null });

  /** The question for a new thread was answered, or dropped. */
  klaar(): void {
    this.#zetStaat({ gevraagd: null });
  }

  readonly getStaat = (): DraadStaat => this.#staat;

  readonly subscribeStaat = (listener: () => void): (() => void) => {
    this.#staatListeners.add(listener);
    return () => this.#staatListeners.delete(listener);
  };

  #zetStaat(part: Partial<DraadStaat>): void {
    this.#staat = { ...this.#staat, ...part };
    for (const listener of this.#staatListeners) listener();
  }

  #draw(): void {
    this.#versie++;
    for (const listener of this.#listeners) listener();
  }
}

/** The sentences of an afspraak that a thread hangs on. */
export function zinnenVan(draad: Draad, afspraak: string): readonly Zin[] {
  return Object.values(draad.hangt).filter(
    (hangt): hangt is Zin => hangt.soort === 'tekst' && hangt.afspraak === afspraak,
  );
}
