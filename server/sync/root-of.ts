import type * as Y from 'yjs';

/**
 * Under which name a root lies in its document. A root that was only read from bytes gets its type when somebody first
 * asks for it, and is another object from then on, with the same entries.
 */
export function rootNameOf(type: Y.AbstractType<unknown>): string | null {
  for (const [name, root] of type.doc?.share ?? [])
    if ((root as unknown) === type || root._map === type._map) return name;
  return null;
}
