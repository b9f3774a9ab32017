import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';

/** How far the yes of the partijen to something is, under the regeling of the tafel (AK8). */
export interface Telling {
  /** Enough partijen said yes, and both keys of a duo where it is theirs. */
  readonly isVoldaan: boolean;
  /** How many have to, and how many did. */
  readonly nodig: number;
  readonly gegeven: number;
  /** Of a duo that is party to it: who still has to turn the key; empty when both did, or when there is no duo in it. */
  readonly sleutels: readonly string[];
}

/** Counts the partijen to it (`partijen`) of which a valid yes stands (`gegeven`). Order plays no part. */
export function telAkkoorden(
  { nodig, duo }: Akkoordregeling,
  partijen: readonly string[],
  gegeven: readonly string[],
): Telling {
  const said = new Set(gegeven.filter((partij) => partijen.includes(partij)));
  const needed = nodig === 'alle' ? partijen.length : Math.min(nodig, partijen.length);
  // The two keys of a duo count only together, whatever the number (AK8).
  const keys = duo === null ? [] : [duo.rijk, duo.regio].filter((partij) => partijen.includes(partij));
  const sleutels = keys.filter((partij) => !said.has(partij));
  const isVoldaan = partijen.length > 0 && said.size >= needed && sleutels.length === 0;
  return { isVoldaan, nodig: needed, gegeven: said.size, sleutels };
}

/**
 * For whom a partij has to wait before it may say yes: the partijen to it in the earlier groups that did not yet. Empty:
 * it may speak now. A partij in no group waits for nobody.
 */
export function wachtOp(
  { volgorde }: Akkoordregeling,
  partijen: readonly string[],
  gegeven: readonly string[],
  partij: string,
): readonly string[] {
  const place = volgorde.findIndex((groep) => groep.includes(partij));
  return volgorde
    .slice(0, Math.max(place, 0))
    .flat()
    .filter((earlier) => partijen.includes(earlier) && !gegeven.includes(earlier));
}
