import { Random } from '#shared/crdt/random.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import { must } from '#shared/lib/assert.ts';
import { makeBoard } from './board.ts';
import { timed, type PuzzelFigure } from './figure.ts';

export interface BalansSize {
  readonly pieces: number;
  readonly opgaven: number;
  readonly fullTimes: number;
  readonly edits: number;
  readonly ghosts: number;
  /** Null: not asked. */
  readonly fullLimitMs: number | null;
  readonly editLimitMs: number;
}

/** What the outcome costs: all anew, after an edit, and for a ghost move, which leaves everything as it was. */
export function measureBalans(size: BalansSize): readonly PuzzelFigure[] {
  const { pieces, opgaven, fullTimes, edits, ghosts, fullLimitMs, editLimitMs } = size;
  const board = makeBoard(pieces, opgaven, 4);
  const random = new Random(11);
  const name = `${pieces} pieces, ${opgaven} opgaven`;
  const puzzel = new Puzzel();
  const full = timed(
    `${name}: all anew`,
    fullLimitMs,
    fullTimes,
    // new objects, so that nothing is known of them; the last is gone on with
    (turn): readonly [Puzzel, Invoer] =>
      turn === fullTimes - 1 ? [puzzel, board] : [new Puzzel(), asNew(board)],
    ([fresh, invoer]) => outcomeOf(fresh, invoer),
  );
  let invoer = board;
  const edit = timed(
    `${name}: an edit (moved, reshaped, status, contribution)`,
    editLimitMs,
    edits,
    (turn) => {
      const at = random.int(pieces);
      const stuk = must(invoer.stukken[at], 'a piece');
      invoer = { ...invoer, stukken: invoer.stukken.with(at, edited(stuk, turn, random)) };
      return invoer;
    },
    (next) => outcomeOf(puzzel, next),
  );
  const ghost = timed(
    `${name}: a ghost move`,
    editLimitMs,
    ghosts,
    (): VariantStukken => {
      const stuk = must(invoer.stukken[random.int(pieces)], 'a piece');
      return { [stuk.id]: { soort: 'anders', plaats: moved(stuk, 2000) } };
    },
    (stukken) => {
      puzzel.probeer(stukken);
    },
  );
  return [full, edit, ghost];
}

function outcomeOf(puzzel: Puzzel, invoer: Invoer): void {
  puzzel.zet(invoer);
  puzzel.uitkomst();
}

function asNew(board: Invoer): Invoer {
  return { ...board, stukken: board.stukken.map(fresh), lagen: [...board.lagen] };
}

function fresh(stuk: Puzzelstuk): Puzzelstuk {
  const { plaats } = stuk;
  if (plaats.soort === 'geen') return { ...stuk };
  return { ...stuk, plaats: { ...plaats, geometrie: structuredClone(plaats.geometrie) } };
}

/** Four kinds of edits in turn. */
function edited(stuk: Puzzelstuk, turn: number, random: Random): Puzzelstuk {
  switch (turn % 4) {
    case 0:
      return { ...stuk, plaats: moved(stuk, 300) };
    case 1:
      return { ...stuk, plaats: reshaped(stuk, random) };
    case 2:
      return { ...stuk, status: stuk.status === 'afgesproken' ? 'idee' : 'afgesproken' };
    default:
      return {
        ...stuk,
        bijdrage: { 'opgave-1': { soort: 'per-hectare', waarde: 1 + random.int(9), eenheid: 'ha' } },
      };
  }
}

function moved({ plaats }: Puzzelstuk, eastMeters: number): Puzzelstuk['plaats'] {
  if (plaats.soort === 'geen') return plaats;
  return {
    soort: 'getekend',
    geometrie: mapPolygon(plaats.geometrie, ([x, y]) => [x + eastMeters / 68_500, y]),
  };
}

/** One vertex pulled some tens of metres. */
function reshaped({ plaats }: Puzzelstuk, random: Random): Puzzelstuk['plaats'] {
  if (plaats.soort === 'geen') return plaats;
  const chosen = 1 + random.int(90);
  return {
    soort: 'getekend',
    geometrie: mapPolygon(plaats.geometrie, ([x, y], at) =>
      at === chosen ? [x + 0.0002, y + 0.0002] : [x, y],
    ),
  };
}

function mapPolygon(
  geometry: Geometry,
  move: (position: [number, number], at: number) => [number, number],
): Geometry {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(move)) }
    : geometry;
}
