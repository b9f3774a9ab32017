import type * as Y from 'yjs';
import { isStatusField, statusIn } from '#shared/authorize/facts.ts';
import type { FieldPath } from '#shared/crdt/change.ts';
import { layoutOf } from '#shared/crdt/layout.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { JudgeRight, JudgedRecord } from '#client/doc/judge-right.ts';

/** Whether a register or entry may be given this value (undefined: taken away) in the document as it is now. */
export function judgeChange(doc: Y.Doc, judge: JudgeRight, path: FieldPath, after: unknown): boolean {
  const layout = layoutOf(path.root);
  const outer: JudgedRecord | null = readRecord(path.root, doc.getMap(path.root).get(path.id));
  if (outer === null) return false;
  const op = after === undefined ? 'wis' : 'zet';
  const wordt = isStatusField(path.key) ? statusIn(path.key, after) : null;
  if (path.child === null) return judge(op, layout.noun, path.key, outer, null, path.entry, wordt).ok;
  const { map, id } = path.child;
  const noun = layout.children[map]?.noun;
  const inner = childrenOf(outer, map).find((child) => child.id === id);
  return noun !== undefined && inner !== undefined && judge(op, noun, path.key, inner, outer, path.entry).ok;
}

/** Children are read as lists under the name of their map. */
function childrenOf(record: JudgedRecord, map: string): readonly JudgedRecord[] {
  const children: unknown = Object.entries(record).find(([key]) => key === map)?.[1];
  return Array.isArray(children) ? children : [];
}
