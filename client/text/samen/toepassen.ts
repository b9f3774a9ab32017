import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Makes the document of a transaction equal to `wanted` by one step that is as small as can be. */
export function bringTo(tr: Transaction, wanted: Node): void {
  replaceWithin(tr, tr.doc, wanted, 0);
}

/** `start`: where the content of `before` begins in the document. */
function replaceWithin(tr: Transaction, before: Node, wanted: Node, start: number): void {
  const old = before.children;
  const fresh = wanted.children;
  const least = Math.min(old.length, fresh.length);
  let head = 0;
  let from = start;
  while (head < least && isSame(old[head], fresh[head])) from += old[head++]?.nodeSize ?? 0;
  if (head === old.length && head === fresh.length) return;
  let tail = 0;
  let to = start + before.content.size;
  while (tail < least - head && isSame(old.at(-1 - tail), fresh.at(-1 - tail)))
    to -= old.at(-1 - tail++)?.nodeSize ?? 0;
  const oldGap = old.slice(head, old.length - tail);
  const newGap = fresh.slice(head, fresh.length - tail);
  const [oldChild] = oldGap;
  const [newChild] = newGap;
  if (
    oldChild &&
    newChild &&
    oldGap.length === 1 &&
    newGap.length === 1 &&
    !oldChild.isLeaf &&
    oldChild.sameMarkup(newChild)
  )
    return replaceWithin(tr, oldChild, newChild, from + 1);
  if (before.isTextblock) return replaceInline(tr, before, wanted, start);
  tr.step(new ReplaceStep(from, to, new Slice(Fragment.from(newGap), 0, 0)));
}

function isSame(left: Node | undefined, right: Node | undefined): boolean {
  return left !== undefined && right !== undefined && (left === right || left.eq(right));
}

function replaceInline(tr: Transaction, before: Node, wanted: Node, start: number): void {
  const from = before.content.findDiffStart(wanted.content);
  const end = before.content.findDiffEnd(wanted.content);
  if (from === null || end === null) return;
  // both ends may claim the same characters ("aa" to "a")
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const slice = wanted.content.cut(from, end.b + overlap);
  tr.step(new ReplaceStep(start + from, start + end.a + overlap, new Slice(slice, 0, 0)));
}
