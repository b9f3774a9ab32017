import * as Y from 'yjs';
import { layoutOf, RECORDS, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';

/**
 * Replaces the name in everything that these deelnemers said or put away (ID7), in the running transaction. Who it was
 * stays, as a seat without a name. What is frozen keeps its text to the letter, names and all: the parties to it may need
 * to prove it.
 */
export function eraseName(doc: Y.Doc, deelnemers: ReadonlySet<string>, naam: string): void {
  doc.transact(() => {
    const bevroren = doc.getMap('bevroren');
    for (const root of Object.keys(RECORDS) as RecordRoot[]) {
      for (const [id, record] of doc.getMap(root).entries()) {
        if (!(record instanceof Y.Map)) continue;
        const isFrozen = root === 'afspraak' && bevroren.has(id);
        eraseIn(layoutOf(root), record as Y.Map<unknown>, { deelnemers, naam, isFrozen });
      }
    }
  });
}

interface Erasing {
  readonly deelnemers: ReadonlySet<string>;
  readonly naam: string;
  readonly isFrozen: boolean;
}

function eraseIn(layout: RecordLayout, record: Y.Map<unknown>, erasing: Erasing): void {
  const reacties = layout.maps['reactie'] === undefined ? null : record.get('reactie');
  if (reacties instanceof Y.Map) {
    for (const [id, reactie] of reacties.entries()) {
      const erased = withoutName(reactie, 'gemaaktDoor', erasing);
      if (erased !== null) reacties.set(id, erased);
    }
  }
  if (erasing.isFrozen) return;
  const archief = withoutName(record.get('archief'), 'door', erasing);
  if (archief !== null) record.set('archief', archief);
  for (const [key, childLayout] of Object.entries(layout.children)) {
    const children = record.get(key);
    if (!(children instanceof Y.Map)) continue;
    for (const child of children.values())
      if (child instanceof Y.Map) eraseIn(childLayout, child as Y.Map<unknown>, erasing);
  }
}

/** The value with another name when it is of one of them; null when there is nothing to do. */
function withoutName(
  value: unknown,
  by: 'gemaaktDoor' | 'door',
  { deelnemers, naam }: Erasing,
): object | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const author = fields[by];
  if (typeof author !== 'string' || !deelnemers.has(author) || fields['naam'] === naam) return null;
  return { ...fields, naam };
}
