import { lookupIn, type Lookup } from '#shared/crdt/causal-order.ts';
import { TYPE_REF, type Section, type Struct } from '#shared/crdt/guard/struct.ts';

/**
 * For each struct in the order, the index of the last one that must go to the server in one update with it: a record comes
 * with all its parts, or is refused (PS2).
 */
export function inseparable(sections: readonly Section[], order: readonly Struct[]): Int32Array {
  const find = lookupIn(sections);
  const isRecord = recordTest(find);
  const indexOf = new Map(order.map((struct, index) => [struct, index]));
  const lastOf = Int32Array.from(order, (_, index) => index);
  for (const [index, { parent }] of order.entries()) {
    if (parent === null || typeof parent === 'string') continue;
    const holder = find(parent);
    const first = holder && isRecord(holder) ? indexOf.get(holder) : undefined;
    if (first !== undefined) lastOf[first] = Math.max(lastOf[first] ?? 0, index);
  }
  return lastOf;
}

/**
 * Whether a container is a record. In the layout records and plain containers alternate: root, record, its maps, the
 * records in those. A map in a container that is not in the update can only be a record: the maps of a record come with it.
 */
function recordTest(find: Lookup): (struct: Struct) => boolean {
  const known = new Map<Struct, boolean>();
  const test = (struct: Struct): boolean => {
    const earlier = known.get(struct);
    if (earlier !== undefined) return earlier;
    const { content, parent, parentSub } = struct;
    const isMap = content.kind === 'type' && content.typeRef === TYPE_REF.map && parentSub !== null;
    const holder = parent === null || typeof parent === 'string' ? undefined : find(parent);
    const answer = isMap && (holder === undefined || !test(holder));
    known.set(struct, answer);
    return answer;
  };
  return test;
}
