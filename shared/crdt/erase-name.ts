import * as Y from 'yjs';
import { layoutOf, RECORDS, signedIn, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';

/**
 * Replaces the name in everything that these deelnemers said, decided, answered, accepted or put away (ID7), in the running transaction. Who it was
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
  for (const key of Object.keys(layout.maps)) {
    const entries = record.get(key);
    // Reactions stay open when the rest is frozen (AZ11), so they are no part of what may have to be proved.
    if (!(entries instanceof Y.Map) || (erasing.isFrozen && key !== 'reactie')) continue;
    for (const [entry, value] of entries.entries()) {
      const erased = withoutName(key, value, erasing);
      if (erased !== null) entries.set(entry, erased);
    }
  }
  if (erasing.isFrozen) return;
  for (const key of Object.keys(layout.registers)) {
    const erased = withoutName(key, record.get(key), erasing);
    if (erased !== null) record.set(key, erased);
  }
  const { makerName } = layout;
  const maker = record.get('gemaaktDoor');
  if (makerName !== undefined && typeof maker === 'string' && erasing.deelnemers.has(maker)) {
    if (record.get(makerName) !== erasing.naam) record.set(makerName, erasing.naam);
  }
  for (const [key, childLayout] of Object.entries(layout.children)) {
    const children = record.get(key);
    if (!(children instanceof Y.Map)) continue;
    for (const child of children.values())
      if (child instanceof Y.Map) eraseIn(childLayout, child as Y.Map<unknown>, erasing);
  }
}

/** The value with another name when it is of one of them; null when there is nothing to do. */
function withoutName(field: string, value: unknown, { deelnemers, naam }: Erasing): object | null {
  const by = signedIn(field);
  if (by === null || typeof value !== 'object' || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const author = fields[by];
  if (typeof author !== 'string' || !deelnemers.has(author) || fields['naam'] === naam) return null;
  return { ...fields, naam };
}
