import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { VOORSTEL_MARKS } from '#shared/domain/afspraak/tekst.ts';
import { VOORSTEL_ATTRS } from '#shared/domain/afspraak/voorstel.ts';
import type { VoorstelStuk } from '#shared/tekst/lees-voorstellen.ts';
import { isInlineAtom } from '#shared/tekst/soort.ts';
import { voorstelIn, wordtIn } from '#shared/tekst/voorstel-van.ts';

type Waarden = Parameters<typeof voorstelIn>[0];
type Zeg = (stuk: VoorstelStuk) => string;

interface Weergave {
  readonly actief: string | null;
  readonly decorations: DecorationSet;
}

const weergaveKey = new PluginKey<Weergave>('voorstelWeergave');

/** Shows what is proposed for a block, as a bar with words, and which proposal somebody is looking at in the margin. */
export function voorstelWeergave(zeg: Zeg): Extension {
  return Extension.create({ name: 'voorstelWeergave', addProseMirrorPlugins: () => [weergavePlugin(zeg)] });
}

/** Marks one proposal as looked at; null: none. */
export function withActief(transaction: Transaction, id: string | null): Transaction {
  return transaction.setMeta(weergaveKey, { actief: id });
}

/** Where a proposal first stands. */
export function placeOf({ doc }: EditorState, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (found === null && idsOf(node).has(id)) found = position;
    return found === null;
  });
  return found;
}

function weergavePlugin(zeg: Zeg): Plugin<Weergave> {
  return new Plugin<Weergave>({
    key: weergaveKey,
    state: {
      init: (_config, { doc }) => ({ actief: null, decorations: decorate(doc, null, zeg) }),
      apply(transaction, before, _old, { doc }) {
        const asked = transaction.getMeta(weergaveKey) as { readonly actief: string | null } | undefined;
        if (asked === undefined && !transaction.docChanged) return before;
        const actief = asked === undefined ? before.actief : asked.actief;
        return { actief, decorations: decorate(doc, actief, zeg) };
      },
    },
    props: { decorations: (state) => weergaveKey.getState(state)?.decorations },
  });
}

function idsOf(node: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { type, attrs } of node.marks)
    if (VOORSTEL_MARKS.some((name) => name === type.name) && typeof attrs['id'] === 'string')
      ids.add(attrs['id']);
  for (const name of VOORSTEL_ATTRS) {
    const id = voorstelIn(node.attrs as Waarden, name);
    if (id !== null) ids.add(id);
  }
  return ids;
}

function decorate(doc: Node, actief: string | null, zeg: Zeg): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, from, parent) => {
    const isActief = actief !== null && idsOf(node).has(actief);
    const to = from + node.nodeSize;
    if (node.isText) {
      if (isActief) decorations.push(Decoration.inline(from, to, { class: 'tekst-voorstel-actief' }));
      return;
    }
    const stukken = stukkenOf(node, parent);
    if (stukken.length === 0 && !isActief) return;
    const soorten = stukken.map(({ wat }) => `tekst-voorstel-${wat}`);
    const base = isInlineAtom(node.type.name) ? 'tekst-voorstel-ding' : 'tekst-voorstel-blok';
    decorations.push(
      Decoration.node(from, to, {
        class: [base, ...soorten, ...(isActief ? ['tekst-voorstel-actief'] : [])].join(' '),
        ...(stukken.length > 0 && { 'data-woorden': stukken.map(zeg).join(' · ') }),
      }),
    );
  });
  return DecorationSet.create(doc, decorations);
}

/** What is proposed for a block, apart from what its surroundings say already. */
function stukkenOf(node: Node, parent: Node | null): readonly VoorstelStuk[] {
  const attrs = node.attrs as Waarden;
  const soort = node.type.name;
  const stukken: VoorstelStuk[] = [];
  for (const wat of ['toegevoegd', 'verwijderd', 'samengevoegd'] as const) {
    const id = voorstelIn(attrs, wat);
    if (id !== null && (parent === null || voorstelIn(parent.attrs as Waarden, wat) !== id))
      stukken.push({ wat, soort });
  }
  const naar = wordtIn(attrs);
  const niveau = naar?.attrs['level'];
  if (naar !== null)
    stukken.push({
      wat: 'wordt',
      soort,
      naar: naar.soort,
      niveau: typeof niveau === 'number' ? niveau : null,
    });
  return stukken;
}
