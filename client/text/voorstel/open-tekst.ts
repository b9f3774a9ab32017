import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { OpenTekst } from '#client/text/open-teksten.ts';
import { applyAsVoorstel, beslisVoorstellen } from './beslis.ts';
import type { VoorstelPort } from './voorstel-port.ts';
import { placeOf, withActief } from './voorstel-weergave.ts';

/** What can be done to a text from outside its editor. */
export function openTekstVan(editor: Editor, port: VoorstelPort): OpenTekst {
  return {
    stelVoor: (wanted) => applyAsVoorstel(editor, wanted, port),
    beslis: (ids, oordeel) => beslisVoorstellen(editor, ids, oordeel),
    maakOngedaan: () => void editor.commands.undo(),
    toon: (id, gaHeen) => show(editor, id, gaHeen),
  };
}

function show(editor: Editor, id: string | null, gaHeen: boolean): void {
  const { state, view } = editor;
  const tr = withActief(state.tr, id);
  const place = id === null || !gaHeen ? null : placeOf(state, id);
  if (place !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(place))).scrollIntoView();
  view.dispatch(tr);
  if (place !== null) view.focus();
}
