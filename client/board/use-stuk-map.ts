import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { laidMap } from '#client/board/laid-stukken.ts';
import { usePuzzelstukken } from '#client/doc/use-doc.ts';

/** The pieces of the board by id, as they lie in what is on it, with archived pieces of the tafel. */
export function useStukMap(): ReadonlyMap<string, Puzzelstuk> {
  return laidMap(usePuzzelstukken(), useActiveVariant()?.variant ?? null);
}
