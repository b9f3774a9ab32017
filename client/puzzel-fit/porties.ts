import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import { sequencesOf } from '#shared/geo/positions.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';
import type { FitBericht } from '#client/puzzel-fit/berichten.ts';

/** What is handed over at once is copied at once: this many positions take a few milliseconds. */
const MAX_POSITIONS = 20_000;

/** All that has to be told to ask the question, in portions that keep the page moving; lagen that matter only. */
export function* berichtenVan({ stukken, lagen, regels, keuze }: FitInvoer): Iterable<FitBericht> {
  const functies = new Set(stukken.flatMap((stuk) => stuk.functies));
  const closing = new Set(
    regels.flatMap(({ onderwerp, oordeel }) =>
      onderwerp.soort === 'laag' && oordeel === 'botst' && functies.has(onderwerp.functie)
        ? [onderwerp.laag]
        : [],
    ),
  );
  for (const part of portions(stukken, ({ plaats }) => geometrieOf(plaats)))
    yield { soort: 'stukken', stukken: part };
  const matters = lagen.filter(({ soort }) => closing.has(soort));
  for (const part of portions(matters, ({ geometrie }) => geometrie)) yield { soort: 'lagen', lagen: part };
  yield { soort: 'vraag', regels, keuze };
}

function* portions<Item>(
  items: readonly Item[],
  shapeOf: (item: Item) => Geometry | null,
): Iterable<readonly Item[]> {
  let part: Item[] = [];
  let size = 0;
  for (const item of items) {
    const shape = shapeOf(item);
    const positions = shape ? sequencesOf(shape).reduce((sum, sequence) => sum + sequence.length, 0) : 0;
    if (part.length > 0 && size + positions > MAX_POSITIONS) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(item);
    size += positions;
  }
  if (part.length > 0) yield part;
}
