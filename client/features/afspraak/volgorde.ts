/** What the outline sorts by. */
export interface Ordered {
  readonly id: string;
  readonly volgorde: number;
  readonly gemaaktOp: string;
}

/** In the order of the outline; the same for everybody, also when two have the same number. */
export function inVolgorde<Item extends Ordered>(items: Iterable<Item>): readonly Item[] {
  return [...items].sort(
    (left, right) =>
      left.volgorde - right.volgorde ||
      compare(left.gemaaktOp, right.gemaaktOp) ||
      compare(left.id, right.id),
  );
}

/** The number for a new one at the end. */
export function volgordeAchteraan(items: readonly Ordered[]): number {
  return Math.floor(items.reduce((highest, { volgorde }) => Math.max(highest, volgorde), 0)) + 1;
}

/**
 * The numbers to change so that `id` comes to stand at place `index` (counted without itself). One number, as long as
 * there is room between its neighbours; else all get whole numbers again (AF9).
 */
export function verplaatsNaar(
  ordered: readonly Ordered[],
  id: string,
  index: number,
): ReadonlyMap<string, number> {
  const moved = ordered.find((item) => item.id === id);
  if (!moved) return new Map();
  const others = ordered.filter((item) => item.id !== id);
  const at = Math.max(0, Math.min(index, others.length));
  if (ordered.indexOf(moved) === at) return new Map();
  const before = others[at - 1]?.volgorde;
  const after = others[at]?.volgorde;
  const between = middle(before, after);
  if (between !== null) return new Map([[id, between]]);
  const all = [...others.slice(0, at), moved, ...others.slice(at)];
  return new Map(
    all.flatMap((item, place) => (item.volgorde === place + 1 ? [] : [[item.id, place + 1] as const])),
  );
}

function middle(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const between = (before + after) / 2;
  return between > before && between < after ? between : null;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
