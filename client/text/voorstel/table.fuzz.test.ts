// @vitest-environment happy-dom
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { attempt, breathe, firstSeed, FUZZ_TIMEOUT_MS, gang, press, runs, type Act } from './fuzz-support.ts';

const START =
  '<p>Vooraf</p><table><tbody><tr><th><p>wie</p></th><th><p>wat</p></th></tr><tr><td><p>provincie</p></td><td><p>ruilgrond</p></td></tr><tr><td><p>waterschap</p></td><td><p>peilbesluit</p></td></tr></tbody></table><p>Na</p>';

function cells(editor: Editor): readonly number[] {
  const found: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'tableCell' || node.type.name === 'tableHeader') found.push(position);
  });
  return found;
}

/** A caret or a stretch in a cell, sometimes anywhere. */
function select(editor: Editor, next: (below: number) => number): void {
  const all = cells(editor);
  const { doc } = editor.state;
  const cell = next(6) === 0 ? undefined : all[next(Math.max(1, all.length))];
  const from =
    cell === undefined ? next(doc.content.size + 1) : cell + 1 + next(doc.nodeAt(cell)?.nodeSize ?? 1);
  const $from = TextSelection.near(doc.resolve(Math.min(from, doc.content.size))).$from;
  editor.commands.setTextSelection({
    from: $from.pos,
    to: Math.min($from.end(), $from.pos + next(2) * next(6)),
  });
}

/** Whole cells from one to another in the same table. */
function selectCells(editor: Editor, next: (below: number) => number): void {
  const all = cells(editor);
  const { doc } = editor.state;
  const from = all[next(Math.max(1, all.length))];
  if (from === undefined) return;
  const $from = doc.resolve(from);
  const inSame = all.filter(
    (cell) =>
      doc.resolve(cell).sharedDepth(from) >= $from.depth - 1 && doc.resolve(cell).depth === $from.depth,
  );
  const to = inSame[next(Math.max(1, inSame.length))];
  if (to !== undefined)
    editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(doc, from, to)));
}

const at =
  (run: (editor: Editor, vers: (count: number) => string) => unknown): Act =>
  (editor, next, vers) => {
    select(editor, next);
    attempt(() => run(editor, vers));
  };

const onCells =
  (run: (editor: Editor, vers: (count: number) => string) => unknown): Act =>
  (editor, next, vers) =>
    attempt(() => {
      selectCells(editor, next);
      run(editor, vers);
    });

const typing = at((editor, vers) => editor.commands.insertContent(vers(2)));

const ACTS: readonly Act[] = [
  typing,
  typing,
  typing,
  typing,
  at((editor) => editor.commands.deleteSelection()),
  at((editor) => press(editor, 'Enter')),
  at((editor) => editor.commands.addRowAfter()),
  at((editor) => editor.commands.addRowBefore()),
  at((editor) => editor.commands.addColumnAfter()),
  at((editor) => editor.commands.addColumnBefore()),
  at((editor) => editor.commands.deleteRow()),
  at((editor) => editor.commands.deleteColumn()),
  at((editor) => editor.commands.deleteTable()),
  at((editor) => editor.commands.toggleHeaderRow()),
  at((editor) => editor.commands.toggleHeaderColumn()),
  at((editor) => editor.commands.toggleBulletList()),
  at((editor) => editor.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true })),
  onCells((editor) => editor.commands.deleteSelection()),
  onCells((editor) => editor.commands.mergeCells()),
  onCells((editor) => editor.commands.splitCell()),
  onCells((editor) => editor.commands.toggleHeaderCell()),
];

describe('proposals of tables', () => {
  it(
    '[TV10] two to four writers end with the same text, and no word is lost',
    async () => {
      let taken = 0;
      let proposals = 0;
      const from = firstSeed();
      const count = runs(50);
      for (let seed = from; seed < from + count; seed++) {
        const done = gang(seed, 2 + (seed % 3), 40, START, ACTS, seed % 2 === 0 ? 'gemengd' : 'voorstellen');
        taken += done.taken;
        proposals += done.proposals;
        await breathe();
      }
      expect(taken).toBeGreaterThan(count * 12);
      expect(proposals).toBeGreaterThan(count * 4);
    },
    FUZZ_TIMEOUT_MS,
  );
});
