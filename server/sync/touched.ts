import * as Y from 'yjs';
import type { Touched } from '#server/storage/storage.ts';
import { RECORDS } from '#shared/crdt/layout.ts';
import type { Changed } from './content-check-port.ts';
import { rootNameOf } from './root-of.ts';
import type { Accepted } from './guard-port.ts';

/** More than this of one update is not worth telling apart: an import, or the start of a tafel. */
const MAX_TOUCHED = 64;

/** The record of a path: its root and id, and those of the record that lies in it, such as an inzet in an afspraak. */
function recordOf(path: string): string {
  const [root = '', id, child, childId] = path.split('/');
  if (id === undefined) return root;
  const children: object = Object.hasOwn(RECORDS, root) ? RECORDS[root as keyof typeof RECORDS].children : {};
  const isChild = child !== undefined && childId !== undefined && Object.hasOwn(children, child);
  return isChild ? `${root}/${id}/${child}/${childId}` : `${root}/${id}`;
}

/** What an update did, per record, as it goes into the history: where, never what. */
export function touchedBy(touches: Accepted['touches']): readonly Touched[] {
  const touched: Touched[] = [];
  for (const { op, field, path } of touches) {
    touched.push({ record: recordOf(path), op, field });
    if (touched.length === MAX_TOUCHED) break;
  }
  return touched;
}

/** The same of a change by the server itself, from what its transaction changed. */
export function touchesOf(changed: Changed): Accepted['touches'] {
  const touches: Accepted['touches'][number][] = [];
  for (const [type, keys] of changed) {
    const place = pathOf(type);
    for (const key of keys) {
      if (key === null) touches.push({ op: 'tekst', field: place[2] ?? null, path: place.join('/') });
      else if (place.length === 1 && Object.hasOwn(RECORDS, place[0] ?? ''))
        touches.push({ op: 'maak', field: null, path: [...place, key].join('/') });
      else touches.push({ op: 'zet', field: place[2] ?? key, path: [...place, key].join('/') });
    }
  }
  return touches;
}

function pathOf(type: unknown): string[] {
  if (!(type instanceof Y.AbstractType)) return [];
  const item = type._item;
  if (item === null) return [rootNameOf(type) ?? ''];
  return item.parentSub === null ? pathOf(item.parent) : [...pathOf(item.parent), item.parentSub];
}
