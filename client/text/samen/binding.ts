import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { isLeaf } from '#shared/tekst/soort.ts';
import { TekstLezer } from '#shared/tekst/lees.ts';
import type { VoorstelHerkomst } from '#shared/domain/afspraak/voorstel.ts';
import { herkomstVan, registerVoorstel } from '#shared/tekst/register.ts';
import { keepMarks } from '#shared/tekst/zonder-opruimen.ts';
import { writeTekst } from '#shared/tekst/schrijf.ts';
import { NodeMaker, treeOf } from './boom.ts';
import { absoluteAt, relativeAt } from './plaats.ts';
import { bringTo } from './toepassen.ts';

interface RelativeSelection {
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
}

/** Marks what is only told of a proposal: nothing shows by it, and undo leaves it. */
const REGISTER = Symbol('register');

/**
 * Keeps an editor and a shared text equal. Unlike the stock binding it never deletes an element that can hold words and
 * never makes one anew because it becomes something else (`shared/tekst/element.ts`), so that no merge and no undo takes
 * along what others type; and it changes in the editor only what differs.
 */
export class Binding {
  readonly fragment: Y.XmlFragment;
  readonly undo: Y.UndoManager;
  readonly #lezer: TekstLezer;
  #view: EditorView | null = null;
  #maker: NodeMaker | null = null;
  /** What the editor shows of the document: all beyond it is not written yet. */
  #shown: Node | null = null;
  #selection: RelativeSelection | null = null;
  /** Proposals that the next change brings. */
  readonly #announced = new Map<string, VoorstelHerkomst>();

  constructor(fragment: Y.XmlFragment) {
    this.fragment = fragment;
    this.#lezer = new TekstLezer(fragment);
    this.undo = new Y.UndoManager(fragment, {
      trackedOrigins: new Set([this]),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
      // What can hold words stays: others may be writing in it. It counts as taken away by its own attribute.
      deleteFilter: ({ content }) =>
        !(content instanceof Y.ContentType) ||
        (content.type instanceof Y.XmlElement && isLeaf(content.type.nodeName)),
    });
  }

  start(view: EditorView): void {
    this.#view = view;
    this.#maker = new NodeMaker(view.state.schema);
    this.fragment.observeDeep(this.#follow);
    if (this.fragment.doc) keepMarks(this.fragment.doc);
    this.fragment.doc?.on('beforeTransaction', this.#remember);
    this.undo.on('stack-item-added', ({ stackItem }) => stackItem.meta.set(this, this.#selection));
    this.undo.on('stack-item-popped', ({ stackItem }) => {
      const kept = stackItem.meta.get(this) as RelativeSelection | null | undefined;
      if (kept) this.#select(kept);
    });
    this.#draw();
  }

  stop(): void {
    this.#view = null;
    this.fragment.unobserveDeep(this.#follow);
    this.fragment.doc?.off('beforeTransaction', this.#remember);
    this.undo.destroy();
  }

  /** Writes what the user changed in the editor since the last time. */
  write(addToHistory: boolean): void {
    const { doc } = this.fragment;
    const after = this.#view?.state.doc;
    const before = this.#shown;
    if (!doc || !after || !before || after === before) return;
    this.#register(doc);
    if (!addToHistory) this.undo.stopCapturing();
    doc.transact((transaction) => {
      transaction.meta.set('addToHistory', addToHistory);
      writeTekst(this.fragment, treeOf(before), treeOf(after));
    }, this);
    this.#shown = after;
    // what was written is read back: if that reads otherwise, the document is right
    if (!this.#read(after).eq(after)) this.#draw();
  }

  /** Says whose a proposal is, before the first change that is part of it. */
  announce(id: string, herkomst: VoorstelHerkomst): void {
    if (this.herkomst(id) === null) this.#announced.set(id, herkomst);
  }

  herkomst(id: string): VoorstelHerkomst | null {
    return this.#announced.get(id) ?? herkomstVan(this.fragment, id);
  }

  /** By itself, so that undo leaves it. */
  #register(doc: Y.Doc): void {
    if (this.#announced.size === 0) return;
    const announced = [...this.#announced];
    this.#announced.clear();
    doc.transact(() => {
      for (const [id, herkomst] of announced) registerVoorstel(this.fragment, id, herkomst);
    }, REGISTER);
  }

  relativeAt(position: number): Y.RelativePosition | null {
    return this.#shown && relativeAt(this.fragment, this.#shown, position);
  }

  absoluteAt(relative: Y.RelativePosition): number | null {
    return this.#shown && absoluteAt(this.fragment, this.#shown, relative);
  }

  readonly #remember = (): void => {
    const view = this.#view;
    if (!view || view.state.doc !== this.#shown) return;
    const { anchor, head } = view.state.selection;
    const from = this.relativeAt(anchor);
    const to = anchor === head ? from : this.relativeAt(head);
    this.#selection = from && to && { anchor: from, head: to };
  };

  readonly #follow = (
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void => {
    this.#lezer.forget(events);
    if (transaction.origin !== this && transaction.origin !== REGISTER)
      this.#draw(transaction.origin instanceof Y.UndoManager);
  };

  #read(like: Node): Node {
    return this.#maker?.doc(this.#lezer.read()) ?? like;
  }

  #draw(isUndoRedoOperation = false): void {
    const view = this.#view;
    if (!view) return;
    const tr = view.state.tr.setMeta('addToHistory', false);
    bringTo(tr, this.#read(view.state.doc));
    this.#shown = tr.doc;
    const kept = this.#selection && this.#resolve(this.#selection);
    if (kept && view.state.selection instanceof TextSelection && tr.docChanged)
      tr.setSelection(TextSelection.between(tr.doc.resolve(kept.anchor), tr.doc.resolve(kept.head)));
    view.dispatch(tr.setMeta(ySyncPluginKey, { isChangeOrigin: true, isUndoRedoOperation }));
  }

  #resolve({ anchor, head }: RelativeSelection): { readonly anchor: number; readonly head: number } | null {
    const from = this.absoluteAt(anchor);
    const to = this.absoluteAt(head);
    return from === null || to === null ? null : { anchor: from, head: to };
  }

  #select(selection: RelativeSelection): void {
    const found = this.#resolve(selection);
    if (!found || !this.#view) return;
    const { tr, doc } = this.#view.state;
    const at = TextSelection.between(doc.resolve(found.anchor), doc.resolve(found.head));
    this.#view.dispatch(tr.setSelection(at instanceof Selection ? at : Selection.atStart(doc)));
  }
}

/** The binding of an editor; null when it has none. */
export function bindingOf(state: EditorState): Binding | null {
  const found: unknown = ySyncPluginKey.getState(state);
  return found instanceof Binding ? found : null;
}
