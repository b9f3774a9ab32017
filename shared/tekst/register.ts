import * as Y from 'yjs';
import type { VoorstelHerkomst } from '#shared/domain/afspraak/voorstel.ts';
import { voorstelHerkomstSchema } from '#shared/domain/afspraak/voorstel.ts';

/**
 * Whose a proposal is and since when stands once in its text, under the id of the proposal; marks and attributes name
 * that id alone. It is signed where it is first made (AZ33) and never changes after, so that undo, a split or a move can
 * write marks of somebody else's proposal again without anybody being able to speak in another's name.
 */
export function herkomstVan(fragment: Y.XmlFragment, id: string): VoorstelHerkomst | null {
  const item = fragment._map.get(id);
  if (!item || item.deleted || !(item.content instanceof Y.ContentAny)) return null;
  return voorstelHerkomstSchema.safeParse(item.content.arr.at(-1)).data ?? null;
}

/** In a transaction of its own, outside of undo: whose it was stays known. */
export function registerVoorstel(fragment: Y.XmlFragment, id: string, herkomst: VoorstelHerkomst): void {
  if (fragment._map.has(id)) return;
  // a fragment holds keys as any type of Yjs does, but only its elements have a method to set one
  Y.XmlElement.prototype.setAttribute.call(fragment, id, herkomst as unknown as string);
}
