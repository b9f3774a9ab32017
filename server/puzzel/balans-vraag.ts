import type { Botsing, Kans, Ruimte, BalansRegel } from '#shared/puzzel/uitkomst.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';

/** To the thread: the document as one update, and what the figures know of the land. */
export interface BalansVraag {
  readonly update: Uint8Array;
  readonly gebieden: readonly GebiedVlak[];
  readonly lagen: readonly LaagVlak[];
  /** ISO date. */
  readonly vandaag: string;
}

/** The outcome of the tafel, with its tables for a spreadsheet. */
export interface TafelBalans {
  readonly regels: readonly BalansRegel[];
  readonly ruimte: readonly Ruimte[];
  readonly botsingen: readonly Botsing[];
  readonly voorwaarden: readonly Botsing[];
  readonly kansen: readonly Kans[];
  readonly balansCsv: string;
  readonly botsingenCsv: string;
}
