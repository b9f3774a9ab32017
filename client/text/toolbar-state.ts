import type { Editor } from '@tiptap/core';
import { isVoorstellen } from './voorstel/voorstel-modus.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { voorInSelectie } from './voor/voor-plugin.ts';

const FLAGS = {
  kop1: (editor: Editor) => editor.isActive('heading', { level: 1 }),
  kop2: (editor: Editor) => editor.isActive('heading', { level: 2 }),
  kop3: (editor: Editor) => editor.isActive('heading', { level: 3 }),
  vet: (editor: Editor) => editor.isActive('bold'),
  schuin: (editor: Editor) => editor.isActive('italic'),
  onderstreept: (editor: Editor) => editor.isActive('underline'),
  doorgehaald: (editor: Editor) => editor.isActive('strike'),
  opsomming: (editor: Editor) => editor.isActive('bulletList'),
  genummerd: (editor: Editor) => editor.isActive('orderedList'),
  citaat: (editor: Editor) => editor.isActive('blockquote'),
  keuze: (editor: Editor) => !editor.state.selection.empty,
  link: (editor: Editor) => editor.isActive('link'),
  voor: (editor: Editor) => voorInSelectie(editor.state).length > 0,
  tabel: (editor: Editor) => editor.isActive('table'),
  voorstellen: (editor: Editor) => isVoorstellen(editor.state),
  kanTerug: (editor: Editor) => editor.can().undo(),
  kanOpnieuw: (editor: Editor) => editor.can().redo(),
} as const;
export type ToolbarFlag = keyof typeof FLAGS;

/** What is on where the caret stands. Renders again only when one of these changes, not for every key press. */
export function useToolbarState(editor: Editor): ReadonlySet<ToolbarFlag> {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
    [editor],
  );
  const active = useSyncExternalStore(subscribe, () =>
    editor.isDestroyed
      ? ''
      : Object.entries(FLAGS)
          .filter(([, isOn]) => isOn(editor))
          .map(([flag]) => flag)
          .join(' '),
  );
  return new Set(active.split(' ') as ToolbarFlag[]);
}
