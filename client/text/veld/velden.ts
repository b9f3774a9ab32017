import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { asVeld, type Veld, type VeldBron } from '#shared/veld/veld.ts';
import { freshId } from '#client/text/fresh-id.ts';
import { veldClass, veldMark } from './veld-mark.ts';
import type { VeldPort } from './veld-port.ts';

/** Live fields in an editor: each follows its source, opens on a click or Enter, and `@` or `#` asks for a new one. */
export function velden(fragment: Y.XmlFragment, port: VeldPort): Extension {
  return Extension.create({
    name: 'velden',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('velden'),
        props: {
          nodeViews: { veld: (node, view, getPos) => new VeldView(node, view, getPos, { fragment, port }) },
          handleTextInput: (view, from, _to, text) =>
            asksForVeld(view, from, text) && askVeld(view, port, text),
          handleKeyDown: (view, event) => {
            const { selection } = view.state;
            if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'veld') return false;
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return false;
            return openVeld(view, selection.node, () => selection.from, { fragment, port });
          },
        },
        view: (view) => ({
          destroy: port.schrijf({ fragment, neemOver: (waarde) => neemOver(view, waarde) }),
        }),
      }),
    ],
  });
}

const ASKS = new Set(['@', '#']);

/** At the start of a word only: in an address or a number these are just characters. */
function asksForVeld(view: EditorView, from: number, text: string): boolean {
  if (!ASKS.has(text)) return false;
  const { $from } = view.state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code) return false;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', ' ');
  return from === view.state.selection.from && (before === '' || /[\s(]/.test(before));
}

/** Asks which field is to stand at the caret; `typed` comes back as text when none is chosen. */
export function askVeld(view: EditorView, port: VeldPort, typed = ''): true {
  const { left, top, bottom } = view.coordsAtPos(view.state.selection.from);
  port.kies({
    plek: { x: left, y: top, hoogte: bottom - top },
    onKies: (veld) => {
      insertVeld(view, veld);
      view.focus();
    },
    onLaat: (getypt) => {
      if (view.isDestroyed) return;
      const text = typed === '' ? '' : typed + getypt;
      if (text !== '') view.dispatch(view.state.tr.insertText(text));
      view.focus();
    },
  });
  return true;
}

function insertVeld(
  view: EditorView,
  { soort, bron, eigenschap, waarde }: VeldBron & { waarde: string },
): void {
  const type = view.state.schema.nodes['veld'];
  if (view.isDestroyed || !type) return;
  const node = type.create({ id: freshId(), soort, bron, eigenschap, waarde });
  view.dispatch(view.state.tr.replaceSelectionWith(node, false).scrollIntoView());
}

interface Place {
  readonly fragment: Y.XmlFragment;
  readonly port: VeldPort;
}

function openVeld(
  view: EditorView,
  node: Node,
  getPos: () => number | undefined,
  { fragment, port }: Place,
): boolean {
  const veld = asVeld(node.attrs);
  const position = getPos();
  const element = position === undefined ? null : view.nodeDOM(position);
  if (veld === null || !(element instanceof HTMLElement)) return false;
  port.open({
    veld,
    fragment,
    element,
    neemOver: (waarde) => void neemOver(view, (each) => (each.id === veld.id ? waarde : null)),
    terug: () => view.isDestroyed || view.focus(),
  });
  return true;
}

/** As an edit of this writer, so that it can be taken back, and is a proposal for who makes proposals. */
function neemOver(view: EditorView, waarde: (veld: Veld) => string | null): number {
  if (view.isDestroyed) return 0;
  const { tr } = view.state;
  let changed = 0;
  view.state.doc.descendants((node, position) => {
    const veld = node.type.name === 'veld' ? asVeld(node.attrs) : null;
    const words = veld === null ? null : waarde(veld);
    if (veld === null || words === null || words === veld.waarde) return;
    // A field takes one place in the text, so the places of the others stay what they were.
    tr.replaceWith(position, position + 1, node.type.create({ ...node.attrs, waarde: words }));
    changed++;
  });
  if (changed > 0) view.dispatch(tr);
  return changed;
}

/** One field as it stands in the text: the adopted words, always; how its source stands only shows beside them. */
class VeldView implements NodeView {
  readonly dom = document.createElement('span');
  readonly #mark = document.createElement('span');
  readonly #words = document.createElement('span');
  readonly #view: EditorView;
  readonly #getPos: () => number | undefined;
  readonly #place: Place;
  readonly #stop: () => void;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, place: Place) {
    this.#node = node;
    this.#view = view;
    this.#getPos = getPos;
    this.#place = place;
    this.dom.setAttribute('role', 'button');
    this.dom.contentEditable = 'false';
    this.#mark.setAttribute('aria-hidden', 'true');
    this.#mark.className = 'tekst-veld-teken';
    this.dom.append(this.#mark, this.#words);
    this.dom.addEventListener('click', this.#open);
    this.#stop = place.port.subscribe(() => this.#draw());
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.type === 'click';
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
    this.dom.removeEventListener('click', this.#open);
  }

  readonly #open = (event: Event): void => {
    event.preventDefault();
    openVeld(this.#view, this.#node, this.#getPos, this.#place);
  };

  #draw(): void {
    const veld = asVeld(this.#node.attrs);
    this.#words.textContent = String(this.#node.attrs['waarde']);
    if (veld === null) return;
    const { port } = this.#place;
    const stand = port.stand(veld);
    this.dom.className = veldClass(stand);
    this.#mark.textContent = veldMark(stand);
    this.dom.setAttribute('aria-label', port.naam(veld, stand));
  }
}
