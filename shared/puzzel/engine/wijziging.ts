import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { ordeVan, type Orde } from '#shared/puzzel/engine/orde.ts';
import type { Veld } from '#shared/puzzel/engine/veld.ts';

/** What differs between the pieces of before and those of now. */
export interface Wijziging {
  readonly orde: Orde;
  readonly weg: readonly Knoop[];
  /** Another shape or other functies, or new: neighbours are to be found anew. */
  readonly vorm: readonly Puzzelstuk[];
  /** Anything else that figures depend on. */
  readonly inhoud: readonly Puzzelstuk[];
  /** Only what no figure depends on, such as a title. */
  readonly uiterlijk: readonly Puzzelstuk[];
}

/** `stukken`: the list of before, in which what is at the same place need not be looked up. */
export function wijzigingVan(
  before: { readonly veld: Veld; readonly stukken: readonly Puzzelstuk[] },
  stukken: readonly Puzzelstuk[],
): Wijziging {
  const { veld } = before;
  const vorm: Puzzelstuk[] = [];
  const inhoud: Puzzelstuk[] = [];
  const uiterlijk: Puzzelstuk[] = [];
  let isSameSet = stukken.length === before.stukken.length;
  for (let at = 0; at < stukken.length; at++) {
    const stuk = stukken[at];
    const was = before.stukken[at];
    if (stuk === was || !stuk) continue;
    if (stuk.id !== was?.id) isSameSet = false;
    const old = veld.get(stuk.id)?.stuk;
    if (old === stuk) continue;
    if (!old || geometrieOf(old.plaats) !== geometrieOf(stuk.plaats) || old.functies !== stuk.functies)
      vorm.push(stuk);
    else (differs(old, stuk) ? inhoud : uiterlijk).push(stuk);
  }
  if (isSameSet) return { orde: veld.orde, weg: [], vorm, inhoud, uiterlijk };
  const ids = new Set(stukken.map(({ id }) => id));
  const weg = veld.alle().filter((knoop): knoop is Knoop => knoop !== undefined && !ids.has(knoop.stuk.id));
  const isSame = weg.length === 0 && ids.size === veld.orde.ids.length;
  return { orde: isSame ? veld.orde : ordeVan(ids), weg, vorm, inhoud, uiterlijk };
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
