import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TekstPartij } from '#client/text/tekst-omgeving.ts';
import { voorFrom } from './voor-attribute.ts';

export interface VoorPort {
  readonly partijVan: (id: string) => TekstPartij | null;
  /** `Gaat over …`, for who does not see the chips. */
  readonly over: (namen: string) => string;
}

const key = new PluginKey<DecorationSet>('voor');

/** Beside each paragraph in an editor which partijen it is about. */
export function voor(port: VoorPort): Extension {
  return Extension.create({
    name: 'voorBeeld',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => chipsIn(doc, port),
          apply: (transaction, before) => (transaction.docChanged ? chipsIn(transaction.doc, port) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });
}

function chipsIn(doc: Node, port: VoorPort): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const ids = voorOf(node);
    if (ids.length > 0)
      found.push(
        Decoration.widget(position + 1, () => chips(ids, port), {
          side: -1,
          ignoreSelection: true,
          key: `voor ${ids.join(' ')}`,
        }),
        Decoration.node(position, position + node.nodeSize, { class: 'tekst-blok' }),
      );
    return false;
  });
  return DecorationSet.create(doc, found);
}

function chips(ids: readonly string[], { partijVan, over }: VoorPort): HTMLElement {
  const partijen = ids.map((id) => partijVan(id) ?? { id, naam: id, afkorting: id, kleur: '#56646c' });
  const row = document.createElement('span');
  row.className = 'tekst-voor';
  row.contentEditable = 'false';
  row.setAttribute('role', 'note');
  row.setAttribute('aria-label', over(partijen.map(({ naam }) => naam).join(', ')));
  for (const { naam, afkorting, kleur } of partijen) {
    const chip = document.createElement('span');
    chip.className = 'tekst-voor-chip';
    chip.title = naam;
    const dot = document.createElement('span');
    dot.className = 'tekst-voor-stip';
    dot.style.background = kleur;
    chip.append(dot, afkorting);
    row.append(chip);
  }
  return row;
}

function voorOf(node: Node): readonly string[] {
  const value: unknown = node.attrs['voor'];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Of the paragraphs in the selection: the partijen that all of them are about. */
export function voorInSelectie({ doc, selection }: EditorState): readonly string[] {
  let shared: readonly string[] | null = null;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (!node.isTextblock) return true;
    const ids = voorOf(node);
    shared = shared === null ? ids : shared.filter((id) => ids.includes(id));
    return false;
  });
  return shared ?? [];
}

/** Says of all paragraphs in the selection which partijen they are about; none: all partijen. */
export function setVoor({ doc, selection, tr }: EditorState, partijen: readonly string[]): Transaction {
  const value = voorFrom(partijen);
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (!node.isTextblock) return true;
    tr.setNodeMarkup(position, undefined, { ...node.attrs, voor: value });
    return false;
  });
  return tr;
}
