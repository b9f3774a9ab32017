import { Editor, getSchema } from '@tiptap/core';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { CaretPort } from './caret-port.ts';
import { cleanPastedHtml } from './clean-paste.ts';
import { editorExtensions, schemaExtensions } from './extensions.ts';
import type { TextRefusal } from './limits.ts';
import { isKnownText } from './text-tree.ts';

export interface TextEditorOptions {
  readonly element: HTMLElement;
  readonly fragment: Y.XmlFragment;
  readonly carets: CaretPort | null;
  readonly label: string;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly onRefusal: (refusal: TextRefusal) => void;
  /** Escape, or Alt+F10 for the toolbar: the way out for who works by keyboard. */
  readonly onLeave: (to: 'verder' | 'werkbalk') => void;
}

/** A live editor on a shared fragment. Mounting, looking and leaving write nothing; only the user's own edits do. */
export function createTextEditor(options: TextEditorOptions): Editor {
  return new Editor({
    element: options.element,
    extensions: editorExtensions(options.fragment, options.carets, options.onRefusal),
    injectCSS: false,
    enableInputRules: true,
    enablePasteRules: false,
    editorProps: {
      attributes: (state) => ({
        class: 'tekst',
        role: 'textbox',
        lang: 'nl',
        spellcheck: 'true',
        'aria-multiline': 'true',
        'aria-label': options.label,
        'aria-describedby': options.describedBy,
        'data-placeholder': options.placeholder,
        ...(state.doc.childCount === 1 &&
        state.doc.firstChild?.type.name === 'paragraph' &&
        state.doc.content.size === 2
          ? { 'data-leeg': '' }
          : {}),
      }),
      transformPastedHTML: cleanPastedHtml,
      handleKeyDown: (_view, event) => {
        const to =
          event.key === 'Escape' ? 'verder' : event.key === 'F10' && event.altKey ? 'werkbalk' : null;
        if (to === null || event.isComposing) return false;
        event.preventDefault();
        // Escape in a dialog around the text would close it and the writer would lose the place.
        event.stopPropagation();
        options.onLeave(to);
        return true;
      },
      handleClick: (_view, _position, event) => {
        if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return false;
        const href = event.target.closest('a')?.getAttribute('href');
        if (!href) return false;
        window.open(href, '_blank', 'noopener,noreferrer');
        return true;
      },
    },
  });
}

/**
 * True when an editor can show all of it. If not, mounting one would delete what it does not know, for everyone: show
 * the text for reading only (C8).
 */
export function fitsEditor(fragment: Y.XmlFragment): boolean {
  if (!isKnownText(fragment)) return false;
  if (fragment.length === 0) return true;
  try {
    getSchema(schemaExtensions).nodeFromJSON(yXmlFragmentToProsemirrorJSON(fragment)).check();
    return true;
  } catch {
    return false;
  }
}
