import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';

/** Whether a burden that was moved still waits for a receiver to acknowledge or dispute it (AW1). */
export function isOpenPost({ betrokken, erkenning }: Pick<Afwenteling, 'betrokken' | 'erkenning'>): boolean {
  // Who does not sit at the tafel cannot answer: it stays open.
  return betrokken.length === 0 || betrokken.some((partij) => erkenning[partij] === undefined);
}
