import { jsonEqual } from '#shared/lib/json.ts';
import type { FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';

/** Whether an answer to the one is an answer to the other (FI5). Titles and the like are not asked about. */
export function zelfdeInvoer(a: FitInvoer, b: FitInvoer): boolean {
  if (a === b) return true;
  return (
    sameList(a.stukken, b.stukken, (left, right) =>
      (['id', 'functies', 'plaats', 'claim', 'periode', 'status'] as const).every((field) =>
        jsonEqual(left[field], right[field]),
      ),
    ) &&
    sameList(a.lagen, b.lagen, jsonEqual) &&
    sameList(a.regels, b.regels, jsonEqual) &&
    jsonEqual(a.keuze, b.keuze)
  );
}

function sameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (left: Item, right: Item) => boolean,
): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((left, index) => {
      const right = b[index];
      return right !== undefined && (left === right || same(left, right));
    })
  );
}
