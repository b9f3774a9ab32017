import type { PartijId } from '#shared/domain/partij/schema.ts';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { delenIn } from '#shared/puzzel/afwenteling/delen.ts';
import { bestuurVan } from '#shared/puzzel/afwenteling/ontvanger.ts';
import type { Omgeving, Post } from '#shared/puzzel/afwenteling/post.ts';

/**
 * Who is asked about a zet (ZE2): whose pieces it touches, the gemeente where a piece comes to lie, and who receives a
 * burden by it. Without who proposes it; sorted. `stukken`: those of the tafel by id.
 */
export function betrokkenBij(
  zet: VariantStukken,
  stukken: ReadonlyMap<string, Puzzelstuk>,
  posten: readonly Post[],
  { door, partijen, gebieden }: Pick<Omgeving, 'door' | 'partijen' | 'gebieden'>,
): readonly PartijId[] {
  const gemeenten = gebieden.filter(({ laag }) => laag === 'gemeente');
  const asked = new Set<PartijId>();
  for (const [id, anders] of Object.entries(zet)) {
    const owner = anders.soort === 'nieuw' ? anders.partij : stukken.get(id)?.partij;
    if (owner !== undefined) asked.add(owner);
    const plaats = anders.soort === 'weg' ? undefined : anders.plaats;
    const parts = plaats === undefined ? [] : delenIn(geometrieOf(plaats), gemeenten);
    const [main] = parts.toSorted((left, right) => right.deel - left.deel);
    const receiver = main && bestuurVan(main.vlak, partijen);
    if (receiver) asked.add(receiver.id);
  }
  for (const { ontvanger } of posten) if (ontvanger !== null) asked.add(ontvanger);
  asked.delete(door);
  return [...asked].sort();
}
