// @vitest-environment happy-dom
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { breathe, firstSeed, FUZZ_TIMEOUT_MS, gang, runs, type Act } from './fuzz-support.ts';

const START = '<p>Partijen brengen het grondwater omhoog.</p><p>De landbouw houdt perspectief.</p>';

function select(editor: Editor, next: (below: number) => number, longest: number): void {
  const { doc } = editor.state;
  const { $from } = TextSelection.near(doc.resolve(next(doc.content.size + 1)));
  editor.commands.setTextSelection({ from: $from.pos, to: Math.min($from.end(), $from.pos + next(longest)) });
}

const ACTS: readonly Act[] = [
  (editor, next, vers) => {
    select(editor, next, 1);
    editor.commands.insertContent(vers(1 + next(3)));
  },
  (editor, next, vers) => {
    select(editor, next, 1);
    for (let i = next(4); i >= 0; i--) editor.commands.insertContent(vers(1));
  },
  (editor, next) => {
    select(editor, next, 9);
    editor.commands.deleteSelection();
  },
  (editor, next, vers) => {
    select(editor, next, 9);
    editor.commands.insertContent(vers(2));
  },
  (editor, next) => {
    select(editor, next, 9);
    editor.commands.toggleBold();
  },
  (editor, next) => {
    select(editor, next, 9);
    editor.commands.setVeiligeLink('voorbeeld.nl');
  },
  (editor, next, vers) => {
    select(editor, next, 1);
    editor.commands.insertContent(`<strong>${vers(1)}</strong>${vers(1)}<em>😀</em>`);
  },
  (editor, next) => {
    select(editor, next, 1);
    editor.commands.setHardBreak();
  },
  (editor, next, vers) => {
    select(editor, next, 4);
    editor.commands.insertContent(`${vers(1)}<sup data-voetnoot="Zie de bijlage.">1</sup>${vers(1)}`);
  },
];

describe('proposals of words', () => {
  it(
    '[TV8] two to four writers end with the same text, and no word is lost',
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
      expect(taken).toBeGreaterThan(count * 15);
      expect(proposals).toBeGreaterThan(count * 4);
    },
    FUZZ_TIMEOUT_MS,
  );
});
