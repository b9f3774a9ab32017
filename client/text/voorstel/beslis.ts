import type { Editor } from '@tiptap/core';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { besluit, type Oordeel } from '#shared/tekst/besluit.ts';
import { maakVoorstel } from '#shared/tekst/maak-voorstel.ts';
import { bindingOf } from '#client/text/samen/binding.ts';
import { NodeMaker, treeOf } from '#client/text/samen/boom.ts';
import { bringTo } from '#client/text/samen/toepassen.ts';
import type { VoorstelPort } from './voorstel-port.ts';
import { asVoorstelwerk } from './voorstelwerk.ts';

/** Takes proposals over, or takes them out (rejected or withdrawn): all pieces of each together, in one step of undo. */
export function beslisVoorstellen(editor: Editor, ids: ReadonlySet<string>, oordeel: Oordeel): void {
  bring(
    editor,
    besluit(treeOf(editor.state.doc), (id) => ids.has(id), oordeel),
  );
}

/**
 * Turns the difference between the text as it stands without open proposals and another text into one proposal; gives
 * its id, or null when there is no difference. For a version that is put back, and for a draft from elsewhere.
 */
export function applyAsVoorstel(
  editor: Editor,
  wanted: readonly TekstBlok[],
  { deelnemerId, partij, freshId, nowIso }: VoorstelPort,
): string | null {
  const now = treeOf(editor.state.doc);
  const id = freshId();
  const made = maakVoorstel(now, wanted, { id, isEigen: (other) => other === id, fijn: 'woord' });
  bindingOf(editor.state)?.announce(id, { partij, door: deelnemerId, op: nowIso() });
  return bring(editor, made) ? id : null;
}

function bring(editor: Editor, wanted: readonly TekstBlok[]): boolean {
  const { state, view } = editor;
  const tr = asVoorstelwerk(state.tr);
  bringTo(tr, new NodeMaker(state.schema).doc(wanted));
  if (!tr.docChanged) return false;
  bindingOf(state)?.undo.stopCapturing();
  view.dispatch(tr);
  return true;
}
