import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import type { Vraag } from '#client/puzzel/berichten.ts';

/** How a question stands. The last outcome stays while a newer one is computed, and when that failed. */
export interface PuzzelStaat {
  readonly uitkomst: Uitkomst | null;
  /** What is shown is not the last word yet. */
  readonly bezig: boolean;
  /** What went wrong, in the words of the machine; null when all is well. */
  readonly fout: string | null;
}

const NOG_NIETS: PuzzelStaat = { uitkomst: null, bezig: true, fout: null };

/** One question and its answers, for views to follow. */
export class Kanaal {
  readonly naam: string;
  /** The what-if; null for the board. */
  stukken: VariantStukken | null = null;
  /** As the other side said it last; null when it has to say all anew. */
  gezegd: Uitkomst | null = null;
  /** When it was last sent; 0: never. */
  beurt = 0;
  readonly #luisteraars = new Set<() => void>();
  #staat: PuzzelStaat = NOG_NIETS;
  #bij: { readonly invoer: Invoer; readonly stukken: VariantStukken | null } | null = null;

  constructor(naam: string) {
    this.naam = naam;
  }

  subscribe = (luisteraar: () => void): (() => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  getSnapshot = (): PuzzelStaat => this.#staat;

  get isVerzonden(): boolean {
    return this.#bij !== null;
  }

  isTeVragen(invoer: Invoer): boolean {
    return this.stukken !== null && (this.#bij?.invoer !== invoer || this.#bij.stukken !== this.stukken);
  }

  vraag(stukken: VariantStukken): void {
    this.stukken = stukken;
    this.verouder();
  }

  verzend(invoer: Invoer, beurt: number): Vraag | null {
    if (this.stukken === null) return null;
    this.#bij = { invoer, stukken: this.stukken };
    this.beurt = beurt;
    return { soort: 'proef', vraag: this.naam, stukken: this.stukken };
  }

  verouder(): void {
    if (!this.#staat.bezig) this.#zeg({ ...this.#staat, bezig: true });
  }

  ontvang(uitkomst: Uitkomst, isActueel: boolean): void {
    this.gezegd = uitkomst;
    this.#zeg({ uitkomst, bezig: !isActueel, fout: null });
  }

  mislukt(melding: string): void {
    this.#zeg({ uitkomst: this.#staat.uitkomst, bezig: false, fout: melding });
  }

  /** The other side knows nothing of it any more. */
  opnieuw(): void {
    this.gezegd = null;
    this.#bij = null;
  }

  /** Nobody wants it any more. */
  leeg(): void {
    this.opnieuw();
    this.stukken = null;
    this.#staat = NOG_NIETS;
  }

  #zeg(staat: PuzzelStaat): void {
    this.#staat = staat;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}
