import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';

/** How a post stands: until each receiver has said something it is open (AW2). */
export type PostStand = 'open' | 'erkend' | 'betwist' | 'niet-aan-tafel';

/** `niet-aan-tafel`: open too, but nobody here can acknowledge it. */
export function postStand({ betrokken, erkenning }: Afwenteling): PostStand {
  if (betrokken.length === 0) return 'niet-aan-tafel';
  if (betrokken.some((partij) => erkenning[partij] === undefined)) return 'open';
  return betrokken.some((partij) => erkenning[partij]?.oordeel === 'betwist') ? 'betwist' : 'erkend';
}

/** Whether it waits for something: of a receiver, or of one that does not sit at the tafel yet. */
export function isOpen(post: Afwenteling): boolean {
  const stand = postStand(post);
  return stand === 'open' || stand === 'niet-aan-tafel';
}

/** Whether this partij still has to acknowledge or dispute it. */
export function waitsFor({ betrokken, erkenning }: Afwenteling, partij: PartijId): boolean {
  return betrokken.includes(partij) && erkenning[partij] === undefined;
}

/** Open ones first, those that wait for this partij before all; the newest first among equals. */
export function inOrder(posten: readonly Afwenteling[], partij: PartijId): readonly Afwenteling[] {
  const rank = (post: Afwenteling): number => (waitsFor(post, partij) ? 0 : isOpen(post) ? 1 : 2);
  return posten.toReversed().sort((left, right) => rank(left) - rank(right));
}
