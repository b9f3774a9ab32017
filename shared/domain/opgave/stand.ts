import type { Geometry } from '#shared/geo/geometry.ts';
import type { Opgave, OpgaveId } from '#shared/domain/opgave/schema.ts';
import { bijdrageWaarde, claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk, PuzzelstukStatus } from '#shared/domain/puzzelstuk/schema.ts';

/** What is laid for one opgave, in that opgave's own unit. `hard`: afgesproken or vastgesteld; `zacht`: all before that. */
export interface Gelegd {
  readonly hard: number;
  readonly zacht: number;
  /** Ids of the pieces that contribute, in the order of the input. */
  readonly stukken: readonly string[];
  /** Pieces whose contribution is not counted: another unit (OG4), or a claim that is not known yet. */
  readonly nietGeteld: readonly string[];
}

const HARD: ReadonlySet<PuzzelstukStatus> = new Set(['afgesproken', 'vastgesteld']);
const NOTHING: Gelegd = { hard: 0, zacht: 0, stukken: [], nietGeteld: [] };

/** Shapes that are under somebody's hands now, by piece id. */
export type LiveShapes = ReadonlyMap<string, Geometry>;

/**
 * What lies on the table per opgave. Archived pieces count for nothing; a contribution in another unit than the
 * opgave's is never added (OG4) but reported.
 */
export function gelegdPerOpgave(
  opgaven: readonly Opgave[],
  stukken: Iterable<Puzzelstuk>,
  live: LiveShapes = new Map(),
): ReadonlyMap<OpgaveId, Gelegd> {
  const eenheid = new Map(opgaven.map((opgave) => [opgave.id, opgave.eenheid]));
  const totals = new Map<
    OpgaveId,
    { hard: number; zacht: number; stukken: string[]; nietGeteld: string[] }
  >();
  for (const stuk of stukken) {
    if (stuk.archief !== null) continue;
    for (const [opgaveId, bijdrage] of Object.entries(stuk.bijdrage)) {
      let total = totals.get(opgaveId);
      if (!total) totals.set(opgaveId, (total = { hard: 0, zacht: 0, stukken: [], nietGeteld: [] }));
      const amount = bijdrageWaarde(bijdrage, claimOf(stuk, live.get(stuk.id) ?? null));
      if (amount === null || bijdrage.eenheid !== eenheid.get(opgaveId)) {
        total.nietGeteld.push(stuk.id);
        continue;
      }
      total.stukken.push(stuk.id);
      if (HARD.has(stuk.status)) total.hard += amount;
      else total.zacht += amount;
    }
  }
  return new Map(opgaven.map((opgave) => [opgave.id, totals.get(opgave.id) ?? NOTHING]));
}

/** How an opgave stands: without a number only pieces can be counted, with a range the upper end is a band. */
export type Stand =
  | { readonly kind: 'zonder-getal'; readonly stukken: number }
  | {
      readonly kind: 'nog-te-leggen' | 'binnen-bandbreedte' | 'gelegd' | 'te-veel';
      readonly deel: number;
      readonly deelTot: number;
    };

/** Compares what is laid with what is asked; `deel` is the laid share of the (upper) value, `deelTot` where the band starts. */
export function standOf(opgave: Opgave, gelegd: Gelegd): Stand {
  if (opgave.waarde === null)
    return { kind: 'zonder-getal', stukken: gelegd.stukken.length + gelegd.nietGeteld.length };
  const asked = opgave.waarde;
  const upper = opgave.waardeTot ?? asked;
  const laid = gelegd.hard + gelegd.zacht;
  const deel = upper === 0 ? 0 : laid / upper;
  const deelTot = upper === 0 ? 1 : asked / upper;
  if (laid < asked) return { kind: 'nog-te-leggen', deel, deelTot };
  if (laid > upper) return { kind: 'te-veel', deel, deelTot };
  return { kind: opgave.waardeTot === undefined ? 'gelegd' : 'binnen-bandbreedte', deel, deelTot };
}
