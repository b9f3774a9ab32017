import * as Y from 'yjs';
import * as z from 'zod';
import type { Change, FieldPath } from '#shared/crdt/change.ts';
import { RECORDS, type RecordRoot } from '#shared/crdt/layout.ts';
import { LOCAL_ORIGIN, writePath } from '#shared/crdt/mutate.ts';

/** One act of the user, as it is kept until the server has confirmed it. */
export interface UnsavedAct {
  readonly label: string;
  readonly changes: readonly Change[];
}

const rootSchema = z.enum(Object.keys(RECORDS) as [RecordRoot, ...RecordRoot[]]); // The keys of a non-empty constant.
const childSchema = z.object({ map: z.string(), id: z.string() }).nullable();
const actSchema = z.object({
  label: z.string(),
  changes: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('veld'),
        path: z.object({
          root: rootSchema,
          id: z.string(),
          child: childSchema,
          key: z.string(),
          entry: z.string().nullable(),
        }),
        before: z.unknown(),
        after: z.unknown(),
      }),
      z.object({ kind: z.literal('gemaakt'), root: rootSchema, id: z.string(), child: childSchema }),
    ]),
  ),
});

/** Acts as they came out of the offline copy; what does not fit is left out. */
export function parseActs(stored: readonly unknown[]): readonly UnsavedAct[] {
  return stored.flatMap((item) => {
    const act = actSchema.safeParse(item);
    return act.success ? [act.data] : [];
  });
}

/**
 * Does an act again in `doc`, that the server knows, as it was done in `old`, that the server will not take (C4). Records
 * that the act made are copied whole, texts included; returns the changes that were really made.
 */
export function redoAct(old: Y.Doc, doc: Y.Doc, act: UnsavedAct): readonly Change[] {
  const done: Change[] = [];
  doc.transact(() => {
    for (const change of act.changes) {
      if (change.kind === 'veld') done.push(...writePath(doc, change.path, change.after));
      else if (copyRecord(old, doc, change)) done.push(change);
    }
  }, LOCAL_ORIGIN);
  return done;
}

function copyRecord(old: Y.Doc, doc: Y.Doc, made: Extract<Change, { kind: 'gemaakt' }>): boolean {
  const source = holderOf(old, made.root, made.id, made.child);
  const target = holderOf(doc, made.root, made.id, made.child);
  if (!source || !target) return false;
  const key = made.child?.id ?? made.id;
  const record = source.get(key);
  if (!(record instanceof Y.Map) || target.has(key)) return false;
  target.set(key, record.clone());
  return true;
}

function holderOf(
  doc: Y.Doc,
  root: RecordRoot,
  id: string,
  child: FieldPath['child'],
): Y.Map<unknown> | null {
  const records = doc.getMap(root);
  if (child === null) return records;
  const record = records.get(id);
  const holder = record instanceof Y.Map ? record.get(child.map) : null;
  return holder instanceof Y.Map ? holder : null;
}
