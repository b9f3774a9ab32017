import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Mark, Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { VOORSTEL_MARKS } from '#shared/domain/afspraak/tekst.ts';
import { sameDelen } from '#shared/tekst/gelijk.ts';
import { maakVoorstel, type Inbreng } from '#shared/tekst/maak-voorstel.ts';
import { bindingOf, type Binding } from '#client/text/samen/binding.ts';
import { NodeMaker, treeOf } from '#client/text/samen/boom.ts';
import { bringTo } from '#client/text/samen/toepassen.ts';
import type { VoorstelPort } from './voorstel-port.ts';
import { asVoorstelwerk, isVoorstelwerk } from './voorstelwerk.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    voorstelModus: {
      /** From here on, what the user does is a proposal, or is written as it is. */
      setVoorstellen: (isOn: boolean) => ReturnType;
    };
  }
}

const modusKey = new PluginKey<boolean>('voorstelModus');

export function isVoorstellen(state: EditorState): boolean {
  return modusKey.getState(state) === true;
}

/** Suggestion mode: each change of the user is turned into a proposal before anything of it reaches the document. */
export function voorstelModus(port: VoorstelPort): Extension {
  return Extension.create({
    name: 'voorstelModus',
    // behind all others, so that what they add to a change becomes part of the proposal
    priority: 1,
    addCommands: () => ({
      setVoorstellen:
        (isOn) =>
        ({ tr, dispatch }) => {
          if (dispatch) tr.setMeta(modusKey, isOn);
          return true;
        },
    }),
    addProseMirrorPlugins: () => [modusPlugin(port)],
  });
}

function modusPlugin(port: VoorstelPort): Plugin<boolean> {
  let maker: NodeMaker | null = null;
  return new Plugin<boolean>({
    key: modusKey,
    state: {
      init: () => port.isVoorstellen,
      apply: (transaction, isOn) => (transaction.getMeta(modusKey) as boolean | undefined) ?? isOn,
    },
    appendTransaction(transactions, before, after) {
      const binding = bindingOf(after);
      const own = transactions.filter(({ docChanged }) => docChanged);
      if (!binding || own.length === 0 || own.some((tr) => isChangeOrigin(tr) || isVoorstelwerk(tr)))
        return null;
      if (!isVoorstellen(after)) return withoutInherited(own, after, (id) => isEigen(binding, port, id));
      maker ??= new NodeMaker(after.schema);
      return proposed(before, after, binding, port, maker);
    },
  });
}

function isEigen(binding: Binding, { deelnemerId }: VoorstelPort, id: string): boolean {
  return binding.herkomst(id)?.door === deelnemerId;
}

function proposed(
  before: EditorState,
  after: EditorState,
  binding: Binding,
  port: VoorstelPort,
  maker: NodeMaker,
): Transaction | null {
  const isOwn = (id: string): boolean => isEigen(binding, port, id);
  const id = nearbyId(before, isOwn) ?? port.freshId();
  const inbreng: Inbreng = { id, isEigen: (other) => other === id || isOwn(other), fijn: 'teken' };
  const wanted = maakVoorstel(treeOf(before.doc), treeOf(after.doc), inbreng);
  if (sameDelen(wanted, treeOf(after.doc))) return null;
  binding.announce(id, { partij: port.partij, door: port.deelnemerId, op: port.nowIso() });
  const tr = after.tr;
  bringTo(tr, maker.doc(wanted));
  placeCaret(tr, before, after);
  return asVoorstelwerk(tr);
}

/** Who goes on at the own open proposal goes on with that one. */
function nearbyId({ selection }: EditorState, isOwn: (id: string) => boolean): string | null {
  const { $from, $to } = selection;
  const marks = [$from.nodeBefore, $from.nodeAfter, $to.nodeBefore, $to.nodeAfter].flatMap(
    (node) => node?.marks ?? [],
  );
  const named = marks.filter(({ type }) => type.name === 'insertion' || type.name === 'deletion').map(idOf);
  return [...named, attrId($from.parent)].find((id) => id !== null && isOwn(id)) ?? null;
}

function idOf({ attrs }: Mark): string | null {
  const id: unknown = attrs['id'];
  return typeof id === 'string' ? id : null;
}

function attrId({ attrs }: Node): string | null {
  const id: unknown = (attrs['toegevoegd'] as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

/** What was deleted still stands there: who deletes to the left goes on to the left of it. */
function placeCaret(tr: Transaction, before: EditorState, after: EditorState): void {
  const { selection } = after;
  if (!(selection instanceof TextSelection) || !selection.empty || !tr.docChanged) return;
  const isBackwards = before.selection.empty && before.selection.head > selection.head;
  const at = tr.mapping.map(selection.head, isBackwards ? -1 : 1);
  tr.setSelection(TextSelection.near(tr.doc.resolve(at), isBackwards ? -1 : 1));
}

/** Who writes plainly inside somebody else's proposal writes plain words: they are not the other's. */
function withoutInherited(
  transactions: readonly Transaction[],
  after: EditorState,
  isOwn: (id: string) => boolean,
): Transaction | null {
  const { tr } = after;
  transactions.forEach((transaction, index) => {
    const later = transactions.slice(index + 1);
    transaction.steps.forEach((step, stepIndex) => {
      if (!(step instanceof ReplaceStep) || !isPlainText(step)) return;
      const map = (position: number, side: number): number =>
        later.reduce(
          (at, { mapping }) => mapping.map(at, side),
          transaction.mapping.slice(stepIndex + 1).map(position, side),
        );
      const from = map(step.from, 1);
      const to = map(step.from + step.slice.size, -1);
      if (to > from) strip(tr, after.doc, from, to, isOwn);
    });
  });
  return tr.docChanged ? tr : null;
}

function isPlainText({ slice }: ReplaceStep): boolean {
  return slice.size > 0 && slice.openStart === 0 && slice.content.content.every(({ isText }) => isText);
}

function strip(tr: Transaction, doc: Node, from: number, to: number, isOwn: (id: string) => boolean): void {
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    for (const mark of node.marks) {
      const id = idOf(mark);
      if (VOORSTEL_MARKS.some((name) => name === mark.type.name) && (id === null || !isOwn(id)))
        tr.removeMark(Math.max(from, position), Math.min(to, position + node.nodeSize), mark);
    }
  });
}
