// @vitest-environment happy-dom
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { attempt, breathe, firstSeed, FUZZ_TIMEOUT_MS, gang, press, runs, type Act } from './fuzz-support.ts';

const START =
  '<h1>Kop</h1><p>Eerste alinea met woorden.</p><ul><li><p>een</p></li><li><p>twee</p></li></ul><blockquote><p>citaat</p></blockquote><p>slot</p>';

/** A caret, a stretch in one block, or from one block into another. */
function select(editor: Editor, next: (below: number) => number): void {
  const { doc } = editor.state;
  const $from = TextSelection.near(doc.resolve(next(doc.content.size + 1))).$from;
  const far = next(6) === 0 ? next(30) : next(2) * next(6);
  const to = Math.min(far > 8 ? doc.content.size : $from.end(), $from.pos + far);
  const $to = TextSelection.near(doc.resolve(to), -1).$from;
  editor.commands.setTextSelection({ from: $from.pos, to: Math.max($from.pos, $to.pos) });
}

const at =
  (run: (editor: Editor, vers: (count: number) => string) => unknown): Act =>
  (editor, next, vers) => {
    select(editor, next);
    attempt(() => run(editor, vers));
  };

const typing = at((editor, vers) => editor.commands.insertContent(vers(2)));

const ACTS: readonly Act[] = [
  typing,
  typing,
  typing,
  at((editor) => editor.commands.deleteSelection()),
  at((editor) => press(editor, 'Enter')),
  at((editor, vers) => {
    press(editor, 'Enter');
    editor.commands.insertContent(vers(1));
  }),
  at((editor) => editor.commands.joinBackward()),
  at((editor) => editor.commands.joinForward()),
  at((editor) => editor.commands.toggleHeading({ level: 2 })),
  at((editor) => editor.commands.setParagraph()),
  at((editor) => editor.commands.toggleBulletList()),
  at((editor) => editor.commands.toggleOrderedList()),
  at((editor) => editor.commands.toggleBlockquote()),
  at((editor) => editor.commands.sinkListItem('listItem')),
  at((editor) => editor.commands.liftListItem('listItem')),
  at((editor) => editor.commands.setHorizontalRule()),
  at((editor) => editor.commands.selectParentNode() && editor.commands.deleteSelection()),
  at((editor, vers) =>
    editor.commands.insertContent(
      `<h2>${vers(1)}</h2><ol><li><p>${vers(1)}</p></li><li><p>${vers(1)}</p></li></ol><p>${vers(1)}</p>`,
    ),
  ),
];

describe('proposals of blocks', () => {
  it(
    '[TV9] two to four writers end with the same text, and no word is lost',
    async () => {
      let taken = 0;
      let proposals = 0;
      const from = firstSeed();
      const count = runs(60);
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
