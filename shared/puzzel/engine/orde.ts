/** Pieces in order of id, each with its place: what is known of them is kept in lists by place, which are cheap to copy. */
export interface Orde {
  readonly ids: readonly string[];
  readonly plaats: ReadonlyMap<string, number>;
}

export function ordeVan(ids: Iterable<string>): Orde {
  const sorted = [...ids].sort();
  return { ids: sorted, plaats: new Map(sorted.map((id, at) => [id, at])) };
}

/** The items of one order at their places in another; what is not in it is left out, what is new is undefined. */
export function verplaatst<Item>(
  items: readonly (Item | undefined)[],
  van: Orde,
  naar: Orde,
): (Item | undefined)[] {
  if (van === naar) return items.slice();
  return naar.ids.map((id) => {
    const at = van.plaats.get(id);
    return at === undefined ? undefined : items[at];
  });
}
