import { Mark, Node } from '@tiptap/core';

/**
 * A list item that may start with any block. TipTap's own must start with a paragraph: when two people edit one item at
 * once, the merge can break that rule, and the binding then deletes the whole item with the text in it (C12).
 */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** Code that goes together with other marks: a merge of bold and code by two people is then still a valid text. */
export const CodeMark = Mark.create({
  name: 'code',
  excludes: 'code',
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
});
