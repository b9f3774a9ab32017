import type { Touched } from '#server/storage/storage.ts';
import { RECORDS } from '#shared/crdt/layout.ts';
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
