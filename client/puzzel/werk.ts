import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { BORD, type Antwoord, type Vraag } from '#client/puzzel/berichten.ts';
import { houdGelijk } from '#client/puzzel/houd-gelijk.ts';
import { LEGE_INVOER, metInvoerDelta } from '#client/puzzel/invoer-delta.ts';
import { LEGE_UITKOMST, uitkomstDelta } from '#client/puzzel/uitkomst-delta.ts';

interface Proef {
  readonly puzzel: Puzzel;
  stukken: VariantStukken;
  gezegd: Uitkomst;
}

/** What the worker does, apart from being one: holds the puzzle and answers each question with what changed. */
export class Werk {
  readonly #puzzel = new Puzzel();
  readonly #proeven = new Map<string, Proef>();
  #invoer: Invoer = LEGE_INVOER;
  #gezegd: Uitkomst = LEGE_UITKOMST;

  /** Never throws: what goes wrong is an answer. After that the one who asks must begin anew. */
  antwoord(vraag: Vraag): Antwoord {
    const over = vraag.soort === 'invoer' ? BORD : vraag.vraag;
    try {
      switch (vraag.soort) {
        case 'invoer':
          this.#invoer = metInvoerDelta(this.#invoer, vraag.delta);
          return this.#bord();
        case 'proef':
          return this.#proef(vraag.vraag, vraag.stukken);
        case 'vergeet':
          this.#proeven.delete(vraag.vraag);
          return { soort: 'vergeten', vraag: vraag.vraag };
      }
    } catch (error) {
      return { soort: 'fout', vraag: over, melding: error instanceof Error ? error.message : String(error) };
    }
  }

  #bord(): Antwoord {
    this.#puzzel.zet(this.#invoer);
    const uitkomst = this.#puzzel.uitkomst();
    const delta = uitkomstDelta(this.#gezegd, uitkomst);
    this.#gezegd = uitkomst;
    return { soort: 'uitkomst', vraag: BORD, vanaf: 'bord', delta };
  }

  /** Each what-if has a puzzle of its own, so that moving it on costs what moves. */
  #proef(vraag: string, stukken: VariantStukken): Antwoord {
    const known = this.#proeven.get(vraag);
    const proef = known ?? { puzzel: this.#puzzel.kopie(), stukken: {}, gezegd: this.#gezegd };
    this.#proeven.set(vraag, proef);
    proef.stukken = houdGelijk(proef.stukken, stukken);
    proef.puzzel.zet({ ...this.#invoer, stukken: layVariant(this.#invoer.stukken, proef.stukken) });
    const uitkomst = proef.puzzel.uitkomst();
    const delta = uitkomstDelta(proef.gezegd, uitkomst);
    proef.gezegd = uitkomst;
    return { soort: 'uitkomst', vraag, vanaf: known ? 'vraag' : 'bord', delta };
  }
}
