import { Extension, type CommandProps } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { Binding, bindingOf } from './binding.ts';

/** Writing in one shared text; undo covers that text alone, and one's own edits alone (C9). */
export function samenschrijven(fragment: Y.XmlFragment): Extension {
  return Extension.create({
    name: 'samenschrijven',
    priority: 1000,

    addCommands() {
      const step =
        (which: 'undo' | 'redo') =>
        () =>
        ({ tr, state, dispatch }: CommandProps): boolean => {
          tr.setMeta('preventDispatch', true);
          const undo = bindingOf(state)?.undo;
          if (!undo || undo[`${which}Stack`].length === 0) return false;
          if (dispatch) undo[which]();
          return true;
        };
      return { undo: step('undo'), redo: step('redo') };
    },

    addKeyboardShortcuts() {
      return {
        'Mod-z': () => this.editor.commands.undo(),
        'Mod-y': () => this.editor.commands.redo(),
        'Shift-Mod-z': () => this.editor.commands.redo(),
      };
    },

    addProseMirrorPlugins: () => [bindingPlugin(fragment)],
  });
}

function bindingPlugin(fragment: Y.XmlFragment): Plugin<Binding> {
  let addToHistory = true;
  return new Plugin<Binding>({
    // of the stock binding: others ask of a transaction by this key whether it came from elsewhere
    key: ySyncPluginKey,
    state: {
      init: () => new Binding(fragment),
      apply(transaction, binding) {
        if (transaction.docChanged && !isChangeOrigin(transaction))
          addToHistory = transaction.getMeta('addToHistory') !== false;
        return binding;
      },
    },
    view(view) {
      const binding = bindingOf(view.state);
      binding?.start(view);
      return {
        update: () => binding?.write(addToHistory),
        destroy: () => binding?.stop(),
      };
    },
  });
}
