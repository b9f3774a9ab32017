import { Editor, Extension, getSchema } from '@tiptap/react';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import type { CaretPort } from './caret-port.ts';
import { cleanPastedHtml, type PlakVerslag } from './clean-paste.ts';
import type { DraadPort } from './draad/draad-port.ts';
import { draden } from './draad/draden.ts';
import { editorExtensions, schemaExtensions } from './extensions.ts';
import type { TextRefusal } from './limits.ts';
import { NodeMaker } from './samen/boom.ts';
import { isKnownText } from './text-tree.ts';
import type { VeldPort } from './veld/veld-port.ts';
import { velden } from './veld/velden.ts';
import { noten, type NotenPort } from './voetnoot/noten-plugin.ts';
import { voor, type VoorPort } from './voor/voor-plugin.ts';
import type { VoorstelPort } from './voorstel/voorstel-port.ts';
import { readTekst } from '#shared/tekst/lees.ts';

export interface TextEditorOptions {
  /** Where it stands; absent: an `EditorContent` gives it its place. */
  readonly element?: HTMLElement;
  readonly fragment: Y.XmlFragment;
  readonly carets: CaretPort | null;
  /** What its live fields are of; absent: they are plain words. */
  readonly velden?: VeldPort | null;
  /** The threads that hang on its words; absent: none. */
  readonly draden?: DraadPort | null;
  /** Footnotes and sources; absent: they can be read, not opened. */
  readonly noten?: NotenPort | null;
  /** Which partijen paragraphs are about; absent: not shown. */
  readonly voor?: VoorPort | null;
  readonly label: string;
  readonly describedBy: string;
  readonly placeholder: string;
  /** In whose name proposals are made; absent: none can be made here. */
  readonly voorstel?: VoorstelPort | null;
  readonly onRefusal: (refusal: TextRefusal) => void;
  /** What of a paste did not come along; not told when all did. */
  readonly onPasted?: (weggelaten: PlakVerslag) => void;
  /** Escape, or Alt+F10 for the toolbar: the way out for who works by keyboard. */
  readonly onLeave: (to: 'verder' | 'werkbalk') => void;
}

/** A live editor on a shared fragment. Mounting, looking and leaving write nothing; only the user's own edits do. */
export function createTextEditor(options: TextEditorOptions): Editor {
  return new Editor({
    ...(options.element === undefined ? {} : { element: options.element }),
    extensions: [
      ...editorExtensions(options.fragment, options.carets, options.onRefusal, options.voorstel ?? null),
      describedField(options),
      ...(options.velden ? [velden(options.fragment, options.velden)] : []),
      ...(options.noten ? [noten(options.noten)] : []),
      ...(options.voor ? [voor(options.voor)] : []),
      ...(options.draden ? [draden(options.fragment, options.draden)] : []),
    ],
    injectCSS: false,
    enableInputRules: true,
    enablePasteRules: false,
    editorProps: {
      transformPastedHTML: (html) => {
        const clean = cleanPastedHtml(html);
        if (clean.weggelaten.size > 0) options.onPasted?.(clean.weggelaten);
        return clean.html;
      },
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

/** Name, language and placeholder of the field. As a plugin: TipTap takes fixed attributes only, and one of ours is not. */
function describedField({ label, describedBy, placeholder }: TextEditorOptions): Extension {
  const fixed = {
    class: 'tekst',
    lang: 'nl',
    spellcheck: 'true',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-placeholder': placeholder,
    'data-placeholder': placeholder,
  };
  const attributes = ({ doc }: EditorState): Record<string, string> => {
    const isEmpty = doc.content.size === 2 && doc.firstChild?.type.name === 'paragraph';
    return isEmpty ? { ...fixed, 'data-leeg': '' } : fixed;
  };
  return Extension.create({
    name: 'describedField',
    addProseMirrorPlugins: () => [
      new Plugin({ key: new PluginKey('describedField'), props: { attributes } }),
    ],
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
    new NodeMaker(getSchema(schemaExtensions)).doc(readTekst(fragment)).check();
    return true;
  } catch {
    return false;
  }
}
