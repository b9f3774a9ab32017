import * as Y from 'yjs';
import { isShown, soortOf } from '#shared/tekst/element.ts';
import { asVeld, type Veld } from '#shared/veld/veld.ts';

/** The live fields in a text, in order; one that somebody proposes to take out counts no more. Reads only. */
export function veldenIn(fragment: Y.XmlFragment): readonly Veld[] {
  const found: Veld[] = [];
  const visit = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement) || !isShown(child)) continue;
      if (soortOf(child) !== 'veld') {
        visit(child);
        continue;
      }
      const attrs: Readonly<Record<string, unknown>> = child.getAttributes();
      const veld = (attrs['verwijderd'] ?? null) === null ? asVeld(attrs) : null;
      if (veld !== null) found.push(veld);
    }
  };
  visit(fragment);
  return found;
}
