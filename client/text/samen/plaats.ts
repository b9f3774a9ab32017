import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { inlineOf, shownIn } from '#shared/tekst/element.ts';

/** A place in the document that moves along with what others write; null where nothing stands in the document yet. */
export function relativeAt(fragment: Y.XmlFragment, doc: Node, position: number): Y.RelativePosition | null {
  const at = doc.resolve(Math.max(0, Math.min(position, doc.content.size)));
  let parent: Y.XmlFragment = fragment;
  for (let depth = 0; depth < at.depth; depth++) {
    const child: Y.XmlElement | undefined = shownIn(parent)[at.index(depth)];
    if (!child) return null;
    parent = child;
  }
  if (!at.parent.isTextblock || !(parent instanceof Y.XmlElement))
    return Y.createRelativePositionFromTypeIndex(parent, Math.min(at.index(), parent.length));
  let rest = at.parentOffset;
  let last: Y.XmlText | null = null;
  for (const child of inlineOf(parent)) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    if (child instanceof Y.XmlText) {
      if (rest <= length) return Y.createRelativePositionFromTypeIndex(child, rest);
      last = child;
    }
    rest -= length;
  }
  return last === null
    ? Y.createRelativePositionFromTypeIndex(parent, 0)
    : Y.createRelativePositionFromTypeIndex(last, last.length);
}

/** Where that is in the document now; null when what it stood in does not show any more. */
export function absoluteAt(fragment: Y.XmlFragment, doc: Node, relative: Y.RelativePosition): number | null {
  if (!fragment.doc) return null;
  const found = Y.createAbsolutePositionFromRelativePosition(relative, fragment.doc);
  if (!found) return null;
  const path = pathTo(fragment, found.type, found.index);
  if (path === null) return null;
  let position = 0;
  let node = doc;
  for (const index of path.indexes) {
    const child = node.maybeChild(index);
    if (!child) return null;
    for (let i = 0; i < index; i++) position += node.child(i).nodeSize;
    position += 1;
    node = child;
  }
  return Math.min(position + Math.min(path.offset, node.content.size), doc.content.size);
}

interface Path {
  readonly indexes: readonly number[];
  readonly offset: number;
}

function pathTo(fragment: Y.XmlFragment, type: Y.AbstractType<unknown>, index: number): Path | null {
  let offset = 0;
  let at: unknown = type;
  if (at instanceof Y.XmlText) {
    const parent = at.parent;
    if (!(parent instanceof Y.XmlElement)) return null;
    for (const child of inlineOf(parent)) {
      if (child === at) break;
      offset += child instanceof Y.XmlText ? child.length : 1;
    }
    offset += index;
    at = parent;
  }
  const indexes: number[] = [];
  while (at instanceof Y.XmlElement) {
    const parent: unknown = at.parent;
    if (!(parent instanceof Y.XmlFragment)) return null;
    const own = shownIn(parent).indexOf(at);
    if (own === -1) return null;
    indexes.unshift(own);
    at = parent;
  }
  return at === fragment ? { indexes, offset } : null;
}
