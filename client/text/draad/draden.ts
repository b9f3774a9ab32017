import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { draadAt, draadClass } from './draad-class.ts';
import type { DraadPort, Selectie } from './draad-port.ts';
import { bereikVan, positiesVan } from './plekken-in-doc.ts';

const dradenKey = new PluginKey<DecorationSet>('draden');

/** Threads in an editor: words on which one hangs are marked, and selected words can get one. Writes nothing. */
export function draden(fragment: Y.XmlFragment, port: DraadPort): Extension {
  return Extension.create({
    name: 'draden',
    addKeyboardShortcuts: () => ({
      'Mod-Alt-m': ({ editor }) => reageerOpSelectie(editor.state, fragment, port),
    }),
    addProseMirrorPlugins: () => [dradenPlugin(fragment, port)],
  });
}

/** Asks for a thread on the selected words; false when none are selected. */
export function reageerOpSelectie(state: EditorState, fragment: Y.XmlFragment, port: DraadPort): boolean {
  const { from, to } = state.selection;
  const bereik = bereikVan(state.doc, from, to);
  if (bereik === null) return false;
  port.reageer({ ...bereik, fragment });
  return true;
}

function dradenPlugin(fragment: Y.XmlFragment, port: DraadPort): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: dradenKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before, _old, state) {
        // The document is read only when it says the same as the editor: what is typed here is written after this.
        if (transaction.getMeta(dradenKey) === true || isChangeOrigin(transaction))
          return decorate(state, fragment, port);
        return transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before;
      },
    },
    props: {
      decorations: (state) => dradenKey.getState(state),
      handleClick(_view, _position, event) {
        const id = draadAt(event.target);
        if (id !== null) port.kies(id);
        return false;
      },
    },
    view: (view) => new Follower(view, fragment, port),
  });
}

/** Draws again when threads change, and tells which words are selected. */
class Follower {
  readonly #view: EditorView;
  readonly #fragment: Y.XmlFragment;
  readonly #port: DraadPort;
  readonly #unsubscribe: () => void;
  #redrawQueued = false;
  #hadSelection = false;

  constructor(view: EditorView, fragment: Y.XmlFragment, port: DraadPort) {
    this.#view = view;
    this.#fragment = fragment;
    this.#port = port;
    this.#unsubscribe = port.subscribe(() => this.#queueRedraw());
    this.#queueRedraw();
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.selection.eq(before.selection) && view.state.doc === before.doc) return;
    const selectie = view.hasFocus() ? selectieVan(view, this.#fragment) : null;
    if (selectie === null && !this.#hadSelection) return;
    this.#hadSelection = selectie !== null;
    this.#port.selecteer(selectie);
  }

  destroy(): void {
    this.#unsubscribe();
    if (this.#hadSelection) this.#port.selecteer(null);
  }

  #queueRedraw(): void {
    if (this.#redrawQueued) return;
    this.#redrawQueued = true;
    queueMicrotask(() => {
      this.#redrawQueued = false;
      if (!this.#view.isDestroyed) this.#view.dispatch(this.#view.state.tr.setMeta(dradenKey, true));
    });
  }
}

function selectieVan(view: EditorView, fragment: Y.XmlFragment): Selectie | null {
  const { selection, doc } = view.state;
  if (!(selection instanceof TextSelection) || selection.empty) return null;
  const bereik = bereikVan(doc, selection.from, selection.to);
  if (bereik === null) return null;
  const { right, bottom } = view.coordsAtPos(selection.to, -1);
  return { ...bereik, fragment, plek: { x: right, y: bottom } };
}

function decorate(state: EditorState, fragment: Y.XmlFragment, port: DraadPort): DecorationSet {
  const decorations = port.plekken(fragment).flatMap((plek) => {
    const at = positiesVan(state.doc, plek);
    if (at === null) return [];
    return [Decoration.inline(at.from, at.to, { class: draadClass(plek.actief), 'data-draad': plek.id })];
  });
  return DecorationSet.create(state.doc, decorations);
}
