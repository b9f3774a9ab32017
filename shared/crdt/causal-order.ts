import { structAt, type Id, type Section, type Struct } from '#shared/crdt/guard/struct.ts';

/** The struct of these sections with that id; undefined when it is not among them, so older. */
export type Lookup = (id: Id) => Struct | undefined;

export function lookupIn(sections: readonly Section[]): Lookup {
  const byClient = new Map(sections.map((section) => [section.client, section]));
  return ({ client, clock }) => {
    const section = byClient.get(client);
    return section && clock >= section.clock && clock < section.end ? structAt(section, clock) : undefined;
  };
}

interface Cursor {
  readonly section: Section;
  done: number;
  onStack: boolean;
}

/**
 * All structs of an update, each after those it leans on and after the earlier ones of its client, otherwise client by
 * client; null when they lean on each other in a circle, as no honest update does.
 */
export function causalOrder(sections: readonly Section[]): readonly Struct[] | null {
  const cursors = new Map<number, Cursor>();
  for (const section of sections) cursors.set(section.client, { section, done: 0, onStack: false });
  const order: Struct[] = [];
  for (const start of cursors.values()) {
    const stack = [start];
    start.onStack = true;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const struct = top.section.structs[top.done];
      const waitsFor = struct && missingOf(struct, cursors);
      if (waitsFor) {
        if (waitsFor.onStack) return null;
        waitsFor.onStack = true;
        stack.push(waitsFor);
        continue;
      }
      if (struct) {
        order.push(struct);
        top.done++;
      }
      if (!struct || top !== start) {
        top.onStack = false;
        stack.pop();
      }
    }
  }
  return order;
}

function missingOf(struct: Struct, cursors: ReadonlyMap<number, Cursor>): Cursor | null {
  const parent = typeof struct.parent === 'string' ? null : struct.parent;
  for (const id of [struct.origin, struct.right, parent]) {
    if (id === null || id.client === struct.client) continue;
    const cursor = cursors.get(id.client);
    if (!cursor || id.clock >= cursor.section.end) continue;
    const reached = cursor.section.structs[cursor.done]?.clock ?? cursor.section.end;
    if (id.clock >= reached) return cursor;
  }
  return null;
}
