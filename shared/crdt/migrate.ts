import * as Y from 'yjs';
import { layoutOf, RECORDS, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';

/**
 * Brings the records of an older layout up to this one, in the running transaction: containers that came later are laid
 * empty. Only the server does this, before anybody is let in, so that nobody lays the same container at the same time
 * (C11). Doing it again changes nothing. A register that came later is not laid: it is read as what it was before, and who
 * sets it in an old offline copy is not overwritten. Under version 1 everybody changed everything: the partijen that already brought
 * an inzet become parties to that afspraak.
 */
export function migrateRecords(doc: Y.Doc): void {
  doc.transact(() => {
    for (const root of Object.keys(RECORDS) as RecordRoot[]) {
      for (const record of doc.getMap(root).values())
        if (record instanceof Y.Map) complete(layoutOf(root), record as Y.Map<unknown>);
    }
  });
}

function complete(layout: RecordLayout, record: Y.Map<unknown>): void {
  for (const key of Object.keys(layout.children)) {
    const children = record.get(key);
    if (!(children instanceof Y.Map)) record.set(key, new Y.Map());
    else
      for (const child of children.values()) {
        const childLayout = layout.children[key];
        if (child instanceof Y.Map && childLayout) complete(childLayout, child as Y.Map<unknown>);
      }
  }
  for (const key of Object.keys(layout.maps)) {
    if (record.get(key) instanceof Y.Map) continue;
    record.set(key, new Y.Map(key === 'betrokken' ? inzetPartijen(record) : []));
  }
}

function inzetPartijen(record: Y.Map<unknown>): [string, true][] {
  const own = record.get('partij');
  const inzet = record.get('inzet');
  const partijen = new Set<string>();
  if (inzet instanceof Y.Map) {
    for (const child of inzet.values()) {
      const partij: unknown = child instanceof Y.Map ? child.get('partij') : null;
      if (typeof partij === 'string' && partij !== own) partijen.add(partij);
    }
  }
  return [...partijen].map((partij) => [partij, true]);
}
