import type { Vaststelling } from '#shared/arrangement/vaststelling.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';

/**
 * How a generation was agreed, as it stood at that moment: what lapsed or was taken back later does not change what was
 * signed, so the package comes out the same for ever (AR10). Null while it is not vastgesteld.
 */
export function vaststellingVan(
  { nummer, hash, afspraken, vastgesteldOp }: Arrangement,
  akkoorden: readonly Akkoord[],
  sleutel: Vaststelling['sleutel'],
): Vaststelling | null {
  if (vastgesteldOp === null) return null;
  const hashes = new Map(afspraken.map(({ id, inhoudHash }) => [id as string, inhoudHash]));
  const isOf = ({ onderwerp, inhoudHash }: Akkoord): boolean =>
    onderwerp.soort === 'arrangement'
      ? onderwerp.nummer === nummer
      : hashes.has(onderwerp.id) && hashes.get(onderwerp.id) === inhoudHash;
  const later = (moment: { readonly op: string } | null): boolean =>
    moment === null || moment.op > vastgesteldOp;
  return {
    arrangementHash: hash,
    vastgesteldOp,
    akkoorden: akkoorden
      .filter(
        (each) => isOf(each) && each.op <= vastgesteldOp && later(each.vervallen) && later(each.ingetrokken),
      )
      .map((each): Akkoord => Object.assign({ ...each }, { vervallen: null, ingetrokken: null }))
      .toSorted((left, right) => (`${left.op}${left.id}` < `${right.op}${right.id}` ? -1 : 1)),
    sleutel,
  };
}
