import type { FitAntwoord } from '#shared/puzzel/fit/antwoord.ts';
import type { FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';
import type { FitKeuze } from '#shared/puzzel/fit/deelname.ts';
import type { Voortgang } from '#shared/puzzel/fit/voortgang.ts';
import type { FitBericht, FitReactie } from '#client/puzzel-fit/berichten.ts';
import { berichtenVan } from '#client/puzzel-fit/porties.ts';

/** Opens the other side; `stuk` says that it ended by itself. */
export type OpenFitPoort = (
  reactie: (reactie: FitReactie) => void,
  stuk: (melding: string) => void,
) => { readonly post: (bericht: FitBericht) => void; readonly sluit: () => void };

export interface Gegeven {
  readonly invoer: FitInvoer;
  readonly antwoord: FitAntwoord;
}

export interface FitStaat {
  /** What is chosen for the next question, beside the horizon. */
  readonly keuze: Pick<FitKeuze, 'lezing' | 'zonder'>;
  /** Stays until there is a new one (FI5). */
  readonly gegeven: Gegeven | null;
  /** How far it is; null when nothing is asked. */
  readonly bezig: Voortgang | null;
  readonly fout: string | null;
}

const BEGIN: FitStaat = {
  keuze: { lezing: 'waarschijnlijk', zonder: [] },
  gegeven: null,
  bezig: null,
  fout: null,
};

/** Asks the fit question of a tafel, one at a time, and holds the last answer for as long as the tafel is open. */
export class FitHost {
  readonly #open: OpenFitPoort;
  readonly #rust: () => Promise<void>;
  readonly #luisteraars = new Set<() => void>();
  #staat = BEGIN;
  #poort: ReturnType<OpenFitPoort> | null = null;

  /** `rust`: lets the page go on between two portions. */
  constructor(open: OpenFitPoort, rust: () => Promise<void>) {
    this.#open = open;
    this.#rust = rust;
  }

  subscribe = (luisteraar: () => void): (() => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  getSnapshot = (): FitStaat => this.#staat;

  kies(keuze: FitStaat['keuze']): void {
    this.#zeg({ keuze });
  }

  /** Asks it anew; a question that was under way is dropped. */
  async vraag(invoer: FitInvoer): Promise<void> {
    this.staak();
    this.#zeg({ bezig: { fase: 'land', stap: 0, van: null }, fout: null });
    const poort = this.#open(
      (reactie) => {
        if (poort === this.#poort) this.#ontvang(reactie, invoer);
      },
      (melding) => {
        if (poort === this.#poort) this.#ontvang({ soort: 'fout', melding }, invoer);
      },
    );
    this.#poort = poort;
    for (const bericht of berichtenVan(invoer)) {
      if (poort !== this.#poort) return;
      poort.post(bericht);
      await this.#rust();
    }
  }

  /** Cancels what is under way; the last answer stays. */
  staak(): void {
    this.#poort?.sluit();
    this.#poort = null;
    if (this.#staat.bezig !== null) this.#zeg({ bezig: null });
  }

  #ontvang(reactie: FitReactie, invoer: FitInvoer): void {
    if (reactie.soort === 'voortgang') return this.#zeg({ bezig: reactie.voortgang });
    this.#poort?.sluit();
    this.#poort = null;
    if (reactie.soort === 'fout') this.#zeg({ bezig: null, fout: reactie.melding });
    else this.#zeg({ bezig: null, gegeven: { invoer, antwoord: reactie.antwoord } });
  }

  #zeg(part: Partial<FitStaat>): void {
    this.#staat = { ...this.#staat, ...part };
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}
