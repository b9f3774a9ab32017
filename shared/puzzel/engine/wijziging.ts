import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';

/** What differs between the pieces of before and those of now; by id. */
export interface Wijziging {
  readonly weg: ReadonlySet<string>;
  /** Another shape or other functies, or new: neighbours are to be found anew. */
  readonly vorm: ReadonlySet<string>;
  /** Anything else that figures depend on. */
  readonly inhoud: ReadonlySet<string>;
  /** Only what no figure depends on, such as a title. */
  readonly uiterlijk: readonly Puzzelstuk[];
  /** All pieces, by id in order; the same array when it is about the same ids. */
  readonly ids: readonly string[];
  readonly stukken: ReadonlyMap<string, Puzzelstuk>;
}

export function wijzigingVan(
  knopen: ReadonlyMap<string, Knoop>,
  eerdereIds: readonly string[],
  stukken: readonly Puzzelstuk[],
): Wijziging {
  const [vorm, inhoud, weg] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const uiterlijk: Puzzelstuk[] = [];
  const byId = new Map<string, Puzzelstuk>();
  let isNew = false;
  for (const stuk of stukken) {
    byId.set(stuk.id, stuk);
    const before = knopen.get(stuk.id)?.stuk;
    if (before === stuk) continue;
    if (!before) isNew = true;
    if (
      !before ||
      geometrieOf(before.plaats) !== geometrieOf(stuk.plaats) ||
      before.functies !== stuk.functies
    )
      vorm.add(stuk.id);
    else if (differs(before, stuk)) inhoud.add(stuk.id);
    else uiterlijk.push(stuk);
  }
  if (byId.size < knopen.size || isNew) for (const id of knopen.keys()) if (!byId.has(id)) weg.add(id);
  const ids = isNew || weg.size > 0 ? [...byId.keys()].sort() : eerdereIds;
  return { weg, vorm, inhoud, uiterlijk, ids, stukken: byId };
}

function differs(before: Puzzelstuk, after: Puzzelstuk): boolean {
  return (
    before.claim !== after.claim ||
    before.periode !== after.periode ||
    before.status !== after.status ||
    before.bijdrage !== after.bijdrage ||
    before.partij !== after.partij
  );
}
