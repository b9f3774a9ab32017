import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';

/**
 * Refuses a change of the user that would cut a character in two (an emoji is two halves): Yjs would store each half as
 * U+FFFD, for everyone and for good (C13).
 */
export const wholeCharacters = Extension.create({
  name: 'wholeCharacters',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('wholeCharacters'),
      filterTransaction: (transaction) =>
        !transaction.docChanged || isChangeOrigin(transaction) || keepsCharactersWhole(transaction),
    }),
  ],
});

function keepsCharactersWhole(transaction: Transaction): boolean {
  const { doc } = transaction;
  let whole = true;
  const check = (from: number, to: number): void => {
    doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
      if (node.isText && node.text?.isWellFormed() === false) whole = false;
      return whole;
    });
  };
  transaction.steps.forEach((step, index) => {
    const later = transaction.mapping.slice(index + 1);
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
      check(later.map(step.from, -1), later.map(step.to, 1));
    step.getMap().forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      check(later.map(newStart, -1), later.map(newEnd, 1));
    });
  });
  return whole;
}
