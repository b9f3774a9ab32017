import type * as Y from 'yjs';
import type { RefusedPart } from '#shared/crdt/guard/judge-parts.ts';
import type { DraftItem } from '#client/doc/draft.ts';
import { placeOf, readableAt, recordAt, type RecordPlace } from '#client/doc/record-place.ts';

/** What was refused, as its author can read it: the own value from `old`, that of the tafel from `fresh`. */
export function describeRefused(
  refused: readonly RefusedPart[],
  old: Y.Doc,
  fresh: Y.Doc,
): readonly DraftItem[] {
  const items = new Map<string, DraftItem>();
  for (const part of refused) {
    const item = describe(part, old, fresh);
    if (!items.has(item.path)) items.set(item.path, item);
  }
  // Of a record that may not be made its parts are not named again.
  const made = [...items.values()].filter(({ op }) => op === 'maak').map(({ path }) => `${path}/`);
  return [...items.values()].filter(({ path }) => !made.some((prefix) => path.startsWith(prefix)));
}

function describe({ path, op, rule, reason }: RefusedPart, old: Y.Doc, fresh: Y.Doc): DraftItem {
  const place = placeOf(path);
  if (place === null)
    return { path, op: op ?? 'zet', rule, reason, titel: '', partij: null, own: null, theirs: null };
  // Things inside a record that is not on the tafel belong to its making.
  const isNew = recordAt(fresh, place) === null && recordAt(old, place) !== null;
  const shown: RecordPlace = isNew ? { ...place, key: null, entry: null } : place;
  const record = recordAt(fresh, place) ?? recordAt(old, place);
  return {
    path: pathOf(shown),
    op: isNew ? 'maak' : (op ?? 'zet'),
    rule,
    reason,
    titel: text(record?.get('titel')) ?? titleOfParent(old, place),
    partij: text(record?.get('partij')),
    own: readableAt(old, shown),
    theirs: isNew ? null : readableAt(fresh, shown),
  };
}

function titleOfParent(doc: Y.Doc, place: RecordPlace): string {
  return text(recordAt(doc, { ...place, child: null })?.get('titel')) ?? '';
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function pathOf({ root, id, child, key, entry }: RecordPlace): string {
  const parts = [root, id, child?.map, child?.id, key, entry];
  return parts.filter((part) => part !== null && part !== undefined).join('/');
}
