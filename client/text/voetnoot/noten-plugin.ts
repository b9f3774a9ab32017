import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isNootSoort, notenInDoc, withFreshIds, type NootInTekst } from './inline-atoms.ts';

export interface NotenPort {
  /** The name of a footnote for who does not see its number. */
  readonly naam: (nummer: number, tekst: string) => string;
  /** A footnote or source was pressed, or Enter on it; null: a new footnote is asked for. */
  readonly open: (noot: NootInTekst | null) => void;
}

const key = new PluginKey<DecorationSet>('noten');

/** Footnotes in an editor: numbered over the text, opened by a click or Enter, a new one by Control, Alt and F. */
export function noten(port: NotenPort): Extension {
  return Extension.create({
    name: 'noten',
    addKeyboardShortcuts: () => ({
      'Mod-Alt-f': () => {
        port.open(null);
        return true;
      },
      Enter: ({ editor }) => openSelected(editor.state, port),
    }),
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => numbered(doc, port),
          apply: (transaction, before) => (transaction.docChanged ? numbered(transaction.doc, port) : before),
        },
        props: {
          decorations: (state) => key.getState(state),
          transformPasted: withFreshIds,
          handleClickOn: (_view, _position, node, positie) => {
            if (!isNootSoort(node.type.name)) return false;
            port.open({ soort: node.type.name, attrs: node.attrs, positie });
            return true;
          },
        },
        appendTransaction: (transactions, _before, state) => withoutMarks(transactions, state),
      }),
    ],
  });
}

function numbered(doc: Node, { naam }: NotenPort): DecorationSet {
  return DecorationSet.create(
    doc,
    notenInDoc(doc).noten.map(({ nummer, tekst, positie }) =>
      Decoration.node(positie, positie + 1, {
        'data-nummer': String(nummer),
        role: 'doc-noteref',
        'aria-label': naam(nummer, tekst),
      }),
    ),
  );
}

function openSelected({ selection }: EditorState, port: NotenPort): boolean {
  if (!(selection instanceof NodeSelection)) return false;
  const { name } = selection.node.type;
  if (!isNootSoort(name)) return false;
  port.open({ soort: name, attrs: selection.node.attrs, positie: selection.from });
  return true;
}

/** What stands between words carries no looks: the document has no place for them, so others would not see them. */
function withoutMarks(transactions: readonly Transaction[], { doc, tr }: EditorState): Transaction | null {
  if (!transactions.some((one) => one.docChanged && !isChangeOrigin(one))) return null;
  doc.descendants((node, position) => {
    if (node.isInline && !node.isText && node.marks.length > 0)
      for (const mark of node.marks) tr.removeMark(position, position + 1, mark);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}
