import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

type DeepEvents = Parameters<Parameters<Y.XmlFragment['observeDeep']>[0]>[0];
type Follow = (events: DeepEvents, transaction: Y.Transaction) => void;

interface KeptSelection {
  readonly absAnchor?: number | null;
  readonly absHead?: number | null;
}

/** The parts of y-tiptap's binding that are touched here. */
interface Binding {
  _observeFunction: Follow;
  _forceRerender: () => void;
  beforeTransactionSelection: KeptSelection | null;
  readonly prosemirrorView: { readonly state: EditorState } | null;
}

/**
 * y-tiptap 3.0.9 puts the caret back while it takes over a change of the document, and throws when the caret it kept lay
 * in a longer text (undo after others shortened it). The editor then shows the old text, and the next key press writes
 * that old text over the others' work. Here such a caret is dropped, and whatever else fails, the editor is
 * drawn anew from the document, which is the truth.
 */
export const followSafely = Extension.create({
  name: 'followSafely',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('followSafely'),
      state: {
        init(_config, state) {
          guard((ySyncPluginKey.getState(state) as { binding: Binding }).binding);
          return null;
        },
        apply: () => null,
      },
    }),
  ],
});

function guard(binding: Binding): void {
  const follow = binding._observeFunction;
  binding._observeFunction = (events, transaction) => {
    if (!binding.prosemirrorView) return;
    const kept = binding.beforeTransactionSelection;
    const size = binding.prosemirrorView.state.doc.content.size;
    if (kept && ((kept.absAnchor ?? 0) > size || (kept.absHead ?? 0) > size))
      binding.beforeTransactionSelection = { ...kept, absAnchor: null, absHead: null };
    try {
      follow(events, transaction);
    } catch {
      binding._forceRerender();
    }
  };
}
