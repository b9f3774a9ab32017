import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { BORD, type Antwoord, type Vraag } from '#client/puzzel/berichten.ts';
import { invoerDelta, LEGE_INVOER } from '#client/puzzel/invoer-delta.ts';
import { Kanaal } from '#client/puzzel/kanaal.ts';
import { LEGE_UITKOMST, metUitkomstDelta } from '#client/puzzel/uitkomst-delta.ts';

/** The other side, as the host sees it: a worker, or in a test something like one. */
export interface Poort {
  post(vraag: Vraag): void;
  sluit(): void;
}

/** Opens the other side; it calls `antwoord` once for each question, and `stuk` when it is no more. */
export type OpenPoort = (antwoord: (antwoord: Antwoord) => void, stuk: (melding: string) => void) => Poort;

/** So many times in a row it is begun anew without an answer; after that only when something else is asked. */
const MAX_RESTARTS = 2;

/**
 * Asks the worker for the outcome of what lies on the board, and of what-ifs on top of it. One question is out at a time and
 * only the newest input is ever sent: while somebody draws it follows as fast as it can, and never has a backlog.
 */
export class PuzzelHost {
  readonly bord = new Kanaal(BORD);
  readonly #openPoort: OpenPoort;
  readonly #proeven = new Map<string, Kanaal>();
  /** What-ifs that the other side still holds and nobody wants. */
  readonly #vergeten = new Set<string>();
  #poort: Poort | null = null;
  #invoer: Invoer | null = null;
  #verzonden: Invoer = LEGE_INVOER;
  #uit: Vraag | null = null;
  #restarts = 0;
  #nummer = 0;

  constructor(openPoort: OpenPoort) {
    this.#openPoort = openPoort;
  }

  /** What lies on the board now. */
  zet(invoer: Invoer): void {
    if (invoer === this.#invoer) return;
    this.#invoer = invoer;
    this.#restarts = 0;
    for (const kanaal of [this.bord, ...this.#proeven.values()]) kanaal.verouder();
    this.#verder();
  }

  /** A what-if that can be asked again and again; `laatLos` when it is not wanted any more. */
  nieuweProef(): Kanaal {
    this.#nummer++;
    return new Kanaal(`proef-${this.#nummer}`);
  }

  proef(kanaal: Kanaal, stukken: VariantStukken): void {
    if (this.#proeven.get(kanaal.naam) === kanaal && kanaal.stukken === stukken) return;
    this.#proeven.set(kanaal.naam, kanaal);
    this.#restarts = 0;
    kanaal.vraag(stukken);
    this.#verder();
  }

  laatLos(kanaal: Kanaal): void {
    if (!this.#proeven.delete(kanaal.naam)) return;
    if (kanaal.isVerzonden) this.#vergeten.add(kanaal.naam);
    kanaal.leeg();
    this.#verder();
  }

  /** The tafel closes; what is laid on it after that is asked anew. */
  sluit(): void {
    this.#breekAf();
    this.#invoer = null;
  }

  #breekAf(): void {
    this.#poort?.sluit();
    this.#poort = null;
    this.#uit = null;
    this.#verzonden = LEGE_INVOER;
    this.#vergeten.clear();
    for (const kanaal of [this.bord, ...this.#proeven.values()]) kanaal.opnieuw();
  }

  /** Sends what is most wanted, when nothing is out: the board, then what-ifs, those asked longest ago first. */
  #verder(): void {
    if (this.#uit !== null || this.#restarts > MAX_RESTARTS) return;
    const vraag = this.#volgende();
    if (vraag === null) return;
    this.#uit = vraag;
    this.#poort ??= this.#openPoort(
      (antwoord) => this.#ontvang(antwoord),
      (melding) => this.#stuk(melding),
    );
    this.#poort.post(vraag);
  }

  #volgende(): Vraag | null {
    const invoer = this.#invoer;
    if (invoer === null) return null;
    for (const naam of this.#vergeten) {
      this.#vergeten.delete(naam);
      return { soort: 'vergeet', vraag: naam };
    }
    if (invoer !== this.#verzonden) {
      const delta = invoerDelta(this.#verzonden, invoer);
      this.#verzonden = invoer;
      return { soort: 'invoer', delta };
    }
    let oldest: Kanaal | null = null;
    for (const kanaal of this.#proeven.values())
      if (kanaal.isTeVragen(invoer) && (oldest === null || kanaal.beurt < oldest.beurt)) oldest = kanaal;
    return oldest?.verzend(invoer, ++this.#nummer) ?? null;
  }

  #ontvang(antwoord: Antwoord): void {
    const uit = this.#uit;
    this.#uit = null;
    if (antwoord.soort === 'fout') {
      this.#stuk(antwoord.melding);
      return;
    }
    this.#restarts = 0;
    const kanaal = antwoord.vraag === BORD ? this.bord : this.#proeven.get(antwoord.vraag);
    if (antwoord.soort === 'uitkomst' && kanaal && uit !== null) {
      const vanaf = antwoord.vanaf === 'bord' ? this.bord.gezegd : kanaal.gezegd;
      const uitkomst: Uitkomst = metUitkomstDelta(vanaf ?? LEGE_UITKOMST, antwoord.delta);
      kanaal.ontvang(uitkomst, this.#isActueel(kanaal));
    }
    this.#verder();
  }

  #isActueel(kanaal: Kanaal): boolean {
    if (kanaal === this.bord) return this.#invoer === this.#verzonden;
    return this.#invoer !== null && this.#invoer === this.#verzonden && !kanaal.isTeVragen(this.#invoer);
  }

  /** Begins anew with a fresh other side, some times; what was on screen stays, and says that it is old. */
  #stuk(melding: string): void {
    const over = this.#uit;
    this.#restarts++;
    this.#breekAf();
    if (this.#restarts > MAX_RESTARTS || over === null)
      for (const kanaal of [this.bord, ...this.#proeven.values()]) kanaal.mislukt(melding);
    this.#verder();
  }
}
