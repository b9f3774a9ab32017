import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { bindingOf } from './samen/binding.ts';
import type { CaretPort, CaretPosition, RemoteCaret } from './caret-port.ts';

const SEND_INTERVAL_MS = 100;
const HEX_COLOUR = /^#[0-9a-f]{6}$/i;
const caretsKey = new PluginKey<DecorationSet>('carets');

/**
 * Carets and selections of others, with "naam · partij". Unlike the stock caret plugin it leaves the rest of the presence
 * alone, takes its names from the port, keeps texts apart that share one document, and sends at most ten times a second.
 */
export function carets(port: CaretPort): Extension {
  return Extension.create({ name: 'carets', addProseMirrorPlugins: () => [caretsPlugin(port)] });
}

function caretsPlugin(port: CaretPort): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before, _old, state) {
        if (transaction.getMeta(caretsKey) === true || isChangeOrigin(transaction))
          return decorate(state, port.getRemote());
        return transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before;
      },
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view: (view) => new CaretSender(view, port),
  });
}

/** Sends where this user's caret is, and redraws when somebody else's moved. */
class CaretSender {
  readonly #view: EditorView;
  readonly #port: CaretPort;
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #redrawQueued = false;
  #sent = 'null';

  constructor(view: EditorView, port: CaretPort) {
    this.#view = view;
    this.#port = port;
    this.#unsubscribe = port.subscribe(() => this.#queueRedraw());
    view.dom.addEventListener('focusin', this.#plan);
    view.dom.addEventListener('focusout', this.#plan);
    this.#queueRedraw();
  }

  update(): void {
    this.#plan();
  }

  destroy(): void {
    this.#unsubscribe();
    this.#view.dom.removeEventListener('focusin', this.#plan);
    this.#view.dom.removeEventListener('focusout', this.#plan);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#send(null);
  }

  /** Many presence changes in one turn give one redraw. */
  #queueRedraw(): void {
    if (this.#redrawQueued) return;
    this.#redrawQueued = true;
    queueMicrotask(() => {
      this.#redrawQueued = false;
      if (!this.#view.isDestroyed) this.#view.dispatch(this.#view.state.tr.setMeta(caretsKey, true));
    });
  }

  readonly #plan = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (!this.#view.isDestroyed) this.#send(this.#view.hasFocus() ? positionOf(this.#view.state) : null);
    }, SEND_INTERVAL_MS);
  };

  #send(position: CaretPosition | null): void {
    const json = JSON.stringify(position);
    if (json === this.#sent) return;
    this.#sent = json;
    this.#port.setLocal(position);
  }
}

function positionOf(state: EditorState): CaretPosition | null {
  const binding = bindingOf(state);
  const { anchor, head } = state.selection;
  const from = binding?.relativeAt(anchor);
  const to = binding?.relativeAt(head);
  return from && to ? { anchor: Y.relativePositionToJSON(from), head: Y.relativePositionToJSON(to) } : null;
}

function decorate(state: EditorState, remotes: readonly RemoteCaret[]): DecorationSet {
  const decorations = remotes.flatMap((remote) => {
    const anchor = absolute(state, remote.position.anchor);
    const head = absolute(state, remote.position.head);
    if (anchor === null || head === null) return [];
    const kleur = HEX_COLOUR.test(remote.kleur) ? remote.kleur : '#374151';
    const caret = Decoration.widget(head, () => caretElement(remote, kleur), {
      key: `caret-${remote.clientId}-${remote.naam}-${remote.partij}`,
      side: 10,
      ignoreSelection: true,
    });
    if (anchor === head) return [caret];
    const selection = Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
      class: 'tekst-selectie',
      style: `background-color: ${kleur}33`,
    });
    return [selection, caret];
  });
  return DecorationSet.create(state.doc, decorations);
}

function absolute(state: EditorState, json: unknown): number | null {
  if (typeof json !== 'object' || json === null) return null;
  try {
    const position = bindingOf(state)?.absoluteAt(Y.createRelativePositionFromJSON(json)) ?? null;
    return position === null ? null : Math.max(0, Math.min(position, state.doc.content.size));
  } catch {
    // Presence is what another client made of it: a place that cannot be read is not shown.
    return null;
  }
}

function caretElement(remote: RemoteCaret, kleur: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'tekst-caret';
  caret.style.borderColor = kleur;
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'tekst-caret-naam';
  label.style.backgroundColor = kleur;
  label.textContent = `${remote.naam} · ${remote.partij}`;
  caret.append('\u2060', label, '\u2060');
  return caret;
}
