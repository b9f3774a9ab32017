import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { naarPubliek, naarWaterBodem, voorbijHorizon } from '#shared/puzzel/afwenteling/ander-soort.ts';
import { overGrens } from '#shared/puzzel/afwenteling/over-grens.ts';
import type { Omgeving, Post } from '#shared/puzzel/afwenteling/post.ts';

/**
 * The burdens that an act passes on (AW1): the pieces that it touches as they lay, and as they lie after it; archived
 * ones left out. Nothing for what only leaves the tafel or is only laid on it.
 */
export function findAfwenteling(
  voor: readonly Puzzelstuk[],
  na: readonly Puzzelstuk[],
  omgeving: Omgeving,
): readonly Post[] {
  if (voor.length === 0 || na.length === 0) return [];
  const others = na.flatMap((stuk) => {
    const was = comesFrom(stuk, voor, na);
    if (was === null || was === stuk) return [];
    return [
      ...voorbijHorizon(was, stuk, omgeving),
      ...naarPubliek(was, stuk, omgeving),
      ...naarWaterBodem(was, stuk, omgeving),
    ];
  });
  return [...overGrens(voor, na, omgeving), ...others];
}

/** The piece as it was; of a new one, the piece of which it is a part: same partij, same functie, and changed along. */
function comesFrom(
  stuk: Puzzelstuk,
  voor: readonly Puzzelstuk[],
  na: readonly Puzzelstuk[],
): Puzzelstuk | null {
  const itself = voor.find(({ id }) => id === stuk.id);
  if (itself) return itself;
  const [whole] = voor
    .filter(
      (each) => each.partij === stuk.partij && each.functies[0] === stuk.functies[0] && !na.includes(each),
    )
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return whole ?? null;
}
